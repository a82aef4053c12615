import { defined } from '../../model/defined.ts';
import type { PageTable } from '../format/page-table.ts';
import { openIndex, type Lookup } from './lookup.ts';
import type { Manner } from './term-queue.ts';
import type { PagefindInstance } from '../format/pagefind-engine.ts';
import type { Query, Word } from '../query/query.ts';
import type { Postings } from './postings.ts';
import {
  completeOf,
  inOrder,
  isWorthShowing,
  longQuery,
  rank,
  type Asked,
  type Ranked,
} from './rank.ts';
import { toResult, type Result } from './result.ts';
import { askReading } from './terms.ts';

/** The pages that a search found. */
export interface Found {
  /** The pages, best first. */
  hits: Ranked[];
  /** The words, as typed, that no report has; the others alone were looked for. */
  missing: string[];
  /** The results of these hits. Throws where they cannot be loaded. */
  results: (hits: readonly Ranked[]) => Promise<Result[]>;
}

/**
 * A search over one index. The same query finds the same pages in the same order, whatever was
 * asked before.
 */
export interface Engine {
  /**
   * Runs a query; while the reader is `typing`, it waits for pauses, because another query is
   * likely to follow at once. Rejects where the index cannot be read, and when a newer search has
   * begun.
   */
  find: (query: Query, typing?: boolean) => Promise<Found>;
  /** Every page of the index, newest first. */
  everything: () => Found;
}

/** The readings of a query as they were looked up, and the pages found. */
interface Search {
  asked: Asked[];
  ranked: Ranked[];
}

/**
 * With fewer pages than this that have the words as typed, those that have them with other marks
 * follow.
 */
const few = 30;
/** The factor on a page's score, in a long query, for words with other marks than those typed. */
const otherMarks = 0.7;

/**
 * Opens the search over an index of Pagefind with its table; `failures` counts what could not be
 * loaded. Throws where it cannot be read.
 */
export async function openSearch(
  pagefind: PagefindInstance,
  table: PageTable,
  failures: () => number,
): Promise<Engine> {
  const index = await openIndex(pagefind, table, failures);

  const results = (
    hits: readonly Ranked[],
    of: (hit: Ranked) => { words: readonly Word[]; open: boolean },
    missing: readonly string[],
  ) =>
    Promise.all(
      hits.map(async (hit) => {
        const { words, open } = of(hit);
        const result = toResult(await index.fragment(hit.page), words, open);
        return { ...result, missing: result.missing.filter((word) => !missing.includes(word)) };
      }),
    );

  const begin = async ({ readings, excluded, open }: Query, typing: boolean) => {
    const lookup = index.begin(typing);
    await lookup.prepare([...readings.map(({ words }) => words), ...excluded], open);
    const without = await Promise.all(
      excluded.map(async (words) => {
        const { rows } = await askReading(
          lookup,
          { words, phrases: [[0, words.length]] },
          { manner: 'exact', lightly: false, open: false },
        );
        return defined(rows[0], 'What is excluded');
      }),
    );
    const ask = async (manner: Manner, lightly: boolean): Promise<Search> => {
      const asked = await Promise.all(
        readings.map((reading, place) =>
          askReading(lookup, reading, { manner, lightly, open: open && place === 0 }),
        ),
      );
      return { asked, ranked: rank(asked, without, table) };
    };
    const search = async (manner: Manner, enough: number): Promise<Search> => {
      const light = await ask(manner, true);
      const isWhole = light.asked.every(({ words }) => !words.includes(undefined));
      return isWhole || completeOf(light.ranked) >= enough ? light : ask(manner, false);
    };
    return { search, settle: lookup.settle };
  };

  const toFound = (
    { readings, open }: Query,
    ranked: Ranked[],
    known: readonly boolean[],
    settle: Lookup['settle'],
  ): Found => {
    const { words } = readings[0];
    const isAnswered = ranked.some(({ lacks }) => lacks === 0);
    const missing = words.filter((_, place) => known[place] === false).map(({ typed }) => typed);
    return {
      hits: ranked.filter((hit) => isWorthShowing(hit, isAnswered, words.length >= longQuery)),
      missing,
      async results(hits) {
        await settle(hits.map(({ page }) => page));
        return results(
          hits,
          ({ reading }) => ({
            words: defined(readings[reading], `Reading ${reading}`).words,
            open: open && reading === 0,
          }),
          missing,
        );
      },
    };
  };

  return {
    async find(query, typing = false) {
      const { search, settle } = await begin(query, typing);
      const isLong = query.readings[0].words.length >= longQuery;
      const isMarked = query.readings.some(({ words }) => words.some(({ marked }) => marked));
      const enough = isLong ? 1 : few;
      const exact = await search(isMarked ? 'exact' : 'folded', enough);
      const known = asTyped(exact).words.map(isKnown);
      const loose =
        isMarked && (completeOf(exact.ranked) < enough || known.includes(false))
          ? await search('folded', enough)
          : undefined;
      if (loose)
        asTyped(loose).words.forEach((postings, place) => (known[place] ||= isKnown(postings)));
      const ranked = isLong
        ? blend(exact.ranked, loose?.ranked ?? [])
        : inTiers(exact.ranked, loose?.ranked ?? []);
      return toFound(query, ranked, known, settle);
    },

    everything: () => ({
      hits: Array.from({ length: table.count }, (_, page) => ({
        page,
        score: 0,
        lacks: 0,
        share: 1,
        reading: 0,
      })),
      missing: [],
      results: (hits) => results(hits, () => ({ words: [], open: false }), []),
    }),
  };
}

/** The query as it was typed, looked up. */
function asTyped({ asked }: Search): Asked {
  return defined(asked[0], 'The query as typed');
}

/** Words that were not looked up are common. */
function isKnown(postings: Postings | undefined): boolean {
  return postings?.pages.length !== 0;
}

/**
 * Pages with every word as typed, then those with every word whatever its marks, then those that
 * lack words; each once.
 */
function inTiers(exact: readonly Ranked[], loose: readonly Ranked[]): Ranked[] {
  const whole = ({ lacks }: Ranked) => lacks === 0;
  const seen = new Set<number>();
  return [...exact.filter(whole), ...loose.filter(whole), ...exact, ...loose].filter(
    ({ page }) => !seen.has(page) && seen.add(page),
  );
}

/** Of each page its better score, where other marks than those typed count for less. */
function blend(exact: readonly Ranked[], loose: readonly Ranked[]): Ranked[] {
  if (loose.length === 0) return [...exact];
  const best = new Map(exact.map((ranked) => [ranked.page, ranked]));
  for (const ranked of loose) {
    const score = ranked.score * otherMarks;
    if ((best.get(ranked.page)?.score ?? 0) < score) best.set(ranked.page, { ...ranked, score });
  }
  return inOrder([...best.values()]);
}
