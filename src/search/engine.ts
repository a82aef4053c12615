import type { PageTable } from '../lib/page-table.ts';
import { openIndex, type Manner } from './lookup.ts';
import type { PagefindInstance } from './pagefind.ts';
import type { Query, Word } from './query.ts';
import { inOrder, isWorthShowing, longQuery, rank, row, type Ranked } from './rank.ts';
import { toResult, type Result } from './result.ts';
import { askReading, isWorthGlance } from './terms.ts';

/** What a search found. */
export interface Found {
  /** The pages, best first. */
  hits: Ranked[];
  /** The words, as typed, that no report has; the others alone were looked for. */
  missing: string[];
  /** The results of these hits. Throws where they cannot be loaded. */
  results: (hits: readonly Ranked[]) => Promise<Result[]>;
}

/** A search over one index. The same query finds the same pages in the same order, whatever was asked before. */
export interface Engine {
  /** Looks for a query; throws where the index cannot be read, and when a newer search has begun. */
  find: (query: Query) => Promise<Found>;
  /**
   * What can be found of a query without its commonest words, which take long to look up: nearly the right order, because the pairs that they
   * belong to count. Undefined where that would tell nothing, or where nothing takes long.
   */
  glance: (query: Query) => Promise<Found | undefined>;
  /** Every page of the index, newest first. */
  everything: () => Found;
}

/** With fewer pages than this that have the words as typed, those that have them with other marks follow. */
const few = 30;
/** What other marks than those typed take from a page's score in a long query. */
const otherMarks = 0.7;

/** Opens the search over an index of Pagefind with its table; `failures` counts what could not be loaded. Throws where it cannot be read. */
export async function openSearch(pagefind: PagefindInstance, table: PageTable, failures: () => number): Promise<Engine> {
  const index = await openIndex(pagefind, table, failures);

  const results = (hits: readonly Ranked[], toWords: (hit: Ranked) => { words: Word[]; open: boolean; missing: string[] }) =>
    Promise.all(
      hits.map(async (hit) => {
        const { words, open, missing } = toWords(hit);
        return toResult(await index.fragment(hit.page), words, open, missing);
      }),
    );

  const begin = async ({ readings, excluded, open }: Query) => {
    const lookup = index.begin();
    await lookup.prepare([...readings.flatMap(({ words }) => words), ...excluded.flat()]);
    const without = await Promise.all(
      excluded.map(async (words) => row(await askReading(lookup, { words, phrases: [] }, { manner: 'exact', quick: false, open: false }), 0, words.length)),
    );
    const search = async (manner: Manner, quick = false) => {
      const asked = await Promise.all(readings.map((reading, place) => askReading(lookup, reading, { manner, quick, open: open && place === 0 })));
      return { asked, ranked: rank(asked, without, table) };
    };
    return { lookup, search };
  };

  const toFound = ({ readings, open }: Query, ranked: Ranked[], known: readonly boolean[]): Found => {
    const words = readings[0]?.words ?? [];
    const isAnswered = ranked.some(({ lacks }) => lacks === 0);
    return {
      hits: ranked.filter((hit) => isWorthShowing(hit, isAnswered, words.length >= longQuery)),
      missing: words.filter((_, place) => known[place] === false).map(({ typed }) => typed),
      results: (hits) =>
        results(hits, ({ lacks, reading }) => ({
          words: readings[reading]?.words ?? words,
          open: open && reading === 0,
          missing: words.filter((_, place) => lacks & (1 << place) && known[place] !== false).map(({ typed }) => typed),
        })),
    };
  };

  return {
    async find(query) {
      const { search } = await begin(query);
      const isLong = (query.readings[0]?.words.length ?? 0) >= longQuery;
      const isMarked = query.readings.some(({ words }) => words.some(({ marked }) => marked));
      const exact = await search(isMarked ? 'exact' : 'folded');
      const known = exact.asked[0]?.words.map((postings) => postings !== undefined && postings.pages.length > 0) ?? [];
      const enough = exact.ranked.filter(({ lacks }) => lacks === 0).length >= (isLong ? 1 : few);
      const loose = isMarked && (!enough || known.includes(false)) ? await search('folded') : undefined;
      loose?.asked[0]?.words.forEach((postings, place) => (known[place] ||= postings !== undefined && postings.pages.length > 0));
      const ranked = isLong ? blend(exact.ranked, loose?.ranked ?? []) : inTiers(exact.ranked, loose?.ranked ?? []);
      return toFound(query, ranked, known);
    },

    async glance(query) {
      const { lookup, search } = await begin(query);
      const isMarked = query.readings.some(({ words }) => words.some(({ marked }) => marked));
      const manner = isMarked ? 'exact' : 'folded';
      if (!isWorthGlance(lookup, query, manner)) return undefined;
      const { asked, ranked } = await search(manner, true);
      return ranked.length > 0 ? toFound(query, ranked, asked[0]?.words.map((postings) => postings?.pages.length !== 0) ?? []) : undefined;
    },

    everything: () => ({
      hits: Array.from({ length: table.count }, (_, page) => ({ page, score: 0, lacks: 0, share: 1, reading: 0 })),
      missing: [],
      results: (hits) => results(hits, () => ({ words: [], open: false, missing: [] })),
    }),
  };
}

/** Pages with every word as typed, then those with every word whatever its marks, then those that lack words; each once. */
function inTiers(exact: readonly Ranked[], loose: readonly Ranked[]): Ranked[] {
  const whole = ({ lacks }: Ranked) => lacks === 0;
  const seen = new Set<number>();
  return [...exact.filter(whole), ...loose.filter(whole), ...exact, ...loose].filter(({ page }) => !seen.has(page) && seen.add(page));
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
