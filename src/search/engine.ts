import type { PageLengths } from '../lib/page-lengths.ts';
import { openLookup, type Manner } from './lookup.ts';
import type { PagefindInstance } from './pagefind.ts';
import type { Postings } from './postings.ts';
import type { Query, Reading, Word } from './query.ts';
import { rank, type Asked, type Ranked } from './rank.ts';
import { toResult, type Result } from './result.ts';

/** What a search found. */
export interface Found {
  /** The pages, best first. */
  hits: Ranked[];
  /** The words, as typed, that no report has; the others alone were looked for. */
  missing: string[];
  /** The results from one place up to another. Throws where they cannot be loaded. */
  results: (from: number, to: number) => Promise<Result[]>;
}

/** Looks for a query; throws where the index cannot be read. */
export type Find = (query: Query) => Promise<Found>;

/** With fewer pages than this that have the words as typed, those that have them with other marks follow. */
const few = 30;

/** A search over one index. The same query finds the same pages in the same order, whatever was asked before. */
export function openSearch(pagefind: PagefindInstance, lengths: PageLengths): Find {
  const lookup = openLookup(pagefind);

  const ask = async (reading: Reading, manner: (word: Word, index: number) => Manner): Promise<Asked> => ({
    words: await Promise.all(reading.words.map((word, index) => lookup.pages(word, manner(word, index)))),
    phrases: reading.phrases,
  });

  const exclude = (runs: readonly Word[][]): Promise<Postings[][]> =>
    Promise.all(runs.map((run) => Promise.all(run.map((word) => lookup.pages(word, word.marked ? 'exact' : 'folded')))));

  return async ({ readings, excluded, open }) => {
    await lookup.prepare([...readings.flatMap(({ words }) => words), ...excluded.flat()]);
    const words = readings[0]?.words ?? [];
    const last = words.at(-1);
    // A word that the archive has is taken as it stands; any other may be the beginning of one.
    const begun = open && last && (await lookup.pages(last, 'folded')).size === 0 ? last : undefined;
    const folded = (word: Word): Manner => (word.typed === begun?.typed ? 'open' : 'folded');
    const without = await exclude(excluded);
    const search = async (manner: (word: Word) => Manner) => {
      const asked = await Promise.all(readings.map((reading) => ask(reading, manner)));
      return rank(asked, without, lengths);
    };

    const marked = readings.some(({ words }) => words.some((word) => word.marked));
    const exact = marked ? await search((word) => (word.marked && word.typed !== begun?.typed ? 'exact' : folded(word))) : undefined;
    const complete = exact?.filter(({ missing }) => missing.length === 0) ?? [];
    const loose = complete.length < few ? await search(folded) : undefined;
    const hits = exact && loose ? merge(exact, complete, loose) : (exact ?? loose ?? []);
    const pages = await Promise.all(words.map((word) => lookup.pages(word, folded(word))));
    const known = new Set(pages.flatMap((postings, index) => (postings.size > 0 ? [index] : [])));

    return {
      hits,
      missing: words.filter((_, index) => !known.has(index)).map((word) => word.typed),
      results: (from, to) =>
        Promise.all(
          hits.slice(from, to).map(async ({ id, missing, reading }) => {
            const positions = reading.words.flatMap((postings) => postings.get(id)?.positions ?? []);
            const lacking = missing.filter((index) => known.has(index)).flatMap((index) => words[index]?.typed ?? []);
            return toResult(await lookup.fragment(id), positions, lacking);
          }),
        ),
    };
  };
}

/** Pages with every word as typed, then those with every word whatever its marks, then those that lack words; each once. */
function merge(exact: readonly Ranked[], complete: readonly Ranked[], loose: readonly Ranked[]): Ranked[] {
  const tiers = [...complete, ...loose.filter(({ missing }) => missing.length === 0), ...exact, ...loose];
  const seen = new Set<string>();
  return tiers.filter(({ id }) => !seen.has(id) && seen.add(id));
}
