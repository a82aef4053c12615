import { endsClause } from '../sentence-end.ts';
import { isMarkedSyllable } from '../../model/syllable.ts';
import type { PageBlock } from './pdf-columns.ts';
import { narrowestGap, partsOf, type PrintedRow, type RowPart } from './pdf-rows.ts';
import { cellBound } from '../text.ts';

/** A line of a block, with the parts that wide gaps set off. */
interface PrintedLine {
  parts: RowPart[];
  left: number;
  right: number;
  base: number;
  size: number;
  isOfTable?: true;
  block: PageBlock;
}

/** Where the lines of a frame begin and end. */
interface Edges {
  left: number;
  right: number;
}

/** Gaps between cells, in sizes of letters. In a narrow column words may be as far apart. */
const cellGap = 1.6;
const narrowCellGap = 3;
/** The width of a narrow column, in sizes of letters. */
const narrow = 30;
/** Rows of a table have so many lines. */
const mostRowLines = 4;
/** So few lines do not show where the left edge of their page is. */
const fewLines = 5;
/** The least and the most that the first line of a paragraph is indented, in sizes of letters. */
const indent = 0.8;
const mostIndent = 4;
/** A word that neither a title nor a sentence ends with. */
const openWord = /(?<!\p{L})(?:các|cho|của|do|lần|năm|những|số|tháng|thứ|trong|tại|và|về|với|ở)$/iu;

/**
 * Joins the lines of blocks into paragraphs. A row of cells is one, its cells separated by tabs, or
 * by signs in a table with rules.
 */
export function paragraphsOfBlocks(blocks: readonly PageBlock[]): string[] {
  const lines = blocks.flatMap(linesOf);
  const edges = edgesOf(lines);
  const gap = usualGap(lines);
  const paragraphs: PrintedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = paragraphs.at(-1);
    if (open && before && !starts(line, before, { edges, gap })) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => joinLines(own.map(textOfLine)));
}

function textOfLine({ parts, isOfTable }: PrintedLine): string {
  return parts.map(({ text }) => text).join(isOfTable ? cellBound : '\t');
}

function linesOf(block: PageBlock): PrintedLine[] {
  const left = Math.min(...block.rows.map((row) => row.left));
  const right = Math.max(...block.rows.map((row) => row.right));
  const cells = cellEdges(block.rows);
  const all = block.rows.map((row): PrintedLine => {
    if (row.isOfTable) return { ...row, parts: row.pieces, block };
    const isNarrow = right - left < narrow * row.size;
    const parts = isNarrow
      ? partsOf(row, narrowCellGap)
      : partsOf(row, cellGap, (edge) => cells.has(Math.round(edge)));
    return { ...row, parts, block };
  });
  const lines: PrintedLine[] = [];
  for (const line of all) {
    const before = lines.at(-1);
    if (before && goesOnInCells(line, before))
      Object.assign(before, { parts: withCells(before, line), base: line.base });
    else lines.push(line);
  }
  return lines;
}

/** The left edges of cells: gaps end there in rows that are close together. */
function cellEdges(rows: readonly PrintedRow[]): Set<number> {
  const last = new Map<number, number>();
  const edges = new Set<number>();
  for (const [index, row] of rows.entries())
    for (const { left } of partsOf(row, narrowestGap).slice(1)) {
      const edge = Math.round(left);
      if (index - (last.get(edge) ?? -Infinity) <= mostRowLines) edges.add(edge);
      last.set(edge, index);
    }
  return edges;
}

/** Whether a line holds the second lines of cells: each below one, none below the first. */
function goesOnInCells(line: PrintedLine, before: PrintedLine): boolean {
  return (
    before.parts.length > 1 &&
    !line.isOfTable &&
    line.base - before.base < 1.5 * line.size &&
    line.parts.every((part) => cellAbove(part, before) > 0)
  );
}

function cellAbove({ left }: RowPart, { parts, size }: PrintedLine): number {
  return parts.findIndex((cell) => Math.abs(cell.left - left) < size / 2);
}

function withCells(before: PrintedLine, line: PrintedLine): RowPart[] {
  return before.parts.map((cell, index) => {
    const below = line.parts.filter((part) => cellAbove(part, before) === index);
    return { ...cell, text: joinLines([cell, ...below].map(({ text }) => text)) };
  });
}

/** The edges of the lines of each frame. */
function edgesOf(lines: readonly PrintedLine[]): Map<symbol, Edges> {
  const frames = [...Map.groupBy(lines, ({ block }) => block.frame)];
  const sure = frames.flatMap(([, own]) => (own.length < fewLines ? [] : [leftEdge(own)]));
  return new Map(
    frames.map(([frame, own]) => {
      const left = leftEdge(own);
      const [{ size } = { size: 0 }] = own;
      // The only lines of a page may all be indented.
      const other = sure.find(
        (edge) => left - edge > indent * size && left - edge < mostIndent * size,
      );
      return [
        frame,
        { left: own.length < fewLines ? (other ?? left) : left, right: rightEdge(own) },
      ];
    }),
  );
}

