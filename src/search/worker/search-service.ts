import type { FacetName } from '../../model/facets.ts';
import type { PageTable } from '../format/page-table.ts';
import type { PagefindInstance } from '../format/pagefind-engine.ts';
import type { AbbreviationPair } from '../query/abbreviation-list.ts';
import {
  isUnfiltered,
  type FacetValues,
  type FacetWish,
  type FilterChoice,
} from '../query/filter-choice.ts';
import { mayHaveNumbers } from '../query/may-have-numbers.ts';
import { parseQuery, type Query } from '../query/parse-query.ts';
import { batch } from '../query/result-groups.ts';
import { correctMatches, type Correction } from './correct-matches.ts';
import type { CorrectedQuery } from './correct-query.ts';
import type { FacetFilter } from './facet-filter.ts';
import { once } from '../../model/load-once.ts';
import type { Summary } from './protocol.ts';
import { groupOf, groupRank, isGrouped, type RankedPage } from './rank-pages.ts';
import type { Result } from './result.ts';
import { openTextSearch, type Matches } from './text-search.ts';

/** An index, and what is needed beside it. */
export interface SearchSources {
  pagefind: PagefindInstance;
  table: PageTable;
  /** The number of failed downloads so far. */
  failures: () => number;
  /** Returns the text of a file beside the index. */
  load: (file: string) => Promise<string>;
  abbreviations: readonly AbbreviationPair[];
}

/**
 * The searches of a page, one after the other. Only the last can be asked for more. Every call
 * rejects where the index cannot be read.
 */
export interface SearchService {
  /**
   * Finds the reports that match a text and fit a choice; without text, every report that fits.
   * Undefined where the text holds no word. While the visitor `isTyping`, little is fetched before
   * a pause. Where little is found, the query is corrected, unless it `isVerbatim`.
   */
  find: (
    typed: string,
    choice: FilterChoice,
    isTyping?: boolean,
    isVerbatim?: boolean,
  ) => Promise<Summary | undefined>;
  results: (search: number, from: number, to: number) => Promise<Result[]>;
  /** The values of a facet that fit a wish, and those that are chosen. */
  facet: (search: number, name: FacetName, wish: FacetWish) => Promise<FacetValues>;
}

/** A search that has answered. */
interface Answered {
  search: number;
  choice: FilterChoice;
  correction: Correction | undefined;
  /** The pages that match the text, or its correction where that is shown. */
  matches: Matches;
  /** The pages among them that fit the choice, in its order. */
  hits: RankedPage[];
}

/**
 * The delay (ms) before a query is corrected while it is typed: most that find nothing are not yet
 * whole.
 */
const hesitation = 400;

/** Opens the searches over one index. */
export async function openSearchService(sources: SearchSources): Promise<SearchService> {
  const { pagefind, table, failures, load, abbreviations } = sources;
  const textSearch = await openTextSearch(pagefind, table, failures);
  // Fetched only by those who need it: a first search should weigh little.
  const facets = once(async () => (await import('./facet-filter.ts')).openFacetFilter(load));
  const corrector = once(async () => (await import('./correct-query.ts')).openCorrector(load));
  const numbers = once(async () => (await import('../query/numbers-in-query.ts')).findNumbers);
  const parse = async (typed: string): Promise<Query | undefined> =>
    parseQuery(typed, abbreviations, mayHaveNumbers(typed) ? await numbers() : undefined);
  let last: Answered | undefined;
  let searches = 0;

  const answered = (search: number): Answered => {
    if (last?.search !== search) throw stale();
    return last;
  };

  return {
    async find(typed, choice, isTyping = false, isVerbatim = false) {
      const search = (searches += 1);
      // A newer search may have begun its look-ups, which those below would end.
      const check = (): void => {
        if (search !== searches) throw stale();
      };
      const query = await parse(typed);
      check();
      if (!query && typed.trim() !== '') return undefined;
      const asTyped = query ? await textSearch.find(query, isTyping) : textSearch.everything();
      const correct = async (): Promise<CorrectedQuery | undefined> => {
        if (isVerbatim) return undefined;
        if (isTyping) await new Promise((resolve) => setTimeout(resolve, hesitation));
        check();
        // Without a correction there are still the results of the query as typed.
        const correctQuery = await corrector().catch((error: unknown) => console.error(error));
        return correctQuery?.(typed);
      };
      const { matches, correction } = await correctMatches(
        asTyped,
        table.count,
        correct,
        async (text) => {
          const corrected = await parse(text);
          check();
          return corrected && textSearch.find(corrected);
        },
      );
      const hits = await narrow(matches.hits, choice, facets);
      check();
      last = { search, choice, correction, matches, hits };
      return summarize(last);
    },
    results: async (search, from, to) => loadResults(answered(search), from, to),
    facet: async (search, name, wish) => {
      const { matches, choice } = answered(search);
      return (await facets()).count(pagesOf(matches.hits), name, choice, wish);
    },
  };
}

async function loadResults(
  { matches, hits, choice }: Answered,
  from: number,
  to: number,
): Promise<Result[]> {
  const grouped = isGrouped(hits);
  const batches = inBatches(hits.slice(from, to));
  const shown =
    choice.order === 'relevance'
      ? await Promise.all(batches.map((some) => matches.byText(some, grouped)))
      : batches;
  const results = await matches.results(shown.flat());
  // Groups that are mixed are not shown as such: a report with most of a question stands beside
  // those with all of it.
  if (!grouped) for (const result of results) result.group = 'complete';
  return results;
}

function stale(): Error {
  return new Error('Another search has begun');
}

/** The pages that fit a choice, in its order. */
async function narrow(
  hits: RankedPage[],
  choice: FilterChoice,
  facets: () => Promise<FacetFilter>,
): Promise<RankedPage[]> {
  if (isUnfiltered(choice)) return inOrder(hits, choice);
  const fitting = new Set(await (await facets()).narrow(pagesOf(hits), choice));
  return inOrder(
    hits.filter(({ page }) => fitting.has(page)),
    choice,
  );
}

/**
 * Puts pages in the order of a choice. They are numbered from the newest on. Each group stays
 * behind those before it.
 */
function inOrder(hits: RankedPage[], { order }: FilterChoice): RankedPage[] {
  if (order === 'relevance') return hits;
  const sign = order === 'newest' ? 1 : -1;
  return hits.toSorted((a, b) => groupRank(a) - groupRank(b) || sign * (a.page - b.page));
}

function inBatches(hits: readonly RankedPage[]): RankedPage[][] {
  return Array.from({ length: Math.ceil(hits.length / batch) }, (_, index) =>
    hits.slice(index * batch, (index + 1) * batch),
  );
}

function summarize({ search, hits, matches, correction }: Answered): Summary {
  const counts = { complete: 0, unmarked: 0, partial: 0 };
  for (const hit of hits) counts[groupOf(hit)] += 1;
  return {
    search,
    ...counts,
    missing: matches.missing,
    ...(correction ? { correction } : {}),
  };
}

function pagesOf(hits: readonly RankedPage[]): number[] {
  return hits.map(({ page }) => page);
}
