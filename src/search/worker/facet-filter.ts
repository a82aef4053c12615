import { facetNames, type FacetName } from '../../model/facets.ts';
import { compare } from '../../model/names.ts';
import type { Involvement } from '../../model/involvement.ts';
import { facetFile, readFacet, involvementBit, type FacetTable } from '../format/facet-table.ts';
import { contrary, keyedName, startTest } from '../format/name-key.ts';
import type { FacetValue, FacetValues, FacetWish, FilterChoice } from '../query/filter-choice.ts';
import { loadOnce } from '../../model/load-once.ts';

/** Filters pages, by their numbers in the index, and counts the values to choose from. */
export interface FacetFilter {
  /**
   * The pages that fit a choice, in their order: they have one of the chosen values of each facet,
   * and a year in the range.
   */
  narrow: (pages: readonly number[], choice: FilterChoice) => Promise<number[]>;
  /**
   * The values of a facet, each with the number of pages that it would leave, given the range of
   * years and the choice in the other facets: most pages first, years newest first. Values that
   * would leave none are omitted unless they are chosen. Of those that fit the wish, only as many
   * are returned as it asks for, and those chosen: the page shows no others, and a message copies
   * each value on the page's thread.
   */
  count: (
    pages: readonly number[],
    name: FacetName,
    choice: FilterChoice,
    wish: FacetWish,
  ) => Promise<FacetValues>;
}

/**
 * A condition on pages: one of the wanted values, with one of the bits of involvements where any is
 * set. `wanted` is 1 at the indexes of these values.
 */
interface Condition {
  table: FacetTable;
  wanted: Uint8Array;
  bits: number;
}

/**
 * Opens the filter. `load` returns the text of a file; a table is loaded once it is needed, and
 * again where that failed. Calls reject where a table cannot be loaded.
 */
export function openFacetFilter(load: (file: string) => Promise<string>): FacetFilter {
  const table = loadOnce((name: FacetName) => load(facetFile(name)).then(readFacet));

  const conditions = (choice: FilterChoice, except?: FacetName): Promise<Condition[]> => {
    const { facets, from, to, involvement } = choice;
    const tests = facetNames
      .filter((name) => name !== except)
      .map((name) => ({
        name,
        isWanted: facets[name]?.length ? isOneOf(facets[name]) : undefined,
      }));
    tests.push({
      name: 'year',
      isWanted: from === undefined && to === undefined ? undefined : isWithin(from, to),
    });
    return Promise.all(
      tests.flatMap(({ name, isWanted }) =>
        isWanted
          ? [
              table(name).then((of) =>
                condition(of, isWanted, name === 'people' ? involvement : undefined),
              ),
            ]
          : [],
      ),
    );
  };

  return {
    narrow: async (pages, choice) => fitting(pages, await conditions(choice)),
    count: async (pages, name, choice, { most, like }) => {
      const [of, others] = await Promise.all([table(name), conditions(choice, name)]);
      const chosen = new Set(choice.facets[name]);
      const isLike = nameTest(like);
      const left = fitting(pages, others);
      const all = sorted(offered(of, tally(of, left), chosen), name);
      const wished = all.filter(({ label }) => isLike(label));
      const shown = new Set(wished.slice(0, most));
      for (const each of all) if (chosen.has(each.value)) shown.add(each);
      return {
        values: all.filter((each) => shown.has(each)),
        total: wished.length,
        hasMore: wished.some((each) => !shown.has(each)),
        ...(name === 'people' &&
          chosen.size > 0 && { involvements: countInvolvements(left, of, chosen) }),
      };
    },
  };
}

function condition(
  table: FacetTable,
  isWanted: (value: string) => boolean,
  involvement?: Involvement,
): Condition {
  const wanted = table.values.map(({ value, former = [] }) => [value, ...former].some(isWanted));
  return {
    table,
    wanted: Uint8Array.from(wanted, Number),
    bits: involvement ? involvementBit(involvement) : 0,
  };
}

/** Counts the pages on which one of the chosen people had each involvement. */
function countInvolvements(
  pages: readonly number[],
  table: FacetTable,
  chosen: ReadonlySet<string>,
): Record<Involvement, number> {
  const count = (involvement: Involvement) =>
    fitting(pages, [condition(table, (value) => chosen.has(value), involvement)]).length;
  return { chaired: count('chaired'), spoke: count('spoke'), attended: count('attended') };
}

/** Whether a name, or what is left of it from some word on, begins as typed. */
function nameTest(typed: string): (name: string) => boolean {
  if (typed.trim() === '') return () => true;
  const fitOf = startTest(typed);
  return (name) => (fitOf(keyedName(name)) ?? contrary) < contrary;
}

function isOneOf(chosen: readonly string[]): (value: string) => boolean {
  const values = new Set(chosen);
  return (value) => values.has(value);
}

function isWithin(from = -Infinity, to = Infinity): (value: string) => boolean {
  return (value) => from <= Number(value) && Number(value) <= to;
}

/** The pages that meet every condition, by plain loops: a frequent word has thousands of pages. */
function fitting(pages: readonly number[], conditions: readonly Condition[]): number[] {
  return conditions.reduce((left, each) => left.filter((page) => fits(page, each)), [...pages]);
}

function fits(page: number, { table, wanted, bits }: Condition): boolean {
  const { offsets, indexes, involvements } = table;
  const end = offsets[page + 1] ?? 0;
  for (let at = offsets[page] ?? 0; at < end; at += 1)
    if (wanted[indexes[at] ?? 0] === 1 && (bits === 0 || ((involvements[at] ?? 0) & bits) !== 0))
      return true;
  return false;
}

/** Counts the pages that have each value, by the indexes of the values in the table. */
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
 * The values on offer, in the order of the table: those that a page has, and those chosen, even if
 * no page or not even the table has them. One that is chosen by a former slug is offered under it.
 */
function offered(
  { values }: FacetTable,
  counts: Uint32Array,
  chosen: ReadonlySet<string>,
): FacetValue[] {
  const unknown = new Set(chosen);
  const offer = values.flatMap(({ value, label, former = [] }, index) => {
    const count = counts[index] ?? 0;
    const given = [value, ...former].filter((slug) => unknown.delete(slug));
    const shown = given.length === 0 && count > 0 ? [value] : given;
    return shown.map((slug) => ({ value: slug, label, count }));
  });
  return [...offer, ...[...unknown].map((value) => ({ value, label: value, count: 0 }))];
}

function sorted(values: readonly FacetValue[], name: FacetName): FacetValue[] {
  if (name === 'year') return values.toSorted((a, b) => (a.value < b.value ? 1 : -1));
  // The table is in the order of the labels, and the sort is stable. Only chosen values that the
  // table lacks need a comparison.
  return values.toSorted(
    (a, b) => b.count - a.count || (a.count === 0 ? compare(a.label, b.label) : 0),
  );
}
