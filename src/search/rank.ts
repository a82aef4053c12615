import type { Hit } from './pagefind.ts';

/**
 * The hits in the order in which readers see them: first those in which most of the words stand side by side, because a Vietnamese word is
 * mostly two syllables and a page that has both somewhere is seldom about it (`Ninh Bình`: `an ninh … trung bình`). Equals stay as they were.
 */
export function rank(hits: readonly Hit[], asked: number): Hit[] {
  const runs = new Map(hits.map((hit) => [hit, Math.min(longestRun(hit.words), asked)]));
  return hits.toSorted((a, b) => (runs.get(b) ?? 0) - (runs.get(a) ?? 0));
}

/** How many of these positions follow one another without a gap, at most. */
export function longestRun(positions: readonly number[]): number {
  let longest = 0;
  let run = 0;
  let previous: number | undefined;
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    run = previous === position - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    previous = position;
  }
  return longest;
}
