/** A straight line of a drawing: from one point to another, in points of the page. */
export interface DrawnRule {
  from: PagePoint;
  to: PagePoint;
}

/** A point of a page. */
export interface PagePoint {
  x: number;
  y: number;
}

/** The drawing operations of a page as PDF.js gives them: numbers, and the arguments of each. */
export interface Operations {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** The numbers of the operations that draw lines, or move what is drawn. */
export interface OperationNumbers {
  save: number;
  restore: number;
  transform: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  constructPath: number;
  endPath: number;
}

/** A drawing with more lines is no table. */
const mostRules = 4000;
/** How many numbers follow each kind of step of a path: move, line, two curves, close. */
const stepLengths = [2, 2, 6, 4, 0];
const [moveStep, lineStep, closeStep] = [0, 1, 4];
const identity = [1, 0, 0, 1, 0, 0];

/** Finds the straight lines that a page draws, in units of the page; none in a large drawing. */
export function rulesOf({ fnArray, argsArray }: Operations, ops: OperationNumbers): DrawnRule[] {
  const rules: DrawnRule[] = [];
  const saved: (readonly number[])[] = [];
  let matrix: readonly number[] = identity;
  for (const [index, operation] of fnArray.entries()) {
    const args = listIn(argsArray[index]);
    if (operation === ops.save || operation === ops.paintFormXObjectBegin) saved.push(matrix);
    if (operation === ops.restore || operation === ops.paintFormXObjectEnd)
      matrix = saved.pop() ?? identity;
    if (operation === ops.transform) matrix = product(matrix, numbersIn(args));
    if (operation === ops.paintFormXObjectBegin) matrix = product(matrix, numbersIn(args[0]));
    // A path that only bounds what is drawn is not drawn itself.
    if (operation === ops.constructPath && args[0] !== ops.endPath)
      rules.push(...linesOf(numbersIn(listIn(args[1])[0]), matrix));
    if (rules.length > mostRules) return [];
  }
  return rules;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numbersIn(value: unknown): number[] {
  const list: unknown[] = value instanceof Float32Array || Array.isArray(value) ? [...value] : [];
  return list.filter((one) => typeof one === 'number');
}

/** Moves by the second matrix, then by the first. */
function product(first: readonly number[], second: readonly number[]): readonly number[] {
  if (second.length < 6) return first;
  const [a = 1, b = 0, c = 0, d = 1] = first;
  const [e = 1, f = 0, g = 0, h = 1, left = 0, up = 0] = second;
  const { x, y } = moved({ x: left, y: up }, first);
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h, x, y];
}

/** Moves a point by a matrix of six numbers, as PDF has them (ISO 32000-1, 8.3.3). */
export function moved({ x, y }: PagePoint, matrix: readonly number[]): PagePoint {
  const [a = 1, b = 0, c = 0, d = 1, left = 0, up = 0] = matrix;
  return { x: a * x + c * y + left, y: b * x + d * y + up };
}

/** The straight lines of a path, those that close it included. */
function linesOf(path: readonly number[], matrix: readonly number[]): DrawnRule[] {
  const lines: DrawnRule[] = [];
  let [begin, here]: PagePoint[] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? closeStep;
    const length = stepLengths[step] ?? 0;
    const [x = 0, y = 0] = path.slice(at + length - 1, at + length + 1);
    const to: PagePoint | undefined = step === closeStep ? begin : moved({ x, y }, matrix);
    if (step === moveStep) begin = to;
    if (here && to && (step === lineStep || step === closeStep)) lines.push({ from: here, to });
    here = to;
    at += length + 1;
  }
  return lines;
}
