import type { CorrectedQuery } from './correct-query.ts';
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
 * `count` pages of the index, that it may be misspelt, and the correction is evident. One that is a
 * guess is at most offered: a small archive lacks much that is spelt right. `correct` returns the
 * correction, and `find` what it matches; both are called only where there are so few matches,
 * because they fetch further files.
 */
export async function correctMatches(
  matches: Matches,
  count: number,
  correct: () => Promise<CorrectedQuery | undefined>,
  find: (text: string) => Promise<Matches | undefined>,
): Promise<CorrectedMatches> {
  if (!mayBeMisspelt(matches, count)) return { matches, correction: undefined };
  const corrected = await correct();
  const others = corrected && (await find(corrected.text));
  if (!others) return { matches, correction: undefined };
  const { text, isEvident } = corrected;
  const [before, after] = [countComplete(matches.hits), countComplete(others.hits)];
  const isShown =
    isEvident &&
    (after >= Math.max(1, muchMore * before) ||
      (matches.hits.length === 0 && others.hits.length > 0));
  if (isShown) return { matches: others, correction: { text, isShown } };
  const isOffered = after > before || (others.missing.length === 0 && matches.missing.length > 0);
  return { matches, correction: isOffered ? { text, isShown } : undefined };
}

/**
 * Whether no page has every word, or in a large archive so few that a word which stands beside none
 * of its neighbours anywhere may be on them by chance.
 */
function mayBeMisspelt({ hits, hasLoneWord }: Matches, count: number): boolean {
  const complete = countComplete(hits);
  return complete === 0 || (hasLoneWord && complete < count / 100);
}
