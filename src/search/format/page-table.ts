import { isRecord } from '../../model/is-record.ts';
import { decodeSearchText, encodeSearchText } from './search-text.ts';

/**
 * The statistics that the search needs of every page of an index before it can rank any. Pages are
 * numbered from 0, the newest first.
 */
export interface PageTable {
  /** The number of pages. */
  count: number;
  /** The mean length of the pages, in words. */
  average: number;
  /** The length of each page, in words, within 6 %. */
  lengths: Float32Array;
  /** The terms of frequent words, without diacritics, those of most pages first. */
  frequentWords: readonly string[];
  /**
   * The number of words at the head of that list that are split: beside the term of all their
   * spellings, each spelling has a term of its own.
   */
  splitWords: number;
  /**
   * The stop words: spellings, and terms without diacritics, on so many pages that among other
   * words only their pairs are looked up. A spelling without diacritics is marked by `asSpelling`,
   * for it is another word than the term.
   */
  stopWords: ReadonlySet<string>;
  /** The text of the entry file of Pagefind: to fetch it by itself costs a request. */
  entry: string;
}

/** Lengths are steps of a logarithm, six to each doubling, each as one printable character. */
const steps = 6;
const firstCharacter = 0x23;
const lastCharacter = 0x7e;
/** Left out: JSON writes it as two characters. */
const backslash = 0x5c;

/** A spelling without diacritics among the stop words, given by its search copy. */
export function asSpelling(word: string): string {
  return `=${word}`;
}

/** The name of the file beside the index that holds the table. */
export const pageTableFile = 'page-table.json';

/** The content of the file. Words are in one string each, separated by spaces. */
interface PageTableFile {
  lengths: string;
  words: string;
  split: number;
  stop: string;
  entry: string;
}

/** Writes the table as the text of that file, from the lengths of the pages in their order. */
export function writePageTable({
  lengths,
  frequentWords,
  splitWords,
  stopWords,
  entry,
}: {
  lengths: readonly number[];
  frequentWords: readonly string[];
  splitWords: number;
  stopWords: readonly string[];
  entry: string;
}): string {
  const text = lengths
    .map((length) =>
      String.fromCharCode(toCharacter(Math.round(steps * Math.log2(Math.max(1, length))))),
    )
    .join('');
  return JSON.stringify({
    lengths: text,
    words: decodeSearchText(frequentWords.join(' ')),
    split: splitWords,
    stop: decodeSearchText(stopWords.join(' ')),
    entry,
  } satisfies PageTableFile);
}

/** Reads that file. Throws where its text is not a table. */
export function readPageTable(text: string): PageTable {
  const table: unknown = JSON.parse(text);
  if (!isTable(table)) throw new TypeError('Not the table of pages');
  const lengths = Float32Array.from(
    table.lengths,
    (character) => 2 ** (toStep(character.charCodeAt(0)) / steps),
  );
  const sum = lengths.reduce((total, length) => total + length, 0);
  return {
    count: lengths.length,
    average: lengths.length === 0 ? 1 : sum / lengths.length,
    lengths,
    frequentWords: toWords(table.words),
    splitWords: table.split,
    stopWords: new Set(toWords(table.stop)),
    entry: table.entry,
  };
}

function toWords(text: string): string[] {
  return text === '' ? [] : text.split(' ').map(encodeSearchText);
}

function toCharacter(step: number): number {
  const character = Math.min(lastCharacter, firstCharacter + step);
  return character >= backslash ? Math.min(lastCharacter, character + 1) : character;
}

function toStep(character: number): number {
  return character - firstCharacter - (character > backslash ? 1 : 0);
}

function isTable(value: unknown): value is PageTableFile {
  return (
    isRecord(value) &&
    typeof value.lengths === 'string' &&
    typeof value.words === 'string' &&
    typeof value.split === 'number' &&
    typeof value.stop === 'string' &&
    typeof value.entry === 'string'
  );
}
