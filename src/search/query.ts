import { encodeSearchText } from '../lib/search-text.ts';

/** What a reader asks for, ready for the index. */
export interface Query {
  /** The words in their search copy, in order; at least one. */
  words: string[];
  /** Set when the whole query stands in quotation marks: its words then follow one another. */
  phrase: boolean;
}

/** The fewest letters and digits that are worth a search. */
const fewest = 2;

/**
 * Reads what a reader typed: any case, with or without marks, composed or not, ð (Ð on some keyboards) for đ. Undefined where it holds
 * fewer than two letters or digits.
 */
export function parseQuery(typed: string): Query | undefined {
  const text = typed.normalize('NFC').replace(/[Ðð]/g, 'đ').toLowerCase().trim();
  if ((text.match(/[\p{L}\p{N}]/gu) ?? []).length < fewest) return undefined;
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { words: words.map(encodeSearchText), phrase: /^["“”].+["“”]$/u.test(text) };
}

/** The words as Pagefind takes them. */
export function toTerm(words: readonly string[], phrase = false): string {
  const term = words.join(' ').replaceAll('"', '');
  return phrase ? `"${term}"` : term;
}
