import type { PageBlock } from './pdf-columns.ts';
import { joinLines } from './pdf-paragraphs.ts';
import { rowText, type PrintedRow } from './pdf-rows.ts';

/** Letters of notes are smaller than those of the text, marks of notes smaller than a row. */
const smallText = 0.93;
const smallMark = 0.8;
const marked = /^\[?\(?(\d{1,2})[\])]*\.?\s*(?=\D)/;

/**
 * Takes the footnotes from the ends of the columns of a page: small lines behind a number that
 * stands raised in the text. The number is `[1]` in both places. `size` is that of most letters.
 */
export function takeFootnotes(
  blocks: readonly PageBlock[],
  size: number,
): { blocks: PageBlock[]; notes: string[] } {
  const raised = new Set(
    blocks.flatMap(({ rows }) => rows.filter((row) => !isSmall(row, size)).flatMap(raisedNumbers)),
  );
  if (raised.size === 0) return { blocks: [...blocks], notes: [] };
  const notes: PrintedRow[][] = [];
  const text = blocks.map(({ rows, frame }) => {
    const small = rows.findLastIndex((row) => !isSmall(row, size)) + 1;
    const first = rows.findIndex((row, index) => index >= small && raised.has(numberOf(row)));
    if (first < 0) return { rows, frame };
    for (const row of rows.slice(first))
      if (raised.has(numberOf(row))) notes.push([row]);
      else notes.at(-1)?.push(row);
    return { rows: rows.slice(0, first), frame };
  });
  const found = new Set(notes.map(([row]) => numberOf(row)));
  return {
    blocks: text
      .filter(({ rows }) => rows.length > 0)
      .map(({ rows, frame }) => ({ rows: rows.map((row) => withMarks(row, found)), frame })),
    notes: notes.map((rows) => joinLines(rows.map(rowText)).replace(marked, '[$1] ')),
  };
}

function isSmall(row: PrintedRow, size: number): boolean {
  return row.size < smallText * size;
}

function numberOf(row: PrintedRow | undefined): string {
  return (row && marked.exec(rowText(row))?.[1]) ?? '';
}

function raisedNumbers(row: PrintedRow): string[] {
  return row.pieces.filter((piece) => isRaised(piece, row)).map(({ text }) => text.trim());
}

function isRaised({ text, base, size }: PrintedRow['pieces'][number], row: PrintedRow): boolean {
  return /^\s*\d{1,2}\s*$/.test(text) && size < smallMark * row.size && base < row.base;
}

function withMarks(row: PrintedRow, found: ReadonlySet<string>): PrintedRow {
  const pieces = row.pieces.map((piece) =>
    isRaised(piece, row) && found.has(piece.text.trim())
      ? { ...piece, text: piece.text.replace(/\d+/, '[$&]') }
      : piece,
  );
  return { ...row, pieces };
}
