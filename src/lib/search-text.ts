/**
 * Pagefind folds a letter by taking its marks off, but đ has none to take: as it stands, `dong` never finds `đồng`. The search copy of
 * a text therefore spells đ as d with a combining stroke (U+0335), which folds to d and yet keeps `dầu` and `đầu` apart. A stroke that the text
 * itself has is set aside under a private-use character, so that nothing is lost.
 */
const stroke = '\u0335';
const escape = '\uE000';

/** Characters that Pagefind must keep inside words, beside letters and digits, for the search copy to work. */
export const searchCharacters = stroke;

const encoded = new Map([
  ['đ', `d${stroke}`],
  ['Đ', `D${stroke}`],
  [stroke, `${escape}1`],
  [escape, `${escape}2`],
]);
const decoded = new Map([...encoded].map(([shown, indexed]) => [indexed, shown]));

/** The search copy of a text, NFC. `decodeSearchText` undoes it exactly. */
export function encodeSearchText(text: string): string {
  return text.normalize('NFC').replace(/[đĐ\u0335\uE000]/g, (character) => encoded.get(character) ?? character);
}

/** The text of which this is the search copy. */
export function decodeSearchText(copy: string): string {
  return copy.replace(/[dD]\u0335|\uE000[12]/g, (pair) => decoded.get(pair) ?? pair);
}
