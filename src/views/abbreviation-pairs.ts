import type { Abbreviation } from '../model/registers.ts';

/**
 * The abbreviations that count as their long forms, each spelling with its long form, for the
 * search. Of spellings that differ only in what stands between their words, one is given.
 */
export function abbreviationPairs(
  abbreviations: readonly Abbreviation[],
): { short: string; long: string }[] {
  return abbreviations
    .filter(({ gloss }) => !gloss)
    .flatMap(({ short, long, forms }) => {
      const byWords = Map.groupBy([short, ...forms], wordsOf);
      return [...byWords.values()].flatMap(([form]) =>
        form === undefined ? [] : [{ short: form, long }],
      );
    });
}

function wordsOf(form: string): string {
  return form.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
}
