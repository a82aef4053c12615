/** How long the pages of an index are, which tells a page about a word from one that merely has it. */
export interface PageLengths {
  /** How many pages the index has. */
  count: number;
  /** The mean length (in words). */
  average: number;
  /** The length of a page (in words, within 5 %), by its id in the index; the mean where it is not known. */
  of: (id: string) => number;
}

/** Lengths are kept as steps of a logarithm, eight to each doubling. */
const steps = 8;

/** The name of the file beside the index that holds the lengths. */
export const pageLengthsFile = 'page-lengths.json';

/** The lengths (in words) of pages by their ids, as the text of that file: ids by length, because lengths repeat and ids do not. */
export function writePageLengths(lengths: ReadonlyMap<string, number>): string {
  const levels: Record<string, string> = {};
  for (const [id, length] of [...lengths].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const level = String(Math.round(steps * Math.log2(Math.max(1, length))));
    levels[level] = levels[level] === undefined ? id : `${levels[level]} ${id}`;
  }
  return JSON.stringify(levels);
}

/** Reads that file. Throws where its text is something else. */
export function readPageLengths(text: string): PageLengths {
  const levels: unknown = JSON.parse(text);
  if (typeof levels !== 'object' || levels === null) throw new TypeError('Not the lengths of pages');
  const lengths = new Map<string, number>();
  let sum = 0;
  for (const [level, ids] of Object.entries<unknown>({ ...levels })) {
    const length = 2 ** (Number(level) / steps);
    if (typeof ids !== 'string' || !Number.isFinite(length)) throw new TypeError('Not the lengths of pages');
    for (const id of ids.split(' ')) {
      lengths.set(id, length);
      sum += length;
    }
  }
  const average = lengths.size === 0 ? 1 : sum / lengths.size;
  return { count: lengths.size, average, of: (id) => lengths.get(id) ?? average };
}
