import { nearest } from '../../model/nearest.ts';
import { slug } from '../../model/vietnamese.ts';
import { fieldNames } from '../draft-messages.ts';
import { groupForms } from '../draft/fill-in.ts';
import { fieldForms } from '../field-names.ts';
import { columnNames, listMessages } from './command-messages.ts';

/** A column of a list of files. */
export interface Column {
  /** The field that it fills, or `file`, `year` or `#`. */
  path: string;
  /** Its name as the list prints it. */
  name: string;
}

/** The first row of a list. */
export interface ListHead {
  /** Undefined for a column without a name. */
  columns: (Column | undefined)[];
  /** The faults of the names, in Vietnamese. */
  faults: string[];
}

/** The path of a column that is the archivist's own: its name begins so. */
export const ownColumn = '#';
/** The fields that an import writes by itself. */
const written = /^(?:preamble|added|(?:dateBasis|withdrawn|source\.original)\..*)$/;

/** Reads the names of columns: paths of fields or their Vietnamese names, with marks or without. */
export function readHead(cells: readonly string[]): ListHead {
  const known = knownColumns();
  const byKey = new Map(
    known.flatMap(({ path, names }) => names.map((name) => [slug(name), path] as const)),
  );
  const seen = new Map<string, string>();
  const [faults, unknown]: [string[], string[]] = [[], []];
  const columns = cells.map((cell) => {
    const name = cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (name === '') return undefined;
    if (name.startsWith(ownColumn)) return { path: ownColumn, name };
    const path = byKey.get(slug(name));
    if (path === undefined) {
      const names = known.flatMap((column) => column.names);
      unknown.push(listMessages.unknownColumn(name, nearest(name, names)));
      return undefined;
    }
    const earlier = seen.get(path);
    if (earlier !== undefined) faults.push(listMessages.columnTwice(earlier, name));
    seen.set(path, name);
    return { path, name };
  });
  const offered = known.map(({ path, names: [, name = path] }) => name);
  // A table of other things has no column that is known, and needs no list of those that are.
  const isOther = seen.size === 0 || unknown.length === 0;
  return {
    columns,
    faults: [
      ...(seen.has('file') ? [] : [listMessages.noFileColumn]),
      ...(isOther ? [] : [listMessages.unknownColumns(unknown, offered)]),
      ...(cells.some(hasLostLetters) ? [listMessages.lostLetters] : []),
      ...faults,
    ],
  };
}

/** Whether a spreadsheet could not save some letters of a text and wrote question marks. */
export function hasLostLetters(text: string): boolean {
  return /\?\p{L}/u.test(text) && !/^\s*https?:/.test(text);
}

/** The columns that there are: their paths, and all their names, the path first. */
export function knownColumns(): { path: string; names: string[] }[] {
  const fields = fieldForms().filter(
    ({ path, isListOfGroups }) =>
      !written.test(path) && (!isListOfGroups || Object.hasOwn(groupForms, path)),
  );
  return [
    ...Object.entries(columnNames).map(([path, names]) => ({ path, names: [path, ...names] })),
    ...fields.map(({ path }) => ({ path, names: [path, fieldNames[path] ?? path] })),
  ];
}
