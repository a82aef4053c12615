import type { Abbreviation } from '../model/registers.ts';

/**
 * The abbreviations that count as their long forms, each spelling with its long form, for the
 * search.
 */
export function abbreviationPairs(
  abbreviations: readonly Abbreviation[],
): { short: string; long: string }[] {
  return abbreviations
    .filter(({ gloss }) => !gloss)
    .flatMap(({ short, long, forms }) => [short, ...forms].map((form) => ({ short: form, long })));
}
