import { joinLines } from './pdf-paragraphs.ts';
import type { PrintedPage, PrintedPiece } from './pdf-pages.ts';
import { rowOf, rowsOf, rowText, type PrintedRow } from './pdf-rows.ts';
import type { DrawnRule } from './pdf-rules.ts';

/** The rules around a piece of text, in points. */
interface Cell {
  top: number;
  bottom: number;
  left: number;
  right: number;
  pieces: PrintedPiece[];
}

/** Two lines so near are edges of one thick rule. */
const sameRule = 3;
/** A cell with more lines has paragraphs of its own. */
const mostLines = 12;

/**
 * Puts the pieces of a page into rows, from top to bottom. A row of a table with rules is one,
 * however many lines its cells have: a piece for each cell.
 */
export function rowsOfPage({ pieces, rules }: PrintedPage): PrintedRow[] {
  const tables = tableRows(cellsOf(pieces, rules));
  const inTables = new Set(tables.flatMap((cells) => cells.flatMap((cell) => cell.pieces)));
  const rows = [
    ...rowsOf(pieces.filter((piece) => !inTables.has(piece))),
    ...tables.map(rowOfCells),
  ];
  return rows.toSorted((a, b) => a.base - b.base);
}

/** The cells with text that have rules on all four sides. */
function cellsOf(pieces: readonly PrintedPiece[], rules: readonly DrawnRule[]): Cell[] {
  const across = rules.filter(({ from, to }) => Math.abs(from.y - to.y) < 1);
  const upright = rules.filter(({ from, to }) => Math.abs(from.x - to.x) < 1);
  if (across.length < 2 || upright.length < 3) return [];
  const cells = new Map<string, Cell>();
  for (const piece of pieces) {
    const x = (piece.left + piece.right) / 2;
    const y = piece.base - piece.size / 3;
    const heights = across.flatMap(({ from, to }) => (isBetween(x, from.x, to.x) ? [from.y] : []));
    const places = upright.flatMap(({ from, to }) => (isBetween(y, from.y, to.y) ? [from.x] : []));
    const [top, bottom] = around(y, heights);
    const [left, right] = around(x, places);
    if (![top, bottom, left, right].every(Number.isFinite)) continue;
    const key = [top, bottom, left, right].map(Math.round).join(' ');
    const cell = cells.get(key) ?? { top, bottom, left, right, pieces: [] };
    cell.pieces.push(piece);
    cells.set(key, cell);
  }
  return [...cells.values()];
}

function isBetween(value: number, one: number, other: number): boolean {
  return value > Math.min(one, other) - 1 && value < Math.max(one, other) + 1;
}

/** The nearest of some values on both sides of another. */
function around(value: number, others: readonly number[]): [number, number] {
  return [
    Math.max(...others.filter((other) => other <= value)),
    Math.min(...others.filter((other) => other > value)),
  ];
}

/** Cells side by side, from left to right. A cell alone is a frame, with paragraphs in it. */
function tableRows(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.at(-1);
    if (row?.[0] && cell.top - row[0].top < sameRule) row.push(cell);
    else rows.push([cell]);
  }
  return rows
    .filter(
      (row) => row.length > 1 && row.every(({ pieces }) => rowsOf(pieces).length <= mostLines),
    )
    .map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** A row with a piece for each cell. */
function rowOfCells(cells: readonly Cell[]): PrintedRow {
  const pieces = cells.flatMap(({ pieces: inside }) => {
    const lines = rowsOf(inside);
    const [first] = lines;
    if (!first) return [];
    return [{ ...first, text: joinLines(lines.map(rowText)) }];
  });
  return { ...rowOf(pieces), base: Math.min(...pieces.map(({ base }) => base)), isOfTable: true };
}
