/** Where a word stands on a page: the positions, ascending, and whether the title has it too. */
export interface Places {
  positions: readonly number[];
  inTitle: boolean;
}

/** The pages that have a word, by their ids in the index. */
export type Postings = ReadonlyMap<string, Places>;

/** The pages that have any of several spellings of one word. */
export function unite(spellings: readonly Postings[]): Postings {
  const [first, ...others] = spellings.filter(({ size }) => size > 0);
  if (!first || others.length === 0) return first ?? new Map();
  const united = new Map(first);
  for (const postings of others) {
    for (const [page, places] of postings) {
      const known = united.get(page);
      const positions = known ? [...new Set([...known.positions, ...places.positions])].sort((a, b) => a - b) : places.positions;
      united.set(page, { positions, inTitle: places.inTitle || known?.inTitle === true });
    }
  }
  return united;
}

/**
 * Whether a word that stands at one position directly precedes one that stands at another. The parts of `COVID-19` share one
 * position.
 */
function precedes(first: number, second: ReadonlySet<number>): number | undefined {
  return second.has(first + 1) ? first + 1 : second.has(first) ? first : undefined;
}

/** The pages on which one word directly follows another, with the positions of the first of the two. */
export function follow(first: Postings, second: Postings): Postings {
  const pairs = new Map<string, Places>();
  if (first === second) return pairs;
  for (const [page, places] of first) {
    const next = second.get(page);
    if (!next) continue;
    const after = new Set(next.positions);
    const positions = places.positions.filter((position) => precedes(position, after) !== undefined);
    if (positions.length > 0) pairs.set(page, { positions, inTitle: places.inTitle && next.inTitle });
  }
  return pairs;
}

/** The pages that have all of these words in a row. */
export function inARow(words: readonly Postings[]): Set<string> {
  const [first = new Map<string, Places>(), ...others] = words;
  const pages = new Set<string>();
  for (const [page, { positions }] of first) {
    let ends: number[] = [...positions];
    for (const postings of others) {
      const next = new Set(postings.get(page)?.positions);
      ends = ends.flatMap((end) => precedes(end, next) ?? []);
    }
    if (ends.length > 0) pages.add(page);
  }
  return pages;
}
