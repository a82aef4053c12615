import { defined } from '../../model/defined.ts';

/**
 * Pagefind folds a letter by taking its marks off, but đ has none to take: as it stands, `dong` never finds `đồng`. The search copy of
 * a text therefore spells đ as d with a combining stroke (U+0335), which folds to d and yet keeps `dầu` and `đầu` apart.
 *
 * Pagefind also takes every word for the beginning of one, and finds its continuations only in the parts of the index that it happens to
 * have loaded: the same words found more the later they were typed. In the search copy every run of letters or digits closes with a
 * character of its own, so that a word finds itself and nothing else, whatever was searched before.
 *
 * Two words side by side make a term of their own, which opens with a character of its own: in Vietnamese most words are two syllables.
 * Another such character opens the terms that say where they stand, and a third those of single spellings of frequent words.
 *
 * A dash that stands alone is a word to Pagefind and parts `kinh tế - xã hội`, so it is joined to the word before it.
 *
 * Where a text itself has one of these characters, it is set aside under a private-use character, so that nothing is lost.
 */
const stroke = '\u0335';
const escape = '\uE000';
const wordEnd = '\uE001';
const hyphen = '\uE002';
const dash = '\uE003';
const pairStart = '\uE004';
const placesStart = '\uE005';
const spellingStart = '\uE006';
const markShift = 0xe100 - 0x0300;

/** Characters that Pagefind must keep inside words, beside letters and digits, for the search copy to work. */
export const searchCharacters = stroke + wordEnd;

const encoded = new Map([
  ['đ', `d${stroke}`],
  ['Đ', `D${stroke}`],
  [stroke, `${escape}1`],
  [escape, `${escape}2`],
  [wordEnd, `${escape}3`],
  [hyphen, `${escape}4`],
  [dash, `${escape}5`],
  [pairStart, `${escape}6`],
]);
const decoded = new Map([...encoded].map(([shown, indexed]) => [indexed, shown]));
decoded.set(hyphen, ' -').set(dash, ' –').set(wordEnd, '');

const replaceCharacters = (text: string) =>
  text.replace(/[đĐ\u0335\uE000-\uE004]/g, (character) =>
    defined(encoded.get(character), 'the copy of a character'),
  );

/** The search copy of a text, NFC. `decodeSearchText` undoes it exactly. */
export function encodeSearchText(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      /([\p{L}\p{M}]+|\p{N}+)|[\uE000-\uE004]/gu,
      (match, run?: string) => replaceCharacters(match) + (run === undefined ? '' : wordEnd),
    )
    .replace(/(?<=\S) ([-–])(?=\s)/gu, (_, mark) => (mark === '-' ? hyphen : dash));
}

/** The text of which this is the search copy. */
export function decodeSearchText(copy: string): string {
  return copy.replace(/[dD]\u0335|\uE000[1-6]|[\uE001-\uE003]/g, (indexed) =>
    defined(decoded.get(indexed), 'what a copy stands for'),
  );
}

/** The search copy of a word of which more letters may follow: it finds every word that begins so. */
export function openSearchWord(copy: string): string {
  return copy.endsWith(wordEnd) ? copy.slice(0, -wordEnd.length) : copy;
}

/** The words of a search copy, each in its own copy, lower case, in order; eth, which some keyboards and old files have for đ, as that. */
export function copiedWords(copy: string): string[] {
  return (
    copy
      .toLowerCase()
      .replaceAll('ð', `d${stroke}`)
      .normalize('NFC')
      .match(/(?:[\p{L}\p{M}]+|\p{N}+)\uE001/gu) ?? []
  );
}

/** The term under which the index has two words, given by their search copies, where one directly follows the other. */
export function pairTerm(first: string, second: string): string {
  return pairStart + first + second;
}

/** Whether a term is that of a pair. */
export function isPairTerm(term: string): boolean {
  return term.startsWith(pairStart);
}

/** The term under which the index has the places of a pair, given by its own: those alone need it who look for more than two words in a row. */
export function placesTerm(pair: string): string {
  return placesStart + pair.slice(pairStart.length);
}

/** Whether a term is that of the places of a pair. */
export function isPlacesTerm(term: string): boolean {
  return term.startsWith(placesStart);
}

/**
 * The term under which the index has one spelling of a frequent word by itself, given by its search copy, or undefined where its marks have no
 * place in one: marks of U+0300 to U+036F are written as private-use characters, which Pagefind does not take off.
 */
export function spellingTerm(spelling: string): string | undefined {
  const written = spelling
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + markShift));
  return /\p{M}/u.test(written) ? undefined : spellingStart + written;
}

/** The term without its diacritics, as Pagefind takes them off: under it the index keeps every spelling that differs in them alone. */
export function foldTerm(term: string): string {
  const bare = term.normalize('NFD').replace(/(?![\u3099\u309A])\p{M}/gu, '');
  return /[\u3099\u309A]/.test(bare) ? bare.normalize('NFC') : bare;
}

/** How the ids of the facts of a report begin in the index, beside those of its paragraphs. */
export const factAnchor = 'su-kien-';
