import { paragraphAnchor } from '../../../src/model/addresses.ts';
import type { SearchService } from '../../../src/search/worker/search-service.ts';
import type { PassageQuery } from './passage-queries.ts';

/** The number of results among which a report counts as found. */
const most = 10;

/** How the passages of results answered queries. */
export interface PassageMeasures {
  queries: number;
  /** The queries whose report is among the first results. */
  found: number;
  /** Those of them whose report opens at a right paragraph, and those where the second is right. */
  first: number;
  second: number;
  /** The queries that open elsewhere. */
  wrong: PassageQuery[];
}

/** Asks the queries one after the other. Rejects where the index cannot be read. */
export async function measurePassages(
  { find, results }: Pick<SearchService, 'find' | 'results'>,
  queries: readonly PassageQuery[],
): Promise<PassageMeasures> {
  const measures: PassageMeasures = {
    queries: queries.length,
    found: 0,
    first: 0,
    second: 0,
    wrong: [],
  };
  for (const query of queries) {
    const summary = await find(query.typed, { facets: {}, order: 'relevance' });
    const shown = summary ? await results(summary.search, 0, most) : [];
    const own = shown.find(({ address }) => address.endsWith(`/${query.report}/`));
    if (!own) continue;
    const right = query.answers.map(paragraphAnchor);
    const rank = own.snippets.findIndex(({ place }) => right.includes(place?.paragraph ?? ''));
    measures.found += 1;
    if (rank === 0) measures.first += 1;
    else measures.wrong.push(query);
    if (rank === 1) measures.second += 1;
  }
  return measures;
}
