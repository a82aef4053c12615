import { rowText, type PrintedRow } from './pdf-rows.ts';

/** The rows of pages without what stands around their text. */
export interface BarePages {
  pages: PrintedRow[][];
  /** Headers and footers, each once. */
  running: string[];
  pageNumbers: string[];
}

const pageNumber = /^(?:trang\s*:?\s*)?[-–—\s]*\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i;
/** Headers stand at one height, in steps of so many points. */
const sameHeight = 6;

/** A header has so many rows at most. */
const mostRows = 3;

/**
 * Takes page numbers, and the headers and footers that repeat, from the ends of pages. Where that
 * would be most of the text, the pages are alike, and only the numbers go.
 */
export function withoutHeaders(pages: readonly PrintedRow[][]): BarePages {
  const found = take(pages, true);
  const isMost = 2 * found.pages.flat().length < pages.flat().length;
  return isMost ? take(pages, false) : found;
}

function take(pages: readonly PrintedRow[][], takesRunning: boolean): BarePages {
  const bare = pages.map((rows) => [...rows]);
  const running = new Map<string, string>();
  const numbers: string[][] = pages.map(() => []);
  for (const takeFrom of ['shift', 'pop'] as const)
    for (let step = 0; step < mostRows; step++) {
      const outermost = bare.map((rows) => rows.at(takeFrom === 'shift' ? 0 : -1));
      const repeated = takesRunning ? repeatedRows(outermost) : new Set<PrintedRow>();
      for (const [page, row] of outermost.entries()) {
        if (!row) continue;
        const text = rowText(row);
        const isNumber = numbers[page]?.length === 0 && pageNumber.test(text);
        if (!isNumber && !repeated.has(row)) continue;
        if (isNumber) numbers[page]?.push(text);
        else running.set(keyOf(text), text);
        bare[page]?.[takeFrom]();
      }
    }
  return { pages: bare, running: [...running.values()], pageNumbers: numbers.flat() };
}

/** The text of a header, in which only numbers change from page to page. */
function keyOf(text: string): string {
  return text.replace(/\d+/g, '#');
}

/** The rows that stand at one height on several pages, of few pages on a third. */
function repeatedRows(rows: readonly (PrintedRow | undefined)[]): Set<PrintedRow> {
  const found = rows.flatMap((row) => (row ? [row] : []));
  const alike = Map.groupBy(
    found,
    (row) => `${Math.round(row.base / sameHeight)} ${keyOf(rowText(row))}`,
  );
  return new Set(
    [...alike.values()].flatMap((same) =>
      same.length > 2 || (same.length > 1 && same.length >= rows.length / 3) ? same : [],
    ),
  );
}
