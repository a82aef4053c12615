import { countComplete } from './rank-pages.ts';
import type { Matches } from './text-search.ts';

/** A corrected query. */
export interface Correction {
  text: string;
  /** Whether its results are shown, or those of the query as typed, and it is only offered. */
  isShown: boolean;
}

/** The pages that match a query, or its correction where that is shown. */
export interface CorrectedMatches {
  matches: Matches;
  /** Undefined where nothing better is known. */
  correction: Correction | undefined;
}

/** The factor by which a correction must find more than a query that finds something. */
const muchMore = 4;

/**
 * Replaces the matches of a query by those of its correction where they are so few, among the
 * `count` pages of the index, that it may be misspelt. `correct` returns the correction, and `find`
 * what it matches; both are called only then, because they fetch further files.
 */
export async function correctMatches(
  matches: Matches,
  count: number,
  correct: () => Promise<string | undefined>,
  find: (text: string) => Promise<Matches | undefined>,
): Promise<CorrectedMatches> {
  if (!mayBeMisspelt(matches, count)) return { matches, correction: undefined };
  const text = await correct();
  const others = text === undefined ? undefined : await find(text);
  if (text === undefined || !others) return { matches, correction: undefined };
  if (isBetter(others, matches)) return { matches: others, correction: { text, isShown: true } };
  const isMore = countComplete(others.hits) > countComplete(matches.hits);
  return { matches, correction: isMore ? { text, isShown: false } : undefined };
}

/**
 * Whether a correction finds much more than the query as typed or, where neither finds a page with
 * every word, has words that all stand somewhere, or more of them stand together.
 */
function isBetter(others: Matches, matches: Matches): boolean {
  const [before, after] = [countComplete(matches.hits), countComplete(others.hits)];
  if (before > 0 || after > 0) return after >= Math.max(1, muchMore * before);
  return (
    others.missing.length === 0 &&
    (matches.missing.length > 0 || mostCoverage(others) > mostCoverage(matches))
  );
}

/**
 * Whether no page has every word, or in a large archive so few that a word which stands beside none
 * of its neighbours anywhere may be on them by chance.
 */
function mayBeMisspelt({ hits, hasLoneWord }: Matches, count: number): boolean {
  const complete = countComplete(hits);
  return complete === 0 || (hasLoneWord && complete < count / 100);
}

/** The largest share of the query that a page has. */
function mostCoverage({ hits }: Matches): number {
  return hits.reduce((most, { coverage }) => Math.max(most, coverage), 0);
}
