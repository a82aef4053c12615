import { say } from '../strings.ts';
import type { Stop } from '../views/editions.ts';

/** Names an edition, a run of editions, or one whose number no report prints. */
export function sayEditions(numbers: Stop['numbers']): string {
  if (numbers === undefined) return say('series.unnumbered');
  const [from, to] = numbers;
  return from === to
    ? say('series.edition', { edition: from })
    : say('series.editionRange', { from, to });
}
