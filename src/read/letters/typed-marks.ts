import { fromTelex, fromVni } from '../../model/input-methods.ts';
import { isMarkedSyllable } from '../../model/syllable.ts';
import { capitalise } from '../../model/vietnamese.ts';

/** A way of typing Vietnamese with the keys of an English keyboard. */
export interface Typing {
  name: 'VIQR' | 'VNI' | 'Telex';
  /** Replaces the keys of a text by the letters with marks that they stand for. */
  read: (text: string) => string;
}

/** The ways of typing, the most certain first: of Telex, every key is a letter too. */
export const typings: readonly Typing[] = [
  { name: 'VIQR', read: readViqr },
  {
    name: 'VNI',
    read: (text) => text.replace(/[a-z][a-z1-9]+/gi, (word) => readKeys(word, fromVni)),
  },
  {
    name: 'Telex',
    read: (text) => text.replace(/[a-z]{2,}/gi, (word) => readKeys(word, fromTelex)),
  },
];

/** The keys of VNI for the signs of VIQR. */
const keyOfSign: Readonly<Record<string, string>> = {
  "'": '1',
  '`': '2',
  '?': '3',
  '~': '4',
  '.': '5',
  '^': '6',
  '+': '7',
  '*': '7',
  '(': '8',
};
// A sign stands behind a vowel or another sign.
const viqrWord = /\p{L}(?:\p{L}|(?<=[aeiouyAEIOUY^(+*'`?~.])[\^(+*'`?~.])*/gu;
/** Within a sentence, every sign is one of a letter. A word is tried from its beginning only. */
const within = new RegExp(
  `(?<!\\p{L}|(?<=[aeiouyAEIOUY^(+*'\`?~.])[\\^(+*'\`?~.])${viqrWord.source}(?=,|\\s+\\p{Ll})`,
  'gu',
);
/** The most letters and signs of a syllable: `nghie^ng`. */
const longest = 12;
/** The end of a paragraph, and that of a sentence. */
const paragraphEnd = /^["”’)]*\s*(?:\n|$)/;
const sentenceEnd = /^["”’)]*\s+["“‘(]?\p{Lu}/u;

/**
 * Reads VIQR: `Ho^.i` becomes `Hội`. A dot or a question mark where a sentence may end is one of a
 * letter where the text has the word so elsewhere.
 */
function readViqr(text: string): string {
  const certain = new Set(text.match(within));
  return text
    .replace(viqrWord, (word, index: number) => {
      const [bare, sign] = [word.slice(0, -1), word.slice(-1)];
      const behind = text.slice(index + word.length, index + word.length + 8);
      const isPunctuation =
        /[.?]/.test(sign) &&
        !certain.has(word) &&
        (paragraphEnd.test(behind) || (sentenceEnd.test(behind) && certain.has(bare)));
      return isPunctuation ? readSigns(bare) + sign : readSigns(word);
    })
    .replace(/\\(?=[.?'`^(+*~dD])/g, '');
}

/** Reads a word of VIQR. Signs behind the longest part that is a syllable are punctuation. */
function readSigns(word: string): string {
  for (let length = Math.min(word.length, longest); length > 1; length--) {
    const part = word.slice(0, length);
    const keys = part
      .replace(/dd/i, (pair) => `${pair.charAt(0)}9`)
      .replace(/[^\p{L}\d]/gu, (sign) => keyOfSign[sign] ?? sign);
    const read = readKeys(keys, fromVni);
    if (read !== keys) return read + word.slice(length);
    if (/\p{L}$/u.test(part)) return word;
  }
  return word;
}

function readKeys(word: string, method: (typed: string) => string | undefined): string {
  if (/^d[d9]$/i.test(word)) return word.startsWith('d') ? 'đ' : 'Đ';
  const read = word.length > longest ? undefined : method(word);
  if (read === undefined || !isMarkedSyllable(read)) return word;
  const letters = word.replace(/\d/g, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return read.toUpperCase();
  return /^\p{Lu}/u.test(word) ? capitalise(read) : read;
}
