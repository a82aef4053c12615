import { ofMostLetters } from './most-letters.ts';
import type { PrintedPiece } from './pdf-pages.ts';

/** Pieces on one baseline, from left to right. */
export interface PrintedRow {
  pieces: PrintedPiece[];
  left: number;
  right: number;
  base: number;
  /** The size of most of its letters. */
  size: number;
  /** Of a row of a table with rules, whose pieces are its cells. */
  isOfTable?: true;
}

/** A part of a row that wide gaps set off. */
export interface RowPart {
  text: string;
  left: number;
  right: number;
}

// All but the last of these are in sizes of letters.
/** The narrowest gap between words. */
const wordGap = 0.2;
/** The narrowest gap between columns and cells. */
export const narrowestGap = 0.7;
/** Raised and lowered letters stand at most so far from the line. */
const mostRaised = 0.45;
/** A piece that is drawn twice, to look bold, is moved by no more than that. */
const doubled = 0.25;
/** The pieces before it in a row above which another may stand. */
const mostCompared = 100;

/** Puts pieces into rows, from top to bottom. The order of the file need not be that of reading. */
export function rowsOf(pieces: readonly PrintedPiece[]): PrintedRow[] {
  const rows: PrintedPiece[][] = [];
  let main: PrintedPiece | undefined;
  for (const piece of pieces.filter(isPrinted).toSorted((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    const isNear = main && piece.base - main.base < mostRaised * Math.max(piece.size, main.size);
    if (row && main && isNear && !row.slice(-mostCompared).some((other) => isBelow(piece, other))) {
      row.push(piece);
      if (piece.size > main.size) main = piece;
    } else {
      rows.push([piece]);
      main = piece;
    }
  }
  return rows.map(rowOf);
}

/** Whether a piece stands below another, and so in another row. */
function isBelow(piece: PrintedPiece, other: PrintedPiece): boolean {
  const [from, to] = [Math.max(piece.left, other.left), Math.min(piece.right, other.right)];
  return to - from > doubled * piece.size && piece.base - other.base > doubled * piece.size;
}

function isPrinted({ text }: PrintedPiece): boolean {
  return text.trim() !== '';
}

/** The row that pieces on one baseline make. */
export function rowOf(pieces: readonly PrintedPiece[]): PrintedRow {
  const ordered = pieces.toSorted((a, b) => a.left - b.left);
  const single = ordered.filter((piece, index) => {
    const before = ordered[index - 1];
    return (
      before?.text !== piece.text ||
      piece.left - before.left > doubled * piece.size ||
      Math.abs(piece.base - before.base) > doubled * piece.size
    );
  });
  const size = ofMostLetters(single, (piece) => piece.size) ?? 0;
  return {
    pieces: single,
    left: Math.min(...single.map(({ left }) => left)),
    right: Math.max(...single.map(({ right }) => right)),
    base: Math.max(...single.map((piece) => (piece.size === size ? piece.base : 0))),
    size,
  };
}

/**
 * Splits a row at gaps that are wider than so many times its size, and at narrower ones before the
 * edges of cells.
 */
export function partsOf(
  { pieces, size }: PrintedRow,
  widest: number,
  isEdge: (left: number) => boolean = () => false,
): RowPart[] {
  const parts: RowPart[] = [];
  for (const { text, left, right } of pieces) {
    const part = parts.at(-1);
    const gap = left - (part?.right ?? -Infinity);
    if (part && gap <= (isEdge(left) ? narrowestGap : widest) * size) {
      const isApart = gap > wordGap * size && !/\s$/.test(part.text) && !/^\s/.test(text);
      part.text += isApart ? ` ${text}` : text;
      part.right = Math.max(part.right, right);
    } else parts.push({ text, left, right });
  }
  return parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ').trim() }));
}

/** The text of a row. */
export function rowText(row: PrintedRow): string {
  return partsOf(row, Infinity)
    .map(({ text }) => text)
    .join(' ');
}
