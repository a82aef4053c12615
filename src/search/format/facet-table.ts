import { bitReader, bitWriter } from './bits.ts';
import { compare } from '../../model/names.ts';
import { slug } from '../../model/vietnamese.ts';

/** A value that a page has: the last segment of its address, and its name as printed. */
export interface PageValue {
  slug: string;
  label: string;
}

/** The values of one facet on all pages of an index: what pages may be narrowed by. */
export interface FacetTable {
  /** Every value that some page has, in the Vietnamese order of their labels. */
  values: readonly { value: string; label: string }[];
  /** Where the values of a page begin in `indexes`, by its place in the index; those of the next page begin where they end. */
  offsets: Uint32Array;
  /** Places in `values`, ascending within a page. */
  indexes: Uint32Array;
}

/**
 * The file that holds a table. Of each value: its label, how many pages have it, and its slug where that is not the label's own. `code` are
 * those pages, value by value: the gaps between them in the Golomb–Rice code, which comes near the least that can say it.
 */
interface FacetFile {
  pages: number;
  values: ([label: string, count: number] | [label: string, count: number, slug: string])[];
  code: string;
}

/** The name of the file beside the index that holds the table of a facet. */
export function facetFile(name: string): string {
  return `facets/${name}.json`;
}

/** The values of each page, pages in the order of the index, as the text of that file. A value has the label that most pages give it. */
export function writeFacet(pages: readonly (readonly PageValue[])[]): string {
  const found = new Map<string, { labels: Map<string, number>; pages: number[] }>();
  for (const [page, values] of pages.entries())
    for (const { slug: value, label } of values) {
      const entry = found.get(value) ?? { labels: new Map<string, number>(), pages: [] };
      found.set(value, entry);
      entry.labels.set(label, (entry.labels.get(label) ?? 0) + 1);
      if (entry.pages.at(-1) !== page) entry.pages.push(page);
    }
  const rows = [...found]
    .map(([value, entry]) => ({ value, label: commonest(entry.labels), pages: entry.pages }))
    .sort((a, b) => inOrder(a.label, b.label) || (a.value < b.value ? -1 : 1));
  const bits = bitWriter();
  for (const row of rows) {
    const width = remainderWidth(row.pages.length, pages.length);
    let last = -1;
    for (const page of row.pages) {
      const gap = page - last - 1;
      for (let ones = gap >>> width; ones > 0; ones -= 1) bits.put(1, 1);
      bits.put(0, 1);
      bits.put(gap, width);
      last = page;
    }
  }
  const values = rows.map(({ value, label, pages: { length } }): FacetFile['values'][number] =>
    value === slug(label) ? [label, length] : [label, length, value],
  );
  return JSON.stringify({ pages: pages.length, values, code: bits.text() } satisfies FacetFile);
}

/** Reads that file. Throws where its text is something else. */
export function readFacet(text: string): FacetTable {
  const file: unknown = JSON.parse(text);
  if (!isFile(file)) throw new TypeError('Not the table of a facet');
  const bits = bitReader(file.code);
  const offsets = new Uint32Array(file.pages + 1);
  const having = new Uint32Array(file.values.reduce((sum, [, count]) => sum + count, 0));
  let at = 0;
  for (const [, count] of file.values) {
    const width = remainderWidth(count, file.pages);
    let page = -1;
    for (const end = at + count; at < end; at += 1) {
      let ones = 0;
      while (bits(1) === 1) ones += 1;
      page += ones * 2 ** width + bits(width) + 1;
      if (page >= file.pages) throw new RangeError('A page that the index does not have');
      having[at] = page;
      offsets[page + 1] = (offsets[page + 1] ?? 0) + 1;
    }
  }
  for (let page = 0; page < file.pages; page += 1)
    offsets[page + 1] = (offsets[page + 1] ?? 0) + (offsets[page] ?? 0);
  const next = offsets.slice();
  const indexes = new Uint32Array(having.length);
  at = 0;
  for (const [index, [, count]] of file.values.entries())
    for (const end = at + count; at < end; at += 1) {
      const page = having[at] ?? 0;
      const place = next[page] ?? 0;
      indexes[place] = index;
      next[page] = place + 1;
    }
  return {
    values: file.values.map(([label, , value]) => ({ value: value ?? slug(label), label })),
    offsets,
    indexes,
  };
}

/** How many of the lower bits of a gap are written as they are; the code is shortest where they hold about ln 2 of the mean gap. */
function remainderWidth(count: number, pages: number): number {
  let width = 0;
  while (count * 2 ** width < pages * Math.LN2) width += 1;
  return width;
}

function commonest(labels: ReadonlyMap<string, number>): string {
  return [...labels].sort(([a, m], [b, n]) => n - m || inOrder(a, b))[0]?.[0] ?? '';
}

/** Vietnamese order, in which no two labels are equal, so that the same values always make the same file. */
function inOrder(a: string, b: string): number {
  return compare(a, b) || (a < b ? -1 : Number(a > b));
}

function isFile(value: unknown): value is FacetFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pages' in value &&
    isWhole(value.pages, 0) &&
    'code' in value &&
    typeof value.code === 'string' &&
    'values' in value &&
    Array.isArray(value.values) &&
    value.values.every(isRow)
  );
}

function isRow(row: unknown): boolean {
  return (
    Array.isArray(row) &&
    typeof row[0] === 'string' &&
    isWhole(row[1], 1) &&
    (row.length === 2 || (row.length === 3 && typeof row[2] === 'string'))
  );
}

function isWhole(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least;
}
