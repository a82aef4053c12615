import { defined } from '../../model/defined.ts';
import { spellings } from '../../model/spelling.ts';
import { fold, isBare } from '../../model/vietnamese.ts';
import type { AbbreviationPair } from './abbreviation-list.ts';
import type { Replacement } from './reading-draft.ts';
import { normalizeWord, wordsOf } from './tokenizer.ts';

/**
 * Finds the abbreviations among words and what they stand for, as replacements by the other forms,
 * in order, the long one first. Case, diacritics, spaces, dots, dashes and `&` are ignored, but a
 * short form typed with diacritics must have the same in the list: `tử` is not `TU`.
 */
export function findAbbreviations(
  words: readonly string[],
  pairs: readonly AbbreviationPair[],
): Replacement[] {
  const keys = words.map(key);
  // Not by `Map.groupBy`, which browsers have had for less long than all else that a search needs.
  const entries = [...new Set(pairs.map(({ long }) => long))].map((long) => [
    toForm(long),
    ...pairs.filter((pair) => pair.long === long).map(({ short }) => toForm(short)),
  ]);
  return words.flatMap((_, from) =>
    entries.flatMap((forms) => replacements(words, keys, from, forms)),
  );
}

/**
 * The first replacement of each abbreviation, where several make one query: of those that overlap,
 * the one that begins first, and the longest.
 */
export function oneForEach(replacements: readonly Replacement[]): Replacement[] {
  let end = 0;
  return replacements
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** The replacements of the words from `from` on, where they are one of the forms, by the others. */
function replacements(
  words: readonly string[],
  keys: readonly string[],
  from: number,
  forms: readonly AbbreviationForm[],
): Replacement[] {
  for (const [index, form] of forms.entries()) {
    const to = match(keys, from, form);
    if (to === undefined || (index > 0 && !agree(words.slice(from, to), form))) continue;
    // A form that is split otherwise than as typed is another one for the index.
    const typed = keys.slice(from, to).join(' ');
    return forms
      .filter((other) => other.words.length > 0 && other.words.map(key).join(' ') !== typed)
      .map((other) => ({
        from,
        to,
        words: other.words.map((word) => [word]),
        phrase: other.words.length > 1,
      }));
  }
  return [];
}

/** A short or long form: its words, and the letters by which it is recognized. */
interface AbbreviationForm {
  words: string[];
  key: string;
}

function toForm(text: string): AbbreviationForm {
  const words = wordsOf(normalizeWord(text));
  return { words, key: words.map(key).join('') };
}

/** The letters by which a word is compared. One of its spellings stands for all. */
function key(word: string): string {
  return defined(spellings(fold(word)).sort()[0], `A spelling of ${word}`);
}

/** The end of the words from `from` on that together make up a form. Undefined if none do. */
function match(keys: readonly string[], from: number, form: AbbreviationForm): number | undefined {
  let joined = '';
  for (let to = from; to < keys.length && form.key.startsWith(joined); to += 1) {
    joined += defined(keys[to], `Word ${to}`);
    if (joined === form.key) return to + 1;
  }
  return undefined;
}

function agree(typed: readonly string[], form: AbbreviationForm): boolean {
  const letters = typed.join('');
  return isBare(letters) || letters === form.words.join('');
}
