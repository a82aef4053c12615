import type { PageTable } from '../format/page-table.ts';
import type { AbbreviationPair } from '../query/abbreviation-list.ts';
import type { FacetName } from '../../model/facets.ts';
import type { Choice, FacetValues } from '../query/choice.ts';
import { openSearch, type Found } from './engine.ts';
import { once } from './load-once.ts';
import type { Summary } from './messages.ts';
import type { PagefindInstance } from '../format/pagefind-engine.ts';
import { parseQuery } from '../query/query.ts';
import { completeOf, type Ranked } from './rank.ts';
import type { Result } from './result.ts';

/** An index, and what is needed beside it. */
export interface Index {
  pagefind: PagefindInstance;
  table: PageTable;
  /** How many of its parts could not be loaded so far. */
  failures: () => number;
  /** The text of a file that lies beside it. */
  load: (file: string) => Promise<string>;
  abbreviations: readonly AbbreviationPair[];
}

/**
 * The searches of a page, one after the other; only the last can be asked for more. Every call
 * rejects where the index cannot be read.
 */
export interface Searches {
  /**
   * Looks for what was typed, without words for every page, as far as it fits the choice; undefined
   * where what was typed holds no word. Where the reader is still `typing`, little is fetched
   * before a pause.
   */
  find: (typed: string, choice: Choice, typing?: boolean) => Promise<Summary | undefined>;
  /** Returns a suggestion where little was found and the suggestion finds more. */
  suggest: (search: number) => Promise<string | undefined>;
  results: (search: number, from: number, to: number) => Promise<Result[]>;
  /** The first `most` values of a facet, and those that are chosen. */
  facet: (search: number, name: FacetName, most: number) => Promise<FacetValues>;
}

/**
 * With fewer reports than this that have every word, the query may have been meant otherwise; in a
 * small archive, with none.
 */
const little = ({ count }: PageTable) => Math.min(3, count / 100);

/**
 * The last search: what was asked, what its words found, and what of that fits the choice, in
 * order.
 */
interface Last {
  search: number;
  typed: string;
  choice: Choice;
  found: Found;
  hits: Ranked[];
}

/** Searches of words narrowed by a choice, over one index. */
export async function openSearches({
  pagefind,
  table,
  failures,
  load,
  abbreviations,
}: Index): Promise<Searches> {
  const engine = await openSearch(pagefind, table, failures);
  // Fetched only by those who need it: a first search should weigh little.
  const facets = once(async () => (await import('./facets.ts')).openFacets(load));
  const suggest = once(async () => (await import('./suggest.ts')).openSuggest(load));
  let last: Last | undefined;
  let searches = 0;

  const of = (search: number): Last => {
    if (last?.search !== search) throw new Error('Another search has begun');
    return last;
  };

  const narrow = async ({ hits }: Found, choice: Choice): Promise<Ranked[]> => {
    if (!isNarrow(choice)) return inOrder(hits, choice);
    const fitting = new Set(
      await (
        await facets()
      ).narrow(
        hits.map(({ page }) => page),
        choice,
      ),
    );
    return inOrder(
      hits.filter(({ page }) => fitting.has(page)),
      choice,
    );
  };

  const summary = ({ search, hits, found }: Last): Summary => {
    const complete = completeOf(hits);
    return { search, complete, partial: hits.length - complete, missing: found.missing };
  };

  return {
    async find(typed, choice, typing) {
      const search = (searches += 1);
      const query = parseQuery(typed, abbreviations);
      if (!query && typed.trim() !== '') return undefined;
      const found = query ? await engine.find(query, typing) : engine.everything();
      const hits = await narrow(found, choice);
      if (search !== searches) throw new Error('Another search has begun');
      last = { search, typed, choice, found, hits };
      return summary(last);
    },
    async suggest(search) {
      const { typed, hits, found } = of(search);
      if (completeOf(hits) > 0 && completeOf(hits) >= little(table) && found.missing.length === 0)
        return undefined;
      const meant = (await suggest())(typed);
      const query = meant === undefined ? undefined : parseQuery(meant, abbreviations);
      // One that is still under way would be ended by this.
      if (search !== searches) throw new Error('Another search has begun');
      const better = query ? await engine.find(query) : undefined;
      return better && completeOf(better.hits) > completeOf(found.hits) ? meant : undefined;
    },
    results: async (search, from, to) => {
      const { found, hits } = of(search);
      return found.results(hits.slice(from, to));
    },
    facet: async (search, name, most) => {
      const { found, choice } = of(search);
      return (await facets()).count(
        found.hits.map(({ page }) => page),
        name,
        choice,
        most,
      );
    },
  };
}

function isNarrow({ facets, from, to }: Choice): boolean {
  return (
    from !== undefined ||
    to !== undefined ||
    Object.values(facets).some((values) => values.length > 0)
  );
}

/**
 * The hits in the order of a choice: pages are numbered from the newest on. Those that lack words
 * stay behind the others.
 */
function inOrder(hits: Ranked[], { order }: Choice): Ranked[] {
  if (order === 'relevance') return hits;
  const sign = order === 'newest' ? 1 : -1;
  return hits.toSorted(
    (a, b) => Number(a.lacks !== 0) - Number(b.lacks !== 0) || sign * (a.page - b.page),
  );
}
