import { defined } from '../../model/defined.ts';

/**
 * The search copy of a text differs from the text in four ways.
 *
 * - đ is d with a combining stroke (U+0335). Pagefind folds a letter by removing its marks, and đ
 *   has none, so that `dong` would never find `đồng`. The stroke folds, and still keeps `dầu` and
 *   `đầu` apart.
 * - Every run of letters or digits ends with a character of its own. Pagefind takes a word for a
 *   prefix, and finds its continuations only in the chunks that it happens to have loaded, so that
 *   results would depend on earlier searches. With the end character a word finds only itself.
 * - A dash that stands alone is joined to the word before it. Pagefind takes it for a word, which
 *   would separate `kinh tế - xã hội`.
 * - Where the text has one of these characters itself, it is escaped, so that nothing is lost.
 *
 * Three more characters begin the terms of pairs of neighbours (most Vietnamese words are two
 * syllables), of the positions of pairs, and of single spellings of frequent words.
 */
const stroke = '\u0335';
const escape = '\uE000';
const wordEnd = '\uE001';
const hyphen = '\uE002';
const dash = '\uE003';
const pairStart = '\uE004';
const positionsStart = '\uE005';
const spellingStart = '\uE006';
const markShift = 0xe100 - 0x0300;

/** The characters that Pagefind must keep within words, beside letters and digits. */
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

/** Makes the search copy of a text (NFC). `decodeSearchText` is its exact inverse. */
export function encodeSearchText(text: string): string {
  return text
    .normalize('NFC')
    .replace(
      /([\p{L}\p{M}]+|\p{N}+)|[\uE000-\uE004]/gu,
      (match, run?: string) => replaceCharacters(match) + (run === undefined ? '' : wordEnd),
    )
    .replace(/(?<=\S) ([-–])(?=\s)/gu, (_, mark) => (mark === '-' ? hyphen : dash));
}

/** Returns the text of a search copy. */
export function decodeSearchText(copy: string): string {
  return copy.replace(/[dD]\u0335|\uE000[1-6]|[\uE001-\uE003]/g, (indexed) =>
    defined(decoded.get(indexed), 'what a copy stands for'),
  );
}

/** Makes a prefix of the search copy of a word: Pagefind finds every word that begins with it. */
export function openSearchWord(copy: string): string {
  return copy.endsWith(wordEnd) ? copy.slice(0, -wordEnd.length) : copy;
}

/**
 * The words of a search copy in order, each in its own search copy, in lower case. ð, which some
 * keyboards and old files have for đ, counts as đ.
 */
export function copiedWords(copy: string): string[] {
  return (
    copy
      .toLowerCase()
      .replaceAll('ð', `d${stroke}`)
      .normalize('NFC')
      .match(/(?:[\p{L}\p{M}]+|\p{N}+)\uE001/gu) ?? []
  );
}

/** The term of a pair of words, given by their search copies: the second directly follows. */
export function pairTerm(first: string, second: string): string {
  return pairStart + first + second;
}

/** Whether a term is that of a pair. */
export function isPairTerm(term: string): boolean {
  return term.startsWith(pairStart);
}

/** The term of the positions of a pair, which only phrases of more than two words need. */
export function positionsTerm(pair: string): string {
  return positionsStart + pair.slice(pairStart.length);
}

/** Whether a term is that of the positions of a pair. */
export function isPositionsTerm(term: string): boolean {
  return term.startsWith(positionsStart);
}

/**
 * The term of one spelling of a split word, given by its search copy. Its marks (U+0300 to U+036F)
 * become private-use characters, which Pagefind does not fold. Undefined where it has other marks.
 */
export function spellingTerm(spelling: string): string | undefined {
  const written = spelling
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + markShift));
  return /\p{M}/u.test(written) ? undefined : spellingStart + written;
}

/**
 * Folds a term as Pagefind does: removes its diacritics. Under the folded term the index has every
 * spelling that differs in diacritics only.
 */
export function foldTerm(term: string): string {
  const bare = term.normalize('NFD').replace(/(?![\u3099\u309A])\p{M}/gu, '');
  return /[\u3099\u309A]/.test(bare) ? bare.normalize('NFC') : bare;
}
