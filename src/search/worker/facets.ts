import { facetFile, readFacet, type FacetTable } from '../format/facet-table.ts';
import { facetNames, type FacetName } from '../../model/facets.ts';
import { compare } from '../../model/names.ts';
import type { Choice, FacetValue, FacetValues } from '../query/choice.ts';
import { loadOnce } from './load-once.ts';

/**
 * Pages narrowed by what a reader chose, and what there is to choose. Pages are their places in the
 * index.
 */
export interface Facets {
  /**
   * Those of the pages that fit the choice, in their order: of each facet any of the values chosen,
   * and a year in the range.
   */
  narrow: (pages: readonly number[], choice: Choice) => Promise<number[]>;
  /**
   * The values of a facet, each with how many of the pages it would leave beside what was chosen of
   * other facets: most pages first, years newest first. Values that would leave none are left out
   * unless they are chosen. Of a long list only the first `most` are given, and those chosen: the
   * page shows no others, and every value is copied on its own thread.
   */
  count: (
    pages: readonly number[],
    name: FacetName,
    choice: Choice,
    most: number,
  ) => Promise<FacetValues>;
}

/**
 * A condition on pages: they must have one of the wanted values of a table (1 in `wanted`, by their
 * places there).
 */
interface Condition {
  table: FacetTable;
  wanted: Uint8Array;
}

/**
 * Narrows and counts by tables, whose texts `load` gives by the names of their files once they are
 * needed, and again where that failed. Rejects where a table cannot be loaded.
 */
export function openFacets(load: (file: string) => Promise<string>): Facets {
  const table = loadOnce((name: FacetName) => load(facetFile(name)).then(readFacet));

  const conditions = (choice: Choice, besides?: FacetName): Promise<Condition[]> => {
    const { facets, from, to } = choice;
    const tests = facetNames.map((name) => ({
      name,
      isWanted: facets[name]?.length ? isOneOf(facets[name]) : undefined,
    }));
    tests.push({
      name: 'year',
      isWanted: from === undefined && to === undefined ? undefined : isWithin(from, to),
    });
    return Promise.all(
      tests.flatMap(({ name, isWanted }) =>
        isWanted && name !== besides ? [table(name).then((of) => condition(of, isWanted))] : [],
      ),
    );
  };

  return {
    narrow: async (pages, choice) => fitting(pages, await conditions(choice)),
    count: async (pages, name, choice, most) => {
      const [of, others] = await Promise.all([table(name), conditions(choice, name)]);
      const chosen = new Set(choice.facets[name]);
      const values = sorted(offered(of, tally(of, fitting(pages, others)), chosen), name);
      return {
        values: values.filter(({ value }, place) => place < most || chosen.has(value)),
        total: values.length,
      };
    },
  };
}

function condition(table: FacetTable, isWanted: (value: string) => boolean): Condition {
  return { table, wanted: Uint8Array.from(table.values, ({ value }) => Number(isWanted(value))) };
}

function isOneOf(chosen: readonly string[]): (value: string) => boolean {
  const values = new Set(chosen);
  return (value) => values.has(value);
}

function isWithin(from = -Infinity, to = Infinity): (value: string) => boolean {
  return (value) => from <= Number(value) && Number(value) <= to;
}

/**
 * One condition after another and with plain loops, because a word of every report has thousands of
 * pages.
 */
function fitting(pages: readonly number[], conditions: readonly Condition[]): number[] {
  return conditions.reduce((left, each) => left.filter((page) => fits(page, each)), [...pages]);
}

function fits(page: number, { table: { offsets, indexes }, wanted }: Condition): boolean {
  const end = offsets[page + 1] ?? 0;
  for (let at = offsets[page] ?? 0; at < end; at += 1)
    if (wanted[indexes[at] ?? 0] === 1) return true;
  return false;
}

/** How many of the pages have each value, by the places of the values in the table. */
function tally({ values, offsets, indexes }: FacetTable, pages: readonly number[]): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (const page of pages) {
    const end = offsets[page + 1] ?? 0;
    for (let at = offsets[page] ?? 0; at < end; at += 1) {
      const index = indexes[at] ?? 0;
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * The values on offer in the order of the table: those that some page has, and those chosen, though
 * no page or even no table should have them.
 */
function offered(
  { values }: FacetTable,
  counts: Uint32Array,
  chosen: ReadonlySet<string>,
): FacetValue[] {
  const unknown = new Set(chosen);
  const offer = values.flatMap(({ value, label }, index) => {
    const count = counts[index] ?? 0;
    return unknown.delete(value) || count > 0 ? [{ value, label, count }] : [];
  });
  return [...offer, ...[...unknown].map((value) => ({ value, label: value, count: 0 }))];
}

function sorted(values: readonly FacetValue[], name: FacetName): FacetValue[] {
  if (name === 'year') return values.toSorted((a, b) => (a.value < b.value ? 1 : -1));
  // A table has its labels in order and sorting keeps it; only values of no page, which a table
  // need not have, are to be compared.
  return values.toSorted(
    (a, b) => b.count - a.count || (a.count === 0 ? compare(a.label, b.label) : 0),
  );
}
