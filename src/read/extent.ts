import { ReadError } from './read-error.ts';
import { readFaults } from './read-messages.ts';

/** The most that is read of a file. The file of a report in the archive has at most 1 MB. */
const most = {
  letters: 1_000_000,
  /** Those of the file: most may be empty. */
  lines: 200_000,
  paragraphs: 50_000,
  /** Tags and attributes: a million take a gigabyte of memory. */
  tags: 1_000_000,
  pages: 2000,
} as const;

/** More marks than any letter has; to sort them takes time quadratic in their number. */
const stack = /\p{M}{31}/u;

/** Throws a ReadError where the texts of a file are more than a report. */
export function checkExtent(file: string, texts: readonly string[]): void {
  const letters = texts.reduce((sum, { length }) => sum + length, 0);
  if (letters > most.letters) throw new ReadError(file, readFaults.tooLong('letters'));
  const paragraphs = texts.filter(Boolean).length;
  if (paragraphs > most.paragraphs) throw new ReadError(file, readFaults.tooLong('paragraphs'));
  if (texts.some((text) => stack.test(text))) throw new ReadError(file, readFaults.tooManyAccents);
}

/** Throws a ReadError where the bytes of a text have too many lines. */
export function checkLines(file: string, bytes: Uint8Array): void {
  let lines = 0;
  for (const byte of bytes) if (byte === 0x0a || byte === 0x0d) lines += 1;
  if (lines > most.lines) throw new ReadError(file, readFaults.tooLong('lines'));
}

/** Throws a ReadError where HTML or XML has too many tags. */
export function checkTags(file: string, parts: Iterable<Uint8Array>): void {
  // Counts `<` and `=`: an upper bound of the tags and attributes that a parser finds.
  let tags = 0;
  for (const part of parts) for (const byte of part) if (byte === 0x3c || byte === 0x3d) tags += 1;
  if (tags > most.tags) throw new ReadError(file, readFaults.tooLong('tags'));
}

const formatting = 'b|big|code|em|font|i|s|small|strike|strong|tt|u';
const opened = new RegExp(`<(?:${formatting})(?:\\s[^>]{0,200})?>`, 'gi');
const closed = new RegExp(`</(?:${formatting})[\\s>]`, 'gi');
/** A parser keeps so many equal elements open. */
const mostEqual = 3;

/**
 * Throws a ReadError where a parser would make too many elements of HTML: it opens elements such as
 * `<b>` that are not closed again in each of the blocks that follow.
 */
export function checkUnclosed(file: string, html: string): void {
  const opening = html.match(opened) ?? [];
  const unclosed = opening.length - (html.match(closed)?.length ?? 0);
  const open = Math.min(unclosed, mostEqual * new Set(opening).size);
  if (open * (html.match(/<[a-z]/gi)?.length ?? 0) > most.tags)
    throw new ReadError(file, readFaults.tooLong('tags'));
}

/** Throws a ReadError where a file has too many pages. */
export function checkPages(file: string, pages: number): void {
  if (pages > most.pages) throw new ReadError(file, readFaults.tooLong('pages'));
}
