import { decodeSearchText, encodeSearchText } from './search-text.ts';

/** What the search must know of every page of an index before it can rank any. Pages are numbered from 0, the newest first. */
export interface PageTable {
  /** How many pages the index has. */
  count: number;
  /** Their mean length (in words). */
  average: number;
  /** The length of each page (in words, within 6 %). */
  lengths: Float32Array;
  /** The terms of words that many pages have, without diacritics, those of most pages first. */
  words: readonly string[];
  /** Of how many of these each spelling is a term of its own, beside the one of all its spellings. */
  apart: number;
  /** Spellings, and terms without diacritics, that so many pages have that they tell little: among other words their pairs suffice. */
  common: ReadonlySet<string>;
}

/** Lengths are kept as steps of a logarithm, six to each doubling, each as one printable character. */
const steps = 6;
const firstCharacter = 0x23;
const lastCharacter = 0x7e;
/** It would be written as two. */
const backslash = 0x5c;

/** The name of the file beside the index that holds the table. */
export const pageTableFile = 'page-table.json';

/** The table of pages of these lengths (in words), in their order, and of these words, as the text of that file. */
export function writePageTable({
  lengths,
  words,
  apart,
  common,
}: {
  lengths: readonly number[];
  words: readonly string[];
  apart: number;
  common: readonly string[];
}): string {
  const text = lengths
    .map((length) =>
      String.fromCharCode(toCharacter(Math.round(steps * Math.log2(Math.max(1, length))))),
    )
    .join('');
  return JSON.stringify({
    lengths: text,
    words: decodeSearchText(words.join(' ')),
    apart,
    common: decodeSearchText(common.join(' ')),
  });
}

/** Reads that file. Throws where its text is something else. */
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
    words: toWords(table.words),
    apart: table.apart,
    common: new Set(toWords(table.common)),
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

function isTable(
  value: unknown,
): value is { lengths: string; words: string; apart: number; common: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'lengths' in value &&
    typeof value.lengths === 'string' &&
    'words' in value &&
    typeof value.words === 'string' &&
    'apart' in value &&
    typeof value.apart === 'number' &&
    'common' in value &&
    typeof value.common === 'string'
  );
}
