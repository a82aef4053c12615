/** A term, the pages that have it as it stands, and those that have it with diacritics, by its forms. */
export type Term = [term: string, pages: PageEntry[], forms: [form: string, pages: PageEntry[]][]];

/** How far a page lies behind the one before, the places of the term on it, and its places in metadata. */
export type PageEntry = [step: number, places: number[], meta: number[]];

/** The largest number that CBOR writes in one byte: a count beyond it is written as this. */
const mostCounted = 23;

interface Hit {
  page: number;
  inTitle: boolean;
}

/** The entries of pages (ascending) that have a term so often each: the count stands where Pagefind has the places. */
export function countedEntries(
  hits: readonly (Hit & { count: number })[],
  title: number,
): PageEntry[] {
  return entries(hits, title, ({ count }) => [Math.min(mostCounted, count)]);
}

/** The entries of the pages (ascending) that have a term at these positions, each written by its distance from the one before. */
export function placedEntries(
  hits: readonly (Hit & { positions: readonly number[] })[],
  title: number,
): PageEntry[] {
  const placed = hits.filter(({ positions }) => positions.length > 0);
  return entries(placed, title, ({ positions }) => toSteps(positions));
}

/** `title` is the place of the title among the fields of metadata: Pagefind writes a field as a number below zero, then the places in it. */
function entries<H extends Hit>(
  hits: readonly H[],
  title: number,
  places: (hit: H) => number[],
): PageEntry[] {
  let last = 0;
  return hits.map((hit): PageEntry => {
    const step = hit.page - last;
    last = hit.page;
    return [step, places(hit), hit.inTitle ? [-1 - title, 0] : []];
  });
}

function toSteps(numbers: readonly number[]): number[] {
  let last = 0;
  return numbers.map((number) => {
    const step = number - last;
    last = number;
    return step;
  });
}

/** About how many bytes a term takes in a chunk, before compression. */
export function weightOf([term, pages, forms]: Term): number {
  const weigh = (some: readonly PageEntry[]) =>
    some.reduce((sum, [, places]) => sum + 5 + places.length, 0);
  return forms.reduce(
    (sum, [form, some]) => sum + form.length + weigh(some),
    term.length + weigh(pages),
  );
}

/** The shortest text that stands behind one term and not behind the next: Pagefind only asks between which of these a term lies. */
export function boundBetween(before: string, next: string): string {
  const [a, b] = [[...before], [...next]];
  return b.slice(0, b.findIndex((character, index) => character !== a[index]) + 1).join('');
}

/** The bound behind the last chunk: no term stands behind it. */
export const lastBound = '\u{10FFFF}';
