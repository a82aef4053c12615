import { defined } from '../../model/defined.ts';
import type { PageTable } from '../format/page-table.ts';
import type { PagefindInstance } from '../format/pagefind-engine.ts';
import type { Query, QueryWord } from '../query/parse-query.ts';
import { unmarkBareWords } from './bare-words.ts';
import { lookUpReading } from './look-up-reading.ts';
import { openIndex, type Lookup, type OpenIndex } from './lookup.ts';
import { matchPositions } from './match-positions.ts';
import type { Postings } from './postings.ts';
import {
  byScore,
  countComplete,
  groupOf,
  groupRank,
  longQuery,
  rankPages,
  worthShowing,
  type RankedPage,
  type ReadingPostings,
} from './rank-pages.ts';
import { toResult, type Result } from './result.ts';
import type { Manner } from './term-queue.ts';
import { textWeight } from './text-weight.ts';

/** The pages that match a query. */
export interface Matches {
  /** The pages, best first. */
  hits: RankedPage[];
  /** The words, as typed, that no report has. The search ignores them. */
  missing: string[];
  /** Whether a word of the query stands beside none of its neighbours on any page. */
  hasLoneWord: boolean;
  /**
   * Puts hits that follow one another, and will be shown, in the order that their texts give, too.
   * Where they are `grouped`, each group stays behind those before it. Throws where they cannot be
   * loaded.
   */
  byText: (hits: readonly RankedPage[], grouped: boolean) => Promise<RankedPage[]>;
  /** Loads the results of these hits. Throws where they cannot be loaded. */
  results: (hits: readonly RankedPage[]) => Promise<Result[]>;
}

/**
 * A full-text search over one index. The same query finds the same pages in the same order,
 * whatever was searched before.
 */
export interface TextSearch {
  /**
   * Runs a query. While the visitor `isTyping`, it waits for pauses, because another query is
   * likely to follow. Rejects where the index cannot be read, and when a newer search has begun.
   */
  find: (query: Query, isTyping?: boolean) => Promise<Matches>;
  /** Every page of the index, newest first. */
  everything: () => Matches;
}

/** The readings of a query as they were looked up, and the pages that match. */
interface RankedReadings {
  readings: ReadingPostings[];
  ranked: RankedPage[];
}

/**
 * Looks a query up in a manner, first without stop words. These are looked up, too, where fewer
 * than `enough` pages have all words.
 */
type Searcher = (manner: Manner, enough: number) => Promise<RankedReadings>;

/** Where fewer pages than this have the words as typed, those with other diacritics follow. */
const few = 30;
/** The factor on the score of a page, in a long query, where the diacritics differ. */
const otherMarks = 0.7;

/**
 * Opens the search over an index with its table. `failures` counts failed downloads. Throws where
 * the index cannot be read.
 */
export async function openTextSearch(
  pagefind: PagefindInstance,
  table: PageTable,
  failures: () => number,
): Promise<TextSearch> {
  const index = await openIndex(pagefind, table, failures);
  return {
    async find({ readings: [asTyped, ...others], excluded, open }, isTyping = false) {
      const lookup = index.begin(isTyping);
      const sequences = [asTyped, ...others].map(({ words }) => words);
      await lookup.prepare([...sequences, ...excluded], open);
      const [first, ...further] = await Promise.all([
        unmarkBareWords(lookup, asTyped),
        ...others.map((reading) => unmarkBareWords(lookup, reading)),
      ]);
      const query = { readings: [first, ...further], excluded, open } satisfies Query;
      const found = await searchInManners(query, await searcher(lookup, query, table));
      return toMatches(query, found, lookup, index);
    },
    everything: () => ({
      hits: Array.from({ length: table.count }, (_, page) => ({
        page,
        score: 0,
        lacks: 0,
        coverage: 1,
        reading: 0,
        unmarked: false,
      })),
      missing: [],
      hasLoneWord: false,
      byText: (hits) => Promise.resolve([...hits]),
      results: (hits) => loadResults(index, hits, () => [[], false]),
    }),
  };
}

/** Loads what a query needs, and returns the function that searches for it. */
async function searcher(
  lookup: Lookup,
  { readings, excluded, open }: Query,
  table: PageTable,
): Promise<Searcher> {
  const without = await Promise.all(
    excluded.map(async (words) => {
      const reading = { words, phrases: [[0, words.length]] satisfies [[number, number]] };
      const options = { manner: 'exact', omitsStopWords: false, open: false } as const;
      const { phrases } = await lookUpReading(lookup, reading, options);
      return phrases[0] ?? new Set<number>();
    }),
  );
  const search = async (manner: Manner, omitsStopWords: boolean): Promise<RankedReadings> => {
    const found = await Promise.all(
      readings.map((reading, index) =>
        lookUpReading(lookup, reading, { manner, omitsStopWords, open: open && index === 0 }),
      ),
    );
    return { readings: found, ranked: rankPages(found, without, table) };
  };
  return async (manner, enough) => {
    const light = await search(manner, true);
    const isWhole = light.readings.every(({ words }) => !words.includes(undefined));
    return isWhole || countComplete(light.ranked) >= enough ? light : search(manner, false);
  };
}

