import { toSteps } from './delta-list.ts';

/** A term, the pages that have it without diacritics, and the pages of its other forms. */
export type Term = [term: string, pages: PageEntry[], forms: [form: string, pages: PageEntry[]][]];

/** The distance of a page from the one before, the positions of the term, and those in metadata. */
export type PageEntry = [step: number, positions: number[], meta: number[]];

/** The maximum count: the largest number that CBOR writes in one byte. */
const mostCounted = 23;

interface TermHit {
  page: number;
  inTitle: boolean;
}

/**
 * Makes the entries of pages (ascending) with the count of a term, which stands where Pagefind has
 * the positions. `title` is the number of the title field.
 */
export function countedEntries(
  hits: readonly (TermHit & { count: number })[],
  title: number,
): PageEntry[] {
  return entries(hits, title, ({ count }) => [Math.min(mostCounted, count)]);
}

/** Makes the entries of pages (ascending) with the positions of a term as a delta list. */
export function positionEntries(
  hits: readonly (TermHit & { positions: readonly number[] })[],
  title: number,
): PageEntry[] {
  const having = hits.filter(({ positions }) => positions.length > 0);
  return entries(having, title, ({ positions }) => toSteps(positions, 0));
}

/** Pagefind writes a metadata field as a negative number, then the positions in it. */
function entries<H extends TermHit>(
  hits: readonly H[],
  title: number,
  positions: (hit: H) => number[],
): PageEntry[] {
  return hits.map((hit, index): PageEntry => [
    hit.page - (hits[index - 1]?.page ?? 0),
    positions(hit),
    hit.inTitle ? [-1 - title, 0] : [],
  ]);
}

/** The approximate size of a term in a chunk, in bytes, before compression. */
export function weightOf([term, pages, forms]: Term): number {
  const weigh = (some: readonly PageEntry[]) =>
    some.reduce((sum, [, positions]) => sum + 5 + positions.length, 0);
  return forms.reduce(
    (sum, [form, some]) => sum + form.length + weigh(some),
    term.length + weigh(pages),
  );
}

/**
 * The shortest text that sorts after the term `before` and not after the term `next`. Pagefind only
 * compares terms with it, so it need not be a term.
 */
export function boundBetween(before: string, next: string): string {
  const [a, b] = [[...before], [...next]];
  return b.slice(0, b.findIndex((character, index) => character !== a[index]) + 1).join('');
}

/** The upper bound of the last chunk. No term sorts after it. */
export const lastBound = '\u{10FFFF}';
