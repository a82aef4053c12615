import { remember } from '../../model/remember.ts';
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

// The names of an archive share few syllables.
const usualSpelling = remember((word: string) => spellings(word).toSorted()[0] ?? word);
const foldedWord = remember(fold);

/**
 * The key by which names are compared without diacritics, spaces and punctuation: `TP. HCM` and
 * `tphcm` are one.
 */
export function nameKey(words: readonly string[]): string {
  return fold(words.join(''));
}

/** A name, ready to be compared with what is typed. */
export interface KeyedName {
  words: readonly string[];
  /** The keys of the name, of what is left of it from its second word on, and so on. */
  keys: readonly string[];
}

/** Prepares a name for comparisons. */
export function keyedName(name: string): KeyedName {
  const words = nameWords(name);
  const keys: string[] = [];
  for (const word of words.toReversed()) keys.push(foldedWord(word) + (keys.at(-1) ?? ''));
  return { words, keys: keys.reverse() };
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

/**
 * Returns a function that tells how well a name fits the beginning of one as typed: 0 where it
 * begins so, 1 where what is left of it from a later word does, `contrary` more where its
 * diacritics are others than those typed. Undefined where neither begins so, or no letter was
 * typed.
 */
export function startTest(text: string): (name: KeyedName) => number | undefined {
  // A word that is not whole yet may have another usual spelling than the whole.
  const forms = [...new Set([lettersOf(text), nameWords(text)].map((words) => words.join('')))].map(
    (letters) => ({ letters, key: fold(letters) }),
  );
  return ({ words, keys }) => {
    let best: number | undefined;
    for (const { letters, key } of forms) {
      if (key === '') continue;
      for (const [from, own] of keys.entries()) {
        if (!own.startsWith(key)) continue;
        const marks = fitOfMarks(letters, words.slice(from).join(''));
        const fit = (from > 0 ? 1 : 0) + (marks === contrary ? contrary : 0);
        if (best === undefined || fit < best) best = fit;
      }
    }
    return best;
  };
}
