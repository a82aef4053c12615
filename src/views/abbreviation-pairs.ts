import type { Abbreviation } from '../model/registers.ts';

/** The abbreviations that count as what they stand for, each way to write one beside its long form: what the search reads. */
export function abbreviationPairs(
  abbreviations: readonly Abbreviation[],
): { short: string; long: string }[] {
  return abbreviations
    .filter(({ gloss }) => !gloss)
    .flatMap(({ short, long, forms }) => [short, ...forms].map((form) => ({ short: form, long })));
}
