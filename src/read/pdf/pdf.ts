import { blocksOf } from './pdf-columns.ts';
import { takeFootnotes } from './pdf-footnotes.ts';
import { withoutHeaders } from './pdf-headers.ts';
import { pagesOf, type PrintedPage } from './pdf-pages.ts';
import { joinLines, paragraphsOfBlocks } from './pdf-paragraphs.ts';
import { ofMostLetters } from './most-letters.ts';
import { rowText, type PrintedRow } from './pdf-rows.ts';
import { rowsOfPage } from './pdf-tables.ts';
import { ReadError } from '../read-error.ts';
import { readFaults } from '../read-messages.ts';
import { columnsApart } from '../text.ts';

/** The paragraphs of a PDF, joined from its lines, and what was left out. */
export interface PrintedText {
  paragraphs: string[];
  /** The paragraph on the first page that has the largest letters, if they are few. */
  title?: string;
  pageNumbers: string[];
  /** Headers and footers, stamps, notes of readers. */
  leftOut: string[];
}

/** The letters of a title are so much larger than those of the text; it has so many words. */
const largeLetters = 1.15;
const fewestWords = 4;

/**
 * Reads the text of a PDF. Throws a ReadError, also for a scan: letters in pictures are not
 * recognised.
 */
export async function readPdf(file: string, bytes: Buffer): Promise<PrintedText> {
  const printed = await readPages(file, bytes);
  const rows = printed.map(rowsOfPage);
  const { pages, running, pageNumbers } = withoutHeaders(rows, usualSize(rows.flat()));
  const size = usualSize(pages.flat());
  const columns = new Set<number>();
  const { blocks, notes } = takeFootnotes(
    pages.map((rows) => blocksOf(rows, columns)),
    size,
  );
  const paragraphs = columnsApart(paragraphsOfBlocks(blocks));
  const large = largeText(pages[0] ?? [], size);
  const title = paragraphs.flat().find((paragraph) => paragraph === large);
  if (paragraphs.length === 0) throw new ReadError(file, readFaults.pictureOnly('.pdf'));
  return {
    paragraphs: [...paragraphs.flat(), ...notes],
    ...(title !== undefined && { title }),
    pageNumbers,
    leftOut: [...running, ...printed.flatMap(({ besides }) => besides)],
  };
}

async function readPages(file: string, bytes: Buffer): Promise<PrintedPage[]> {
  try {
    return await pagesOf(file, bytes);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new ReadError(file, readFaults[isLocked ? 'locked' : 'damaged']('.pdf'));
  }
}

/** The size of most letters. */
function usualSize(rows: readonly PrintedRow[]): number {
  const pieces = rows.flatMap((row) => row.pieces);
  return ofMostLetters(pieces, ({ size }) => size) ?? 0;
}

/** The words of a page in its largest letters, if they are larger than those of the text. */
function largeText(rows: readonly PrintedRow[], usual: number): string | undefined {
  const largest = Math.max(...rows.map(({ size }) => size));
  const text = rows.filter(({ size }) => size > 0.98 * largest).map(rowText);
  const isTitle = largest > largeLetters * usual && text.join(' ').split(' ').length >= fewestWords;
  return isTitle ? joinLines(text) : undefined;
}
