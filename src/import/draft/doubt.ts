import type { Certainty, Finding } from '../parse/finding.ts';
import type { Doubt } from './model.ts';

const order: readonly Certainty[] = ['guess', 'likely', 'printed'];

/** The least sure of several readings. */
export function leastSure(certainties: readonly Certainty[]): Certainty {
  return order.find((certainty) => certainties.includes(certainty)) ?? 'printed';
}

/** A doubt about a value that the rules found, none where it is as printed. */
export function doubtOf(
  path: string,
  { value, sentence, certainty }: Finding<string | number>,
  reason: string,
): Doubt[] {
  return certainty === 'printed'
    ? []
    : [{ path, value: String(value), sentence, certainty, reason }];
}
