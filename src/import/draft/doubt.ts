import type { Certainty, Finding } from '../parse/finding.ts';
import type { Doubt } from './model.ts';

const order: readonly Certainty[] = ['guess', 'likely', 'printed'];

/** Returns the least certain of several values. */
export function leastSure(certainties: readonly Certainty[]): Certainty {
  return order.find((certainty) => certainties.includes(certainty)) ?? 'printed';
}

/** Makes a doubt about a value of the parser; none where the value is as printed. */
export function doubtOf(
  path: string,
  { value, sentence, certainty }: Finding<string | number>,
  reason: string,
): Doubt[] {
  return certainty === 'printed'
    ? []
    : [{ path, value: String(value), sentence, certainty, reason }];
}
