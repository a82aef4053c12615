import { commonest, compareCodeUnits, compareNames } from '../../model/names.ts';
import { isRecord } from '../../model/is-record.ts';
import { defined } from '../../model/defined.ts';
import { involvements, type Involvement } from '../../model/involvement.ts';
import { slug } from '../../model/vietnamese.ts';
import { toSteps } from './delta-list.ts';

/** A value of a page: the last segment of its address, and its name as printed. */
export interface PageValue {
  slug: string;
  label: string;
  /** The last segments of addresses that it had before. */
  former?: readonly string[] | undefined;
  /** The ways in which a person took part. */
  involvements?: readonly Involvement[] | undefined;
}

/** The values of one facet, and the pages of an index that have each. */
export interface FacetTable {
  /** The values that any page has, in the Vietnamese order of their labels. */
  values: readonly { value: string; label: string; former?: readonly string[] | undefined }[];
  /**
   * The start of each page's values in `indexes`, by the number of the page. They end where those
   * of the next page begin.
   */
  offsets: Uint32Array;
  /** The indexes of the values in `values`, ascending within a page. */
  indexes: Uint32Array;
  /** How people took part, for each of these, as a sum of bits; empty for other facets. */
  involvements: Uint8Array;
}

/** The bit of an involvement. */
export function involvementBit(involvement: Involvement): number {
  return 1 << involvements.indexOf(involvement);
}

/**
 * The content of the file. A value has its label, the pages that have it as a delta list
 * (ascending, the first from -1, so that every step is at least 1), its slug where it is not the
 * label's or where it had others before, and those. `involvements` has how
 * each person took part, one digit for each page.
 */
interface FacetFile {
  pages: number;
  values: [label: string, steps: number[], slug?: string, former?: readonly string[]][];
  involvements?: string[];
}

/** A value as the pages name it, and the pages that have it. */
interface ValueOfPages {
  labels: string[];
  pages: number[];
  former: readonly string[];
  /** The involvements on each of these pages, as a sum of their bits. */
  involvements: number[];
}

/** The name of the file beside the index that holds the table of a facet. */
export function facetFile(name: string): string {
  return `facets/${name}.json`;
}

/**
 * Writes the values of the pages, in the order of the index, as the text of that file. Where pages
 * differ in the label of a value, the most frequent one is kept.
 */
export function writeFacet(pages: readonly (readonly PageValue[])[]): string {
  const found = new Map<string, ValueOfPages>();
  for (const [page, values] of pages.entries())
    for (const { slug: value, label, former = [], involvements: had = [] } of values) {
      const entry = found.get(value) ?? { labels: [], pages: [], former, involvements: [] };
      found.set(value, entry);
      entry.labels.push(label);
      if (entry.pages.at(-1) === page) continue;
      entry.pages.push(page);
      entry.involvements.push(
        had.reduce((bits, involvement) => bits | involvementBit(involvement), 0),
      );
    }
  const ordered = [...found]
    .map(([value, entry]) => ({ value, ...entry, label: commonest(entry.labels) }))
    .sort((a, b) => compareNames(a.label, b.label) || compareCodeUnits(a.value, b.value));
  const values = ordered.map(
    ({ value, label, pages: having, former }): FacetFile['values'][number] => {
      const steps = toSteps(having, -1);
      if (former.length > 0) return [label, steps, value, former];
      return value === slug(label) ? [label, steps] : [label, steps, value];
    },
  );
  const had = ordered.map((entry) => entry.involvements.join(''));
  return JSON.stringify({
    pages: pages.length,
    values,
    ...(had.some((digits) => /[1-9]/u.test(digits)) && { involvements: had }),
  } satisfies FacetFile);
}

/** Reads that file. Throws where its text is not a table. */
export function readFacet(text: string): FacetTable {
  const file: unknown = JSON.parse(text);
  if (!isFile(file)) throw new TypeError('Not the table of a facet');
  const valuesOf = Array.from({ length: file.pages }, (): number[] => []);
  const involvementsOf = Array.from({ length: file.pages }, (): number[] => []);
  for (const [index, [, steps]] of file.values.entries()) {
    const digits = file.involvements?.[index] ?? '';
    let page = -1;
    for (const [place, step] of steps.entries()) {
      page += step;
      defined(valuesOf[page], `page ${page} of the index`).push(index);
      involvementsOf[page]?.push(Number(digits[place] ?? 0));
    }
  }
  const offsets = new Uint32Array(file.pages + 1);
  let end = 0;
  for (const [page, indexes] of valuesOf.entries()) {
    end += indexes.length;
    offsets[page + 1] = end;
  }
  return {
    values: file.values.map(([label, , value = slug(label), former]) => ({ value, label, former })),
    offsets,
    indexes: Uint32Array.from(valuesOf.flat()),
    involvements: file.involvements ? Uint8Array.from(involvementsOf.flat()) : new Uint8Array(),
  };
}

function isFile(value: unknown): value is FacetFile {
  return (
    isRecord(value) &&
    isWhole(value.pages, 0) &&
    Array.isArray(value.values) &&
    value.values.every(isRow) &&
    (value.involvements === undefined ||
      (Array.isArray(value.involvements) && value.involvements.every(isText)))
  );
}

function isRow(row: unknown): boolean {
  if (!Array.isArray(row) || row.length > 4) return false;
  const parts: readonly unknown[] = row;
  const [label, steps, own = '', former = []] = parts;
  return (
    [label, own].every(isText) &&
    Array.isArray(steps) &&
    steps.every((step) => isWhole(step, 1)) &&
    Array.isArray(former) &&
    former.every(isText)
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isWhole(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least;
}
