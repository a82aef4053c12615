import { CsvError, parse } from 'csv-parse/sync';
import { decode } from '../../read/letters/encoding.ts';
import type { GivenValue } from '../draft/fill-in.ts';
import { listMessages } from './command-messages.ts';
import { ImportError } from './error-text.ts';
import { hasLostLetters, ownColumn, readHead, type ListHead } from './list-columns.ts';

/** A row of a list: a file, and what the archivist knows of it. */
export interface ListRow {
  /** The list and the row, in words. Rows count from 1, which has the names of the columns. */
  place: string;
  /** The name of the file as given. */
  file: string;
  /** The year of the event, where the text prints none. */
  year?: number;
  given: GivenValue[];
}

/** A list of files. */
export interface FileList {
  rows: ListRow[];
  /** The rows that cannot be used, and why. */
  faults: { place: string; reason: string }[];
}

/** The signs between cells. A spreadsheet takes the one that the settings of Windows name. */
const separators = [';', ',', '\t'];
const numbered = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*\d{4}$/;

/**
 * Reads a spreadsheet that was saved as CSV. Throws an ImportError or a ReadError where it is none,
 * or the names of its columns are wrong.
 */
export function readList(name: string, bytes: Buffer): FileList {
  const decoded = decode(name, bytes).text;
  // Excel does not show this first line, which names the separator.
  const [line = '', named] = /^sep=(.)\r?\n/.exec(decoded) ?? [];
  const text = decoded.slice(line.length);
  const { separator, head } = bestHead(text, named === undefined ? separators : [named]);
  const [, ...records] = recordsOf(name, text, separator);
  if (head.faults.length > 0) throw new ImportError(head.faults.join('; '));
  const list: FileList = { rows: [], faults: [] };
  for (const [index, cells] of records.entries()) {
    if (cells.every(isBlank)) continue;
    const place = listMessages.row(name, index + 2);
    const row = rowOf(place, cells, head);
    if (typeof row === 'string') list.faults.push({ place, reason: row });
    else list.rows.push(row);
  }
  return withoutUnclearDays(list);
}

/** Finds the separator by which most columns are known. */
function bestHead(text: string, signs: readonly string[]): { separator: string; head: ListHead } {
  const heads = signs.map((separator) => ({
    separator,
    head: readHead(firstRecord(text, separator)),
  }));
  const known = ({ head }: (typeof heads)[number]) => head.columns.filter(Boolean).length;
  return heads.reduce((best, other) => (known(other) > known(best) ? other : best));
}

function firstRecord(text: string, separator: string): string[] {
  try {
    return parse(text, { ...format(separator), to: 1 })[0] ?? [];
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

function recordsOf(name: string, text: string, separator: string): string[][] {
  try {
    return parse(text, format(separator));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = listMessages.row(name, Number(error.records) + 1);
    throw new ImportError(`${row}: ${listMessages.quotes}`, { cause: error });
  }
}

function format(delimiter: string) {
  return { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };
}

/** Returns a row, or why it cannot be used. */
function rowOf(place: string, cells: readonly string[], { columns }: ListHead): ListRow | string {
  const given: GivenValue[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    if (isBlank(cell) || column?.path === ownColumn) continue;
    if (!column) return listMessages.cellWithoutColumn(cell.trim());
    if (hasLostLetters(cell)) return listMessages.column(column.name, listMessages.lostLetters);
    given.push({ path: column.path, column: column.name, value: cell.trim() });
  }
  const valueOf = (path: string) => given.find((one) => one.path === path)?.value;
  const [file, year] = [valueOf('file'), valueOf('year')];
  if (file === undefined) return listMessages.noFileName;
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) return listMessages.year(year);
  return {
    place,
    file,
    ...(year !== undefined && { year: Number(year) }),
    given: given.filter(({ path }) => path !== 'file' && path !== 'year'),
  };
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/**
 * Refuses days such as `3/4/2022` where another row has the month first (`3/15/2022`), as a
 * spreadsheet with American settings writes them.
 */
function withoutUnclearDays({ rows, faults }: FileList): FileList {
  const days = rows.flatMap((row) =>
    row.given
      .filter(({ path }) => path === 'date' || path === 'published')
      .flatMap((given) => {
        const [, first, second] = numbered.exec(given.value) ?? [];
        return first === undefined
          ? []
          : [{ row, given, first: Number(first), second: Number(second) }];
      }),
  );
  const american = days.find(({ first, second }) => first <= 12 && second > 12);
  if (!american) return { rows, faults };
  const unclear = days.filter(({ second }) => second <= 12);
  const refused = new Set(unclear.map(({ row }) => row));
  return {
    rows: rows.filter((row) => !refused.has(row)),
    faults: [
      ...faults,
      ...unclear.map(({ row: { place }, given }) => ({
        place,
        reason: listMessages.column(
          given.column,
          listMessages.unclearDay(given.value, american.given.value, american.row.place),
        ),
      })),
    ],
  };
}
