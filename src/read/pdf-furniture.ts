import { rowText, type PrintedRow } from './pdf-rows.ts';

/** The rows of pages without what stands around their text. */
export interface BarePages {
  pages: PrintedRow[][];
  /** Headers and footers, each once. */
  running: string[];
  pageNumbers: string[];
}

const pageNumber = /^(?:trang\s*:?\s*)?[-–—\s]*\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i;
/** Headers stand at one height, which may differ by so many points. */
const sameHeight = 3;

/** A header has so many rows at most. */
const mostRows = 3;

/** Takes page numbers, and the headers and footers that repeat, from the ends of pages. */
export function withoutFurniture(pages: readonly PrintedRow[][]): BarePages {
  let bare = pages.map((rows) => [...rows]);
  const running = new Map<string, string>();
  const numbers: string[][] = pages.map(() => []);
  for (const end of [0, -1]) {
    for (let step = 0; step < mostRows; step++) {
      const outermost = bare.map((rows) => rows.at(end));
      bare = bare.map((rows, page) => {
        const row = outermost[page];
        const own = numbers[page];
        if (!row || !own) return rows;
        const text = rowText(row);
        const isNumber = own.length === 0 && pageNumber.test(text);
        if (isNumber) own.push(text);
        else if (repeats(row, outermost)) running.set(keyOf(row), text);
        else return rows;
        return end === 0 ? rows.slice(1) : rows.slice(0, -1);
      });
    }
  }
  return { pages: bare, running: [...running.values()], pageNumbers: numbers.flat() };
}

/** The text of a header, in which only numbers change from page to page. */
function keyOf(row: PrintedRow): string {
  return rowText(row).replace(/\d+/g, '#');
}

/** Whether a row is at its height on several pages, of few pages on a third. */
function repeats(row: PrintedRow, rows: readonly (PrintedRow | undefined)[]): boolean {
  const key = keyOf(row);
  const same = rows.filter(
    (other) => other && Math.abs(other.base - row.base) <= sameHeight && keyOf(other) === key,
  );
  return same.length > 2 || (same.length > 1 && same.length >= rows.length / 3);
}
