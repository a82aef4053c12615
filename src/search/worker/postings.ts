import { defined } from '../../model/defined.ts';

/** A posting list: the pages that have a term, by their numbers, each once, in any order. */
export interface Postings {
  pages: Uint32Array;
  /**
   * The number of times that each page has the term. The index stops counting a form at 23, and the
   * sum of the forms stops at 255.
   */
  counts: Uint8ClampedArray;
  /** 1 where the title of the page has the term. */
  inTitle: Uint8Array;
  /**
   * The positions of a pair's first word on each page, counted in words. Empty for terms that were
   * looked up without positions.
   */
  positions: readonly (readonly number[])[];
}

/** The posting list of a term that no page has. */
export const noPostings: Postings = {
  pages: new Uint32Array(),
  counts: new Uint8ClampedArray(),
  inTitle: new Uint8Array(),
  positions: [],
};

/** The union of posting lists, whose terms count as one. */
export function unionOf(lists: readonly Postings[]): Postings {
  const [first, ...others] = lists.filter(({ pages }) => pages.length > 0);
  if (!first || others.length === 0) return first ?? noPostings;
  const rows = new Map<number, number>();
  for (const { pages } of [first, ...others])
    for (const page of pages) if (!rows.has(page)) rows.set(page, rows.size);
  const union = {
    pages: Uint32Array.from(rows.keys()),
    counts: new Uint8ClampedArray(rows.size),
    inTitle: new Uint8Array(rows.size),
    positions: Array.from({ length: rows.size }, (): number[] => []),
  };
  for (const { pages, counts, inTitle, positions } of [first, ...others])
    pages.forEach((page, index) => {
      const row = defined(rows.get(page), `Page ${page}`);
      union.counts[row] = (union.counts[row] ?? 0) + (counts[index] ?? 0);
      union.inTitle[row] = (union.inTitle[row] ?? 0) | (inTitle[index] ?? 0);
      union.positions[row]?.push(...(positions[index] ?? []));
    });
  return union;
}

/** The pages that have a phrase, given the posting lists of its pairs with their positions. */
export function pagesOfPhrase(pairs: readonly Postings[]): Set<number> {
  const [first = noPostings, ...others] = pairs;
  let ends = new Map([...first.pages].map((page, index) => [page, first.positions[index] ?? []]));
  for (const { pages, positions } of others) {
    const next = new Map<number, number[]>();
    pages.forEach((page, index) => {
      const before = ends.get(page);
      const after = before && positions[index]?.filter((position) => before.includes(position - 1));
      if (after && after.length > 0) next.set(page, after);
    });
    ends = next;
  }
  return new Set(ends.keys());
}
