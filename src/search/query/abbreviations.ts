import { defined } from '../../model/defined.ts';
import { spellings } from '../../model/spelling.ts';
import { fold, isBare } from '../../model/vietnamese.ts';
import type { AbbreviationPair } from './abbreviation-list.ts';
import type { Replacement } from './reading-draft.ts';
import { normalizeWord, wordsOf } from './tokenizer.ts';

/**
 * Finds the abbreviations among words, as replacements by their long forms, and the long forms, as
 * replacements by the short ones, in order. Case, diacritics, spaces and dashes are ignored, but a
 * short form typed with diacritics must have the same in the list: `tử` is not `TU`.
 */
export function findAbbreviations(
  words: readonly string[],
  pairs: readonly AbbreviationPair[],
): Replacement[] {
  const keys = words.map(key);
  const forms = pairs.map(({ short, long }) => ({ short: toForm(short), long: toForm(long) }));
  return words.flatMap((_, from) =>
    forms.flatMap(({ short, long }) => {
      const shortened = match(keys, from, short);
      if (shortened !== undefined && agree(words.slice(from, shortened), short)) {
        // A short form that is split otherwise than in the list (`ktxh`) is not in the index.
        const others = shortened - from === short.words.length ? [long] : [long, short];
        return others
          .filter((other) => other.words.length > 0)
          .map((other) => ({
            from,
            to: shortened,
            words: other.words,
            phrase: other.words.length > 1,
          }));
      }
      const written = match(keys, from, long);
      return written === undefined || short.words.length === 0
        ? []
        : [{ from, to: written, words: short.words, phrase: short.words.length > 1 }];
    }),
  );
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
