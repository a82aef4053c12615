import { commonest, compareCodeUnits, compareNames } from '../../model/names.ts';
import { isRecord } from '../../model/is-record.ts';
import { defined } from '../../model/defined.ts';
import { slug } from '../../model/vietnamese.ts';
import { toSteps } from './delta-list.ts';

/** A value of a page: the last segment of its address, and its name as printed. */
export interface PageValue {
  slug: string;
  label: string;
}

/** The values of one facet, and the pages of an index that have each. */
export interface FacetTable {
  /** The values that any page has, in the Vietnamese order of their labels. */
  values: readonly { value: string; label: string }[];
  /**
   * The start of each page's values in `indexes`, by the number of the page. They end where those
   * of the next page begin.
   */
  offsets: Uint32Array;
  /** The indexes of the values in `values`, ascending within a page. */
  indexes: Uint32Array;
}

/**
 * The content of the file. A value has its label, the pages that have it as a delta list
 * (ascending, the first from -1, so that every step is at least 1), and its slug where it is not
 * the label's.
 */
interface FacetFile {
  pages: number;
  values: ([label: string, steps: number[]] | [label: string, steps: number[], slug: string])[];
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
  const found = new Map<string, { labels: string[]; pages: number[] }>();
  for (const [page, values] of pages.entries())
    for (const { slug: value, label } of values) {
      const entry = found.get(value) ?? { labels: [], pages: [] };
      found.set(value, entry);
      entry.labels.push(label);
      if (entry.pages.at(-1) !== page) entry.pages.push(page);
    }
  const values = [...found]
    .map(([value, entry]) => ({ value, label: commonest(entry.labels), pages: entry.pages }))
    .sort((a, b) => compareNames(a.label, b.label) || compareCodeUnits(a.value, b.value))
    .map(({ value, label, pages: having }): FacetFile['values'][number] =>
      value === slug(label) ? [label, toSteps(having, -1)] : [label, toSteps(having, -1), value],
    );
  return JSON.stringify({ pages: pages.length, values } satisfies FacetFile);
}

/** Reads that file. Throws where its text is not a table. */
export function readFacet(text: string): FacetTable {
  const file: unknown = JSON.parse(text);
  if (!isFile(file)) throw new TypeError('Not the table of a facet');
  const valuesOf = Array.from({ length: file.pages }, (): number[] => []);
  for (const [index, [, steps]] of file.values.entries()) {
    let page = -1;
    for (const step of steps) {
      page += step;
      defined(valuesOf[page], `page ${page} of the index`).push(index);
    }
  }
  const offsets = new Uint32Array(file.pages + 1);
  let end = 0;
  for (const [page, indexes] of valuesOf.entries()) {
    end += indexes.length;
    offsets[page + 1] = end;
  }
  return {
    values: file.values.map(([label, , value]) => ({ value: value ?? slug(label), label })),
    offsets,
    indexes: Uint32Array.from(valuesOf.flat()),
  };
}

function isFile(value: unknown): value is FacetFile {
  return (
    isRecord(value) &&
    isWhole(value.pages, 0) &&
    Array.isArray(value.values) &&
    value.values.every(isRow)
  );
}

function isRow(row: unknown): boolean {
  return (
    Array.isArray(row) &&
    typeof row[0] === 'string' &&
    Array.isArray(row[1]) &&
    row[1].every((step) => isWhole(step, 1)) &&
    (row.length === 2 || (row.length === 3 && typeof row[2] === 'string'))
  );
}

function isWhole(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least;
}
