import { defined } from '../../model/defined.ts';

/**
 * A posting list: the pages that have a term, by their numbers in the index, each once, in any
 * order.
 */
export interface Postings {
  pages: Uint32Array;
  /** How often each page has it. */
  counts: Uint8Array;
  /** 1 where the title of the page has it. */
  inTitle: Uint8Array;
  /**
   * Where a pair was looked for with its places: where the first of its words stands on each page,
   * counted in words.
   */
  positions: readonly (readonly number[])[];
}

/** The pages of a term that no page has. */
export const nowhere: Postings = {
  pages: new Uint32Array(),
  counts: new Uint8Array(),
  inTitle: new Uint8Array(),
  positions: [],
};

const mostCounted = 255;

/** The union of posting lists, which count as one term. */
export function unite(terms: readonly Postings[]): Postings {
  const [first, ...others] = terms.filter(({ pages }) => pages.length > 0);
  if (!first || others.length === 0) return first ?? nowhere;
  const places = new Map<number, number>();
  for (const { pages } of [first, ...others])
    for (const page of pages) if (!places.has(page)) places.set(page, places.size);
  const united = {
    pages: Uint32Array.from(places.keys()),
    counts: new Uint8Array(places.size),
    inTitle: new Uint8Array(places.size),
    positions: Array.from({ length: places.size }, (): number[] => []),
  };
  for (const { pages, counts, inTitle, positions } of [first, ...others])
    pages.forEach((page, index) => {
      const place = defined(places.get(page), `Page ${page}`);
      united.counts[place] = Math.min(
        mostCounted,
        (united.counts[place] ?? 0) + (counts[index] ?? 0),
      );
      united.inTitle[place] = (united.inTitle[place] ?? 0) | (inTitle[index] ?? 0);
      united.positions[place]?.push(...(positions[index] ?? []));
    });
  return united;
}

/** The pages that have words in a row, by the pairs of neighbours that the row is made of. */
export function inARow(pairs: readonly Postings[]): Set<number> {
  const [first = nowhere, ...others] = pairs;
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
