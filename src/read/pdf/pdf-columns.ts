import { narrowestGap, partsOf, rowOf, rowText, type PrintedRow } from './pdf-rows.ts';

/** Rows that are read one after another, in one column of a page or across it. */
export interface PageBlock {
  rows: PrintedRow[];
  /** The same for blocks that have their edges in common. */
  frame: symbol;
}

/** The rows from one to another, and the left edge of the column on the right. */
interface Cut {
  from: number;
  to: number;
  edge: number;
}

const fewestRows = 3;
/** The least shares of rows that fill a column and that go on a sentence. A table has fewer. */
const filled = 0.55;
const goingOn = 0.4;
/** The edges that are tried, the most frequent first. */
const mostCandidates = 20;

/**
 * Orders the rows of a page for reading: column by column where it has columns. `known` are the
 * edges of columns on earlier pages, to which those of this page are added.
 */
export function blocksOf(
  rows: readonly PrintedRow[],
  known: Set<number>,
  frame = Symbol('page'),
): PageBlock[] {
  if (rows.length === 0) return [];
  const cut = findCut(rows, known);
  if (!cut) return [{ rows: [...rows], frame }];
  known.add(cut.edge);
  const inside = rows.slice(cut.from, cut.to);
  return [
    ...blocksOf(rows.slice(0, cut.from), known, frame),
    ...blocksOf(side(inside, cut, 'left'), known, Symbol('column')),
    ...blocksOf(side(inside, cut, 'right'), known, Symbol('column')),
    ...blocksOf(rows.slice(cut.to), known, frame),
  ];
}

/** Finds the longest run of rows that a gap divides into columns. */
function findCut(rows: readonly PrintedRow[], known: ReadonlySet<number>): Cut | undefined {
  const edges = rows.flatMap((row) =>
    partsOf(row, narrowestGap).map(({ left }) => Math.floor(left)),
  );
  const counts = [...Map.groupBy(edges, (edge) => edge)].filter(
    ([edge, { length }]) => length >= fewestRows || known.has(edge),
  );
  const outermost = Math.min(...edges);
  const candidates = counts
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([edge]) => (edge > outermost ? [edge] : []))
    .slice(0, mostCandidates);
  let best: Cut | undefined;
  for (const edge of candidates)
    for (const cut of runsAt(rows, edge, known.has(edge) ? 1 : fewestRows))
      if (!best || cut.to - cut.from > best.to - best.from) best = cut;
  return best;
}

/** The runs of rows that leave a gap before an edge and are columns on both sides of it. */
function runsAt(rows: readonly PrintedRow[], edge: number, fewest: number): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  for (let to = 0; to <= rows.length; to++) {
    const row = rows[to];
    if (row && leavesGap(row, edge)) continue;
    const cut = { from, to, edge };
    if (areColumns(rows.slice(from, to), cut, fewest)) cuts.push(cut);
    from = to + 1;
  }
  return cuts;
}

function leavesGap({ pieces, size }: PrintedRow, edge: number): boolean {
  return pieces.every(({ left, right }) => left >= edge || right <= edge - narrowestGap * size);
}

function areColumns(rows: readonly PrintedRow[], cut: Cut, fewest: number): boolean {
  const [left, right] = [side(rows, cut, 'left'), side(rows, cut, 'right')];
  if (!isColumn(left, fewest) || !isColumn(right, fewest)) return false;
  const bases = [left, right].map((column) => column.map(({ base }) => base));
  const begin = Math.max(...bases.map((column) => Math.min(...column)));
  const end = Math.min(...bases.map((column) => Math.max(...column)));
  return begin <= end;
}

function isColumn(rows: readonly PrintedRow[], fewest: number): boolean {
  if (rows.length < fewest) return false;
  const [left, right] = [
    Math.min(...rows.map((row) => row.left)),
    Math.max(...rows.map((row) => row.right)),
  ];
  const full = rows.filter((row) => row.right - row.left > filled * (right - left));
  const open = rows.filter((row) => /^[^\p{L}]?\p{Ll}/u.test(rowText(row)));
  return 2 * full.length >= rows.length && open.length > goingOn * rows.length;
}

function side(rows: readonly PrintedRow[], { edge }: Cut, which: 'left' | 'right'): PrintedRow[] {
  return rows.flatMap(({ pieces }) => {
    const inside = pieces.filter(({ left }) => left >= edge === (which === 'right'));
    return inside.length === 0 ? [] : [rowOf(inside)];
  });
}
