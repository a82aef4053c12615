import { extractTextItems, getDocumentProxy, type StructuredTextItem } from 'unpdf';
import { defined } from '../model/defined.ts';
import { ReadError } from './read-error.ts';
import { readFaults } from './read-messages.ts';

/** The paragraphs of a PDF, joined from its lines, and the lines left out as page numbers. */
export interface PrintedText {
  paragraphs: string[];
  pageNumbers: string[];
}

interface PrintedLine {
  text: string;
  left: number;
  right: number;
  top: number;
  size: number;
}

/**
 * Reads the text of a PDF. Throws a ReadError, also for a scan: letters in pictures are not
 * recognised.
 */
export async function readPdf(file: string, bytes: Buffer): Promise<PrintedText> {
  const pages = await itemsOf(file, bytes);
  const all = pages.map((items) => linesOf(items));
  const isNumber = (line: PrintedLine, index: number, page: PrintedLine[]) =>
    (index === 0 || index === page.length - 1) && /^[-–\s]*\d{1,4}[-–\s]*$/.test(line.text);
  const lines = all.flatMap((page) => page.filter((line, index) => !isNumber(line, index, page)));
  if (lines.length === 0) throw new ReadError(file, readFaults.pictureOnly('.pdf'));
  return {
    paragraphs: join(lines),
    pageNumbers: all.flatMap((page) => page.filter(isNumber)).map(({ text }) => text),
  };
}

async function itemsOf(file: string, bytes: Buffer): Promise<StructuredTextItem[][]> {
  try {
    // PDF.js detaches the bytes that it is given, and would print warnings.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    try {
      return (await extractTextItems(document)).items;
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new ReadError(file, readFaults[isLocked ? 'locked' : 'damaged']('.pdf'));
  }
}

function linesOf(items: StructuredTextItem[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: PrintedLine | undefined;
  for (const { str, x, y, width, fontSize, hasEOL } of items) {
    if (str.trim() !== '') {
      if (!open) lines.push((open = { text: '', left: x, right: x, top: y, size: fontSize }));
      open.text += str;
      open.right = x + width;
    } else if (open) open.text += str;
    if (hasEOL) open = undefined;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}

/**
 * Joins lines into paragraphs. A paragraph starts where a line is indented, has a larger gap before
 * it or another size, or follows a short line that ends a sentence.
 */
function join(lines: PrintedLine[]): string[] {
  const rightEdge = lines.reduce((edge, { right }) => Math.max(edge, right), 0);
  // Not the most frequent one: of short paragraphs most lines are first lines, and indented.
  const lefts = Map.groupBy(lines, ({ left }) => Math.round(left));
  const leftEdge = Math.min(
    ...[...lefts].flatMap(([left, { length }]) => (length >= 0.1 * lines.length ? [left] : [])),
  );
  const gaps = lines.slice(1).flatMap(({ top }, index) => {
    const gap = Math.round(defined(lines[index], 'the line before').top - top);
    return gap > 0 ? [gap] : [];
  });
  const usualGap = mode(gaps) ?? 0;
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const starts =
      !before ||
      line.left - leftEdge > 0.8 * line.size ||
      before.top - line.top > 1.3 * usualGap ||
      Math.abs(line.size - before.size) > 0.1 * before.size ||
      (before.right < rightEdge - 2 * before.size && /[.!?:;”"…]$/.test(before.text));
    const open = starts ? [] : [defined(paragraphs.pop(), 'the open paragraph')];
    paragraphs.push([...open, line.text].join(' '));
  }
  return paragraphs;
}

/** Returns the most frequent number; of equals, the smallest. */
function mode(numbers: number[]): number | undefined {
  const counts = Map.groupBy(numbers, (number) => number);
  return [...counts].toSorted(
    ([a, many], [b, others]) => others.length - many.length || a - b,
  )[0]?.[0];
}
