import type { PageBlock } from './pdf-columns.ts';
import { joinLines } from './pdf-paragraphs.ts';
import { rowText, type PrintedRow } from './pdf-rows.ts';

/** Letters of notes are smaller than those of the text, marks of notes smaller than a row. */
const smallText = 0.93;
const smallMark = 0.8;
const marked = /^\[?\(?(\d{1,2})[\])]*\.?\s*(?=\D)/;

/**
 * Takes the footnotes from the ends of the columns of each page: small lines behind a number that
 * stands raised in the text of the page or, where there was no room, of the page before. The number
 * is `[1]` in both places. `size` is that of most letters.
 */
export function takeFootnotes(
  pages: readonly (readonly PageBlock[])[],
  size: number,
): { blocks: PageBlock[]; notes: string[] } {
  const raised = pages.map((blocks) => raisedIn(blocks, size));
  const read = pages.map((blocks, page) => {
    const numbers = new Set([...(raised[page - 1] ?? []), ...(raised[page] ?? [])]);
    return numbers.size === 0 ? { blocks, notes: [] } : takeFromPage(blocks, numbers, size);
  });
  const found = read.map(({ notes }) => new Set(notes.map(([row]) => numberOf(row))));
  return {
    blocks: read.flatMap(({ blocks }, page) => {
      const marks = new Set([...(found[page] ?? []), ...(found[page + 1] ?? [])]);
      return blocks
        .filter(({ rows }) => rows.length > 0)
        .map(({ rows, frame }) => ({ rows: rows.map((row) => withMarks(row, marks)), frame }));
    }),
    notes: read.flatMap(({ notes }) =>
      notes.map((rows) => joinLines(rows.map(rowText)).replace(marked, '[$1] ')),
    ),
  };
}

/** The numbers that stand raised in the text of a page. */
function raisedIn(blocks: readonly PageBlock[], size: number): Set<string> {
  return new Set(
    blocks.flatMap(({ rows }) => rows.filter((row) => !isSmall(row, size)).flatMap(raisedNumbers)),
  );
}

function takeFromPage(
  blocks: readonly PageBlock[],
  numbers: ReadonlySet<string>,
  size: number,
): { blocks: readonly PageBlock[]; notes: PrintedRow[][] } {
  const notes: PrintedRow[][] = [];
  const text = blocks.map(({ rows, frame }) => {
    const small = rows.findLastIndex((row) => !isSmall(row, size)) + 1;
    const first = rows.findIndex((row, index) => index >= small && numbers.has(numberOf(row)));
    if (first < 0) return { rows, frame };
    for (const row of rows.slice(first))
      if (numbers.has(numberOf(row))) notes.push([row]);
      else notes.at(-1)?.push(row);
    return { rows: rows.slice(0, first), frame };
  });
  return { blocks: text, notes };
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
