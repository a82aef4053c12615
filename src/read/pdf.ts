import { blocksOf } from './pdf-columns.ts';
import { takeFootnotes } from './pdf-footnotes.ts';
import { withoutFurniture } from './pdf-furniture.ts';
import { pagesOf, type PrintedPage } from './pdf-pages.ts';
import { paragraphsOfBlocks } from './pdf-paragraphs.ts';
import { rowsOf, type PrintedRow } from './pdf-rows.ts';
import { ReadError } from './read-error.ts';
import { readFaults } from './read-messages.ts';
import { columnsApart } from './text.ts';

/** The paragraphs of a PDF, joined from its lines, and what was left out. */
export interface PrintedText {
  paragraphs: string[];
  pageNumbers: string[];
  /** Headers and footers, stamps, notes of readers. */
  leftOut: string[];
}

/**
 * Reads the text of a PDF. Throws a ReadError, also for a scan: letters in pictures are not
 * recognised.
 */
export async function readPdf(file: string, bytes: Buffer): Promise<PrintedText> {
  const printed = await readPages(file, bytes);
  const { pages, running, pageNumbers } = withoutFurniture(
    printed.map(({ pieces }) => rowsOf(pieces)),
  );
  const size = usualSize(pages.flat());
  const columns = new Set<number>();
  const read = pages.map((rows) => takeFootnotes(blocksOf(rows, columns), size));
  const paragraphs = columnsApart(paragraphsOfBlocks(read.flatMap(({ blocks }) => blocks)));
  if (paragraphs.length === 0) throw new ReadError(file, readFaults.pictureOnly('.pdf'));
  return {
    paragraphs: [...paragraphs.flat(), ...read.flatMap(({ notes }) => notes)],
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
  const letters = new Map<number, number>();
  for (const { text, size } of rows.flatMap(({ pieces }) => pieces))
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