/** The leftmost of the usual beginnings. Of short paragraphs most lines are indented. */
function leftEdge(lines: readonly PrintedLine[]): number {
  const lefts = Map.groupBy(lines, ({ left }) => Math.round(left));
  return Math.min(
    ...[...lefts].flatMap(([left, { length }]) => (length >= 0.1 * lines.length ? [left] : [])),
  );
}

/** The right edge that all lines keep but for a few, such as the rows of a wide table. */
function rightEdge(lines: readonly PrintedLine[]): number {
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b);
  return rights[Math.floor(0.9 * (rights.length - 1))] ?? 0;
}

/** The most frequent distance of lines, in sizes. */
function usualGap(lines: readonly PrintedLine[]): number {
  const gaps = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    return before?.block === line.block
      ? [Math.round((10 * (line.base - before.base)) / line.size)]
      : [];
  });
  const counts = [...Map.groupBy(gaps, (gap) => gap)];
  const [usual] = counts.toSorted(([a, many], [b, others]) => others.length - many.length || a - b);
  return (usual?.[0] ?? Infinity) / 10;
}

/** Whether a line ends a sentence, or a quotation that may have no other mark. */
function endsLine(text: string): boolean {
  return /[”"]$/.test(text) || endsClause(text);
}

/** Whether a line begins a paragraph. */
function starts(
  line: PrintedLine,
  before: PrintedLine,
  { edges, gap }: { edges: ReadonlyMap<symbol, Edges>; gap: number },
): boolean {
  if (areApart(line, before, gap) || endsHeading(line, before)) return true;
  const { right = before.right } = edges.get(before.block.frame) ?? {};
  const { left = line.left } = edges.get(line.block.frame) ?? {};
  const room = right - before.right;
  const isEnd = endsLine(textOfLine(before));
  const isShort = room > 2 * before.size;
  if (isShort && isEnd) return true;
  if (openWord.test(textOfLine(before))) return false;
  if (isBrokenEarly(line, room - before.size)) return true;
  if (areCentred(line, before)) {
    const width = right - left - (before.right - before.left);
    return isBrokenEarly(line, width - before.size);
  }
  const isIndented = line.left - left > indent * line.size;
  return isIndented && (isShort || isEnd || beginsAnew(line, before));
}

/** Whether a line stands elsewhere than the one before it, and does not go on its sentence. */
function beginsAnew(line: PrintedLine, before: PrintedLine): boolean {
  // A block may be indented as a whole. Of an entry of a list, later lines stand below the text
  // behind its number.
  const isLikeBefore = Math.abs(line.left - before.left) < indent * line.size;
  return !isLikeBefore && !goesOnSentence(line);
}

/** Whether a line in capitals ends a heading: the next begins a text in small letters. */
function endsHeading(line: PrintedLine, before: PrintedLine): boolean {
  const [heading, text] = [textOfLine(before), textOfLine(line)];
  return (
    /\p{Lu}.*\s.*\p{Lu}/u.test(heading) && !/\p{Ll}/u.test(heading) && /^\p{Lu}\p{Ll}/u.test(text)
  );
}

/** Whether two lines are cells, have different sizes, or have a large gap between them. */
function areApart(line: PrintedLine, before: PrintedLine, gap: number): boolean {
  if ([line, before].some(({ parts, isOfTable }) => isOfTable ?? parts.length > 1)) return true;
  if (Math.abs(line.size - before.size) > 0.1 * before.size) return true;
  return line.block === before.block && line.base - before.base > 1.3 * gap * line.size;
}

/** Whether two lines of different widths have their middle in common. */
function areCentred(line: PrintedLine, before: PrintedLine): boolean {
  const shift = line.left - before.left;
  return (
    line.block === before.block &&
    Math.abs(shift) > indent * line.size &&
    Math.abs(shift + line.right - before.right) < line.size
  );
}

/** Whether the first word of a line, which goes on no sentence, has room at the end of another. */
function isBrokenEarly(line: PrintedLine, room: number): boolean {
  const text = textOfLine(line);
  const share = (text.indexOf(' ') + 1 || text.length) / text.length;
  return !goesOnSentence(line) && share * (line.right - line.left) < room;
}

function goesOnSentence(line: PrintedLine): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}(?![.)])/u.test(textOfLine(line));
}

/** Joins lines, without the hyphens that divide words. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const [, word] = /(\p{L}[\p{L}\p{M}]*)-$/u.exec(line) ?? [];
      const [next] = /^(?:\p{Ll}[\p{L}\p{M}]*|\d+)/u.exec(lines[index + 1] ?? '') ?? [];
      if (word === undefined || next === undefined) return `${line} `;
      const isCompound = /^\d/.test(next) || (isMarkedSyllable(word) && isMarkedSyllable(next));
      return isCompound ? line : line.slice(0, -1);
    })
    .join('')
    .trimEnd();
}
