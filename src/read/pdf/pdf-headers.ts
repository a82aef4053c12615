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
/** The letters of a header that does not repeat are so much smaller than those of the text. */
const smallLetters = 0.8;
/** Such a header is so far from the text, in sizes of letters. */
const leastGap = 2;
/** A small line at the end of a page that is no header: a note, or a day of publication. */
const noteOrDay =
  /^[([]*(?:\d{1,2}|[*†])[)\].]*\s*\p{L}|^.{0,20}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,20}$/u;

/**
 * Takes page numbers, and headers and footers, from the ends of pages: those that repeat, and lines
 * in much smaller letters than those of the text, whose size is `usual`. Where that would be most
 * of the text, the pages are alike, and only the numbers go.
 */
export function withoutHeaders(pages: readonly PrintedRow[][], usual: number): BarePages {
  const found = take(pages, usual);
  const isMost = 2 * found.pages.flat().length < pages.flat().length;
  return isMost ? take(pages) : found;
}

/** Takes page numbers, and headers if the usual size of letters is given. */
function take(pages: readonly PrintedRow[][], usual?: number): BarePages {
  const bare = pages.map((rows) => [...rows]);
  const running = new Map<string, string>();
  const numbers: string[][] = pages.map(() => []);
  for (const takeFrom of ['shift', 'pop'] as const)
    for (let step = 0; step < mostRows; step++) {
      const outermost = bare.map((rows) => rows.at(takeFrom === 'shift' ? 0 : -1));
      const next = bare.map((rows) => rows.at(takeFrom === 'shift' ? 1 : -2));
      const headers = usual === undefined ? new Set() : headersAmong(outermost, next, usual);
      for (const [page, row] of outermost.entries()) {
        if (!row) continue;
        const text = rowText(row);
        const isNumber = numbers[page]?.length === 0 && pageNumber.test(text);
        if (!isNumber && !headers.has(row)) continue;
        if (isNumber) numbers[page]?.push(text);
        else running.set(keyOf(text), text);
        bare[page]?.[takeFrom]();
      }
    }
  return { pages: bare, running: [...running.values()], pageNumbers: numbers.flat() };
}

/** The outermost rows of pages that are headers; `next` are the rows beside them. */
function headersAmong(
  rows: readonly (PrintedRow | undefined)[],
  next: readonly (PrintedRow | undefined)[],
  usual: number,
): Set<PrintedRow> {
  const setOff = rows.filter((row, page) => row && isSetOff(row, next[page], usual));
  return new Set([...repeatedRows(rows), ...setOff.flatMap((row) => row ?? [])]);
}

/** Whether a row is printed small and apart from the next row towards the text. */
function isSetOff(row: PrintedRow, next: PrintedRow | undefined, usual: number): boolean {
  return (
    next !== undefined &&
    row.size < smallLetters * usual &&
    Math.abs(next.base - row.base) > leastGap * Math.max(row.size, next.size) &&
    !noteOrDay.test(rowText(row))
  );
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
