import { extractTextItems, getDocumentProxy, type StructuredTextItem } from 'unpdf';
import { ReadError } from './error.ts';

/** The paragraphs of a PDF as far as its lines tell them apart, and the lines left out as page numbers. */
export interface PrintedText {
  paragraphs: string[];
  pageNumbers: string[];
}

interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  size: number;
}

/** Reads the text that a PDF holds. One of pictures alone (a scan) is a ReadError: nothing here recognises letters in pictures. */
export async function readPdf(file: string, bytes: Buffer): Promise<PrintedText> {
  const pages = await itemsOf(file, bytes);
  const all = pages.map((items) => linesOf(items));
  const isNumber = (line: Line, index: number, page: Line[]) =>
    (index === 0 || index === page.length - 1) && /^[-–\s]*\d{1,4}[-–\s]*$/.test(line.text);
  const lines = all.flatMap((page) => page.filter((line, index) => !isNumber(line, index, page)));
  if (lines.length === 0)
    throw new ReadError(
      file,
      'no-text',
      {},
      { kind: '.pdf', guess: '; có lẽ là ảnh chụp, hãy nhận dạng chữ trước rồi lưu thành .docx' },
    );
  return {
    paragraphs: join(lines),
    pageNumbers: all.flatMap((page) => page.filter(isNumber)).map(({ text }) => text),
  };
}

async function itemsOf(file: string, bytes: Buffer): Promise<StructuredTextItem[][]> {
  try {
    // PDF.js takes the bytes away from their owner; and it would print its warnings.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const { items } = await extractTextItems(document).finally(() =>
      document.loadingTask.destroy(),
    );
    return items;
  } catch (error) {
    const code =
      error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged';
    throw new ReadError(file, code, {}, { kind: '.pdf' });
  }
}

function linesOf(items: StructuredTextItem[]): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
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
 * Joins lines into paragraphs: a new one starts where a line is indented, stands further off, is of another size, or follows a short
 * one that ends a sentence.
 */
function join(lines: Line[]): string[] {
  const rightEdge = lines.reduce((edge, { right }) => Math.max(edge, right), 0);
  // Not the commonest: where paragraphs are short, most lines are first lines, and indented.
  const lefts = Map.groupBy(lines, ({ left }) => Math.round(left));
  const leftEdge = Math.min(
    ...[...lefts].flatMap(([left, { length }]) => (length >= 0.1 * lines.length ? [left] : [])),
  );
  const gaps = lines.slice(1).flatMap(({ top }, index) => {
    const gap = Math.round((lines[index]?.top ?? 0) - top);
    return gap > 0 ? [gap] : [];
  });
  const usualGap = mostOften(gaps) ?? 0;
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const starts =
      !before ||
      line.left - leftEdge > 0.8 * line.size ||
      before.top - line.top > 1.3 * usualGap ||
      Math.abs(line.size - before.size) > 0.1 * before.size ||
      (before.right < rightEdge - 2 * before.size && /[.!?:;”"…]$/.test(before.text));
    if (starts) paragraphs.push(line.text);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${line.text}`);
  }
  return paragraphs;
}

/** The commonest number; of equals, the smallest. */
function mostOften(numbers: number[]): number | undefined {
  const counts = Map.groupBy(numbers, (number) => number);
  return [...counts].toSorted(
    ([a, many], [b, others]) => others.length - many.length || a - b,
  )[0]?.[0];
}