/** The pages that a query finds, in their order. */
interface FoundPages extends Pick<Matches, 'hasLoneWord'> {
  ranked: RankedPage[];
  /** Whether any page has a word, for each of the query as typed. */
  known: boolean[];
}

/** Searches for a query as typed and, where that finds little, with its diacritics ignored. */
async function searchInManners({ readings }: Query, search: Searcher): Promise<FoundPages> {
  const words = readings.flatMap((reading) => reading.words);
  const isLong = readings[0].words.length >= longQuery;
  const enough = isLong ? 1 : few;
  const exact = await search(words.some(({ marked }) => marked) ? 'exact' : 'folded', enough);
  const known = asTyped(exact).words.map(isKnown);
  const loose =
    words.some(({ marked, strict }) => marked && !strict) &&
    (countComplete(exact.ranked) < enough || known.includes(false))
      ? await search('folded', enough)
      : undefined;
  const hasLoneWord = isAnyLone(asTyped(exact));
  if (!loose) return { ranked: exact.ranked, known, hasLoneWord };
  asTyped(loose).words.forEach((postings, position) => (known[position] ||= isKnown(postings)));
  // Of a query typed without diacritics, those of another reading do not count.
  const unmarked = readings[0].words.some(({ marked }) => marked);
  const others = loose.ranked.map((ranked) => ({ ...ranked, unmarked }));
  return { ranked: (isLong ? blend : inTiers)(exact.ranked, others), known, hasLoneWord };
}

function toMatches(
  { readings, open }: Query,
  { ranked, known, hasLoneWord }: FoundPages,
  lookup: Lookup,
  index: OpenIndex,
): Matches {
  const { words } = readings[0];
  const hits = worthShowing(ranked, words.length >= longQuery);
  const wordsOf = (reading: number) => readings[reading]?.words ?? [];
  const queryOf = ({ reading }: RankedPage): [words: readonly QueryWord[], open: boolean] => [
    wordsOf(reading),
    open && reading === 0,
  ];
  // What another reading replaces is not missing where that reading finds something.
  const kept = [...new Set(hits.map(({ reading }) => reading))].map((reading) =>
    wordsOf(reading).map(({ typed }) => typed),
  );
  const missing = words
    .filter(({ typed }, position) => !known[position] && kept.every((some) => some.includes(typed)))
    .map(({ typed }) => typed);
  return {
    hits,
    missing,
    hasLoneWord,
    async byText(some, grouped) {
      await lookup.settle(some.map(({ page }) => page));
      const weighed = await Promise.all(
        some.map(async (hit) => {
          const { content } = await index.fragment(hit.page);
          const weight = textWeight(matchPositions(content, ...queryOf(hit)));
          return { ...hit, score: hit.score * weight };
        }),
      );
      const ordered = byScore(weighed);
      return grouped ? ordered.sort((a, b) => groupRank(a) - groupRank(b)) : ordered;
    },
    async results(some) {
      await lookup.settle(some.map(({ page }) => page));
      const results = await loadResults(index, some, queryOf);
      // A word that no report has is said once, not of each result.
      for (const result of results)
        result.missing = result.missing.filter((word) => !missing.includes(word));
      return results;
    },
  };
}

function loadResults(
  index: OpenIndex,
  hits: readonly RankedPage[],
  queryOf: (hit: RankedPage) => [words: readonly QueryWord[], open: boolean],
): Promise<Result[]> {
  return Promise.all(
    hits.map(async (hit) =>
      toResult(await index.fragment(hit.page), ...queryOf(hit), groupOf(hit)),
    ),
  );
}

function asTyped({ readings }: RankedReadings): ReadingPostings {
  return defined(readings[0], 'The query as typed');
}

/** Words that were not looked up are stop words, which many pages have. */
function isKnown(postings: Postings | undefined): boolean {
  return postings?.pages.length !== 0;
}

/** Whether one of several words stands beside none of its neighbours on any page. */
function isAnyLone({ words, pairs }: ReadingPostings): boolean {
  return (
    words.length > 1 &&
    words.some((_, index) =>
      pairs.slice(Math.max(0, index - 1), index + 1).every(({ pages }) => pages.length === 0),
    )
  );
}

/**
 * Pages with every word as typed, then pages with every word whatever its diacritics, then pages
 * that lack words; each once.
 */
function inTiers(exact: readonly RankedPage[], loose: readonly RankedPage[]): RankedPage[] {
  const isWhole = ({ lacks }: RankedPage) => lacks === 0;
  const seen = new Set<number>();
  return [...exact.filter(isWhole), ...loose.filter(isWhole), ...exact, ...loose].filter(
    ({ page }) => !seen.has(page) && seen.add(page),
  );
}

/** Each page with its better score, where other diacritics than those typed count for less. */
function blend(exact: readonly RankedPage[], loose: readonly RankedPage[]): RankedPage[] {
  const best = new Map(exact.map((ranked) => [ranked.page, ranked]));
  for (const ranked of loose) {
    const score = ranked.score * otherMarks;
    const known = best.get(ranked.page);
    const unmarked = ranked.unmarked && known?.lacks !== 0;
    if ((known?.score ?? 0) < score) best.set(ranked.page, { ...ranked, score, unmarked });
  }
  return byScore([...best.values()]);
}
