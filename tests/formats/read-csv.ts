import { z } from 'astro/zod';
import { parse } from 'csv-parse/sync';

/** A table as its reader has it: the names of its columns, and its rows by these names. */
export interface ReadTable {
  columns: string[];
  rows: Record<string, string>[];
}

/**
 * Reads a table of the archive as a program does that knows the rules on the page about the data:
 * UTF-8 with a byte order mark, rows that end with CR LF (RFC 4180), and a `'` before a text that
 * begins with what a spreadsheet would run. Throws on any other form.
 */
export function readCsv(text: string): ReadTable {
  if (!text.startsWith('\uFEFF')) throw new Error('There is no byte order mark.');
  if (!text.endsWith('\r\n')) throw new Error('The last row does not end with CR LF.');
  const [columns = [], ...rows] = rawCells(text);
  return {
    columns,
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.map((name, index) => [name, (row[index] ?? '').replace(/^'/, '')] as const),
      ),
    ),
  };
}

/** The cells of a table as a spreadsheet gets them, the names of the columns first. */
export function rawCells(text: string): string[][] {
  return z.array(z.array(z.string())).parse(parse(text, { bom: true, record_delimiter: '\r\n' }));
}

/** The values of a cell that holds several. */
export function valuesIn(cell: string): string[] {
  return cell === '' ? [] : cell.split(' | ').map((value) => value.replaceAll('||', '|'));
}
