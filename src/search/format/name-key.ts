import { spellings } from '../../model/spelling.ts';
import { fold, isBare } from '../../model/vietnamese.ts';

/**
 * The words of a name or of a query, in lower case, each in one spelling for all that count as the
 * same (`hoà` and `hòa`, `kỹ` and `kĩ`).
 */
export function nameWords(text: string): string[] {
  return lettersOf(text).map(usualSpelling);
}

/** The same words as they are written. */
export function lettersOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
  );
}

function usualSpelling(word: string): string {
  return spellings(word).toSorted()[0] ?? word;
}

/**
 * The key by which names are compared without diacritics, spaces and punctuation: `TP. HCM` and
 * `tphcm` are one.
 */
export function nameKey(words: readonly string[]): string {
  return fold(words.join(''));
}

/** The fit of a name that has other diacritics than those that were typed. */
export const contrary = 4;

/**
 * Compares the letters of a typed text with those of a name that begins with them but for
 * diacritics: 0 where all are the same, 1 where they are but for some typed without, else
 * `contrary`.
 */
export function fitOfMarks(typed: string, name: string): number {
  const letters = [...name];
  let fit = 0;
  for (const [index, letter] of [...typed].entries()) {
    if (letter === letters[index]) continue;
    if (!isBare(letter)) return contrary;
    fit = 1;
  }
  return fit;
}
