import { entryFacets } from '../../model/facets.ts';
import { isRecord } from '../../model/is-record.ts';
import { compareCodeUnits } from '../../model/names.ts';
import type { Thing } from '../../model/thing.ts';
import { slug } from '../../model/vietnamese.ts';
import { nameKey, nameWords } from './name-key.ts';

/**
 * The table of things is one file in a small archive. In a large one that file is a directory, and
 * the things are in further files:
 *
 * - In files of whole names, each has the things of which the key of a name is in one range. The
 *   directory has the first key of each file.
 * - Files of inner names likewise, by the keys of what is left of a name from its second word on,
 *   from its third, and so on: many readers know a person by the given name, which comes last.
 * - One file has the things of most reports, from which short prefixes are completed.
 */
export const directoryFile = 'muc.json';
export const busiestFile = 'nhieu.json';

/** The two kinds of files with ranges of keys. */
export type NameRange = 'whole' | 'inner';

/** The name of a file of things with a range of keys. */
export function rangeFile(range: NameRange, index: number): string {
  return `${range === 'whole' ? 'a' : 'b'}${index}.json`;
}

/** The table of a small archive, or the directory of a large one. */
export interface ThingDirectory {
  /** All things of a small archive. */
  things: Thing[];
  /** The first key of each file of a large one, in order. */
  whole: string[];
  inner: string[];
}

/** The maximum size of a file, in characters; where a key has more things, a file is larger. */
const mostCharacters = 16_000;
/** The maximum size of the one file of a small archive. */
const mostAlone = 24_000;
/** The number of things of one facet that are filed under one inner name, those of most reports. */
export const mostOfInner = 60;
/** The number of things in the file of those of most reports. */
const busiest = 150;

/**
 * A thing as a row: the number of its facet, name, count, first and last date (the latter empty
 * where it is the former), note and its date, other names (empty for none), slug (empty where it is
 * that of the name), and 1 where it is inferred. Empty values at its end are left out.
 */
type ThingRow = readonly unknown[];

/** Writes the table of things, in any order, as files: their names and their texts. */
export function writeThings(things: readonly Thing[]): { name: string; text: string }[] {
  const sorted = things.toSorted(
    (a, b) => entryFacets.indexOf(a.facet) - entryFacets.indexOf(b.facet) || bySlug(a, b),
  );
  const alone = JSON.stringify({ things: sorted.map(toRow) });
  if (alone.length <= mostAlone) return [{ name: directoryFile, text: alone }];
  const byCount = sorted.toSorted((a, b) => b.count - a.count);
  const whole = cutIntoRanges(fileNames(sorted, 'whole'));
  const inner = cutIntoRanges(fileNames(byCount, 'inner'));
  const starts = (ranges: readonly NameFile[]) => ranges.map(({ start }) => start);
  const files = (range: NameRange, ranges: readonly NameFile[]) =>
    ranges.map(({ rows }, index) => ({ name: rangeFile(range, index), text: `[${rows.join()}]` }));
  return [
    {
      name: directoryFile,
      text: JSON.stringify({ things: [], whole: starts(whole), inner: starts(inner) }),
    },
    { name: busiestFile, text: JSON.stringify(byCount.slice(0, busiest).map(toRow)) },
    ...files('whole', whole),
    ...files('inner', inner),
  ];
}

/** A file of a large archive: the first key of its range, and its rows as JSON. */
interface NameFile {
  start: string;
  rows: string[];
}

/** A row filed under a key, and its facet with the letters from which the key was made. */
interface FiledRow {
  key: string;
  spelt: string;
  row: string;
}

/** Files each thing under its names, or under what is left of its main name. */
function fileNames(things: readonly Thing[], range: NameRange): FiledRow[] {
  const filed = things.flatMap((thing) => {
    const row = JSON.stringify(toRow(thing));
    const words = nameWords(thing.name);
    const names =
      range === 'whole'
        ? [words, ...thing.others.map(nameWords)]
        : words.slice(1).map((_, index) => words.slice(index + 1));
    return names.map((name) => ({
      key: nameKey(name),
      spelt: `${thing.facet} ${name.join('')}`,
      row,
    }));
  });
  if (range === 'whole') return filed;
  const bySpelling = Map.groupBy(filed, ({ spelt }) => spelt);
  return [...bySpelling.values()].flatMap((rows) => rows.slice(0, mostOfInner));
}

function cutIntoRanges(filedRows: readonly FiledRow[]): NameFile[] {
  const filed = filedRows.toSorted((a, b) => compareCodeUnits(a.key, b.key));
  const ranges: NameFile[] = [];
  let rows = new Set<string>();
  let size = 0;
  let before: string | undefined;
  for (const { key, row } of filed) {
    if (before === undefined || (size > mostCharacters && key !== before)) {
      rows = new Set();
      size = 0;
      ranges.push({ start: shortest(before ?? '', key), rows: [] });
    }
    before = key;
    if (rows.has(row)) continue;
    rows.add(row);
    size += row.length + 1;
    ranges.at(-1)?.rows.push(row);
  }
  return ranges;
}

/** The shortest beginning of a key that comes after the key before it. */
function shortest(before: string, key: string): string {
  let end = 1;
  while (end < key.length && key.slice(0, end) <= before) end += 1;
  return key.slice(0, end);
}

function bySlug(a: Thing, b: Thing): number {
  return compareCodeUnits(a.slug, b.slug);
}

function toRow(thing: Thing): ThingRow {
  const { facet, name, count, first, last, note, noteDate, others } = thing;
  const row = [
    entryFacets.indexOf(facet),
    name,
    count,
    first,
    last === first ? '' : last,
    note,
    noteDate,
    others.length > 0 ? others : '',
    thing.slug === slug(name) ? '' : thing.slug,
    thing.inferred ? 1 : '',
  ];
  while (row.at(-1) === '') row.pop();
  return row;
}

/** Reads the directory. Throws where its text is none. */
export function readDirectory(text: string): ThingDirectory {
  const file: unknown = JSON.parse(text);
  if (!isRecord(file)) throw new TypeError('Not the directory of things');
  const { things, whole = [], inner = [] } = file;
  if (!isTexts(whole) || !isTexts(inner)) throw new TypeError('Not the directory of things');
  return { things: toThings(things), whole, inner };
}

/** Reads a file of things. Throws where its text is none. */
export function readThings(text: string): Thing[] {
  return toThings(JSON.parse(text));
}

function toThings(rows: unknown): Thing[] {
  if (!Array.isArray(rows)) throw new TypeError('Not a list of things');
  return rows.map(toThing);
}

function toThing(row: unknown): Thing {
  if (!Array.isArray(row)) throw new TypeError('Not a thing');
  const cells: readonly unknown[] = row;
  const [place, , count, , , , , others = '', , inferred] = cells;
  const text = (index: number): string => {
    const cell = cells[index] ?? '';
    if (typeof cell !== 'string') throw new TypeError('Not a thing');
    return cell;
  };
  const facet = entryFacets[typeof place === 'number' ? place : -1];
  if (facet === undefined || typeof count !== 'number' || (others !== '' && !isTexts(others)))
    throw new TypeError('Not a thing');
  const name = text(1);
  const first = text(3);
  return {
    facet,
    name,
    slug: text(8) || slug(name),
    others: others === '' ? [] : others,
    count,
    first,
    last: text(4) || first,
    inferred: inferred === 1,
    note: text(5),
    noteDate: text(6),
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
