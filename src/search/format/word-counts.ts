import { defined } from '../../model/defined.ts';
import { spellings } from '../../model/spelling.ts';

/** The number of pages on which one word directly follows another. */
export interface PairCount {
  first: string;
  second: string;
  pages: number;
}

/**
 * The number of pages that have each word, and each pair of neighbours. Spellings count as one. The
 * build makes the vocabulary from them.
 */
export interface WordCounts {
  words: ReadonlyMap<string, number>;
  pairs: readonly PairCount[];
}

const isWord = /^[\p{L}\p{M}]+$/u;

/** The number of pages that have a word or a pair, and the last of them. */
interface Tally {
  pages: number;
  last: number;
}

/**
 * Counts the words (NFC, lower case) of pages, each given in order. The most frequent spelling of a
 * word stands for all. Numbers do not count, and words around a number are no pair.
 */
export function countWords(pages: Iterable<readonly string[]>): WordCounts {
  const ids = new Map<string, number>();
  const written = new Map<string, number>();
  const words = new Map<number, Tally>();
  const followers = new Map<number, Map<number, Tally>>();
  const identify = (word: string): number => {
    const known = spellings(word)
      .map((spelling) => ids.get(spelling))
      .find((id) => id !== undefined);
    const id = known ?? ids.size;
    ids.set(word, id);
    return id;
  };
  let page = 0;
  for (const sequence of pages) {
    page += 1;
    let last: number | undefined;
    for (const word of sequence) {
      const id = isWord.test(word) ? (ids.get(word) ?? identify(word)) : undefined;
      if (id !== undefined) {
        written.set(word, (written.get(word) ?? 0) + 1);
        tally(words, id, page);
        if (last !== undefined) tally(rowOf(followers, last), id, page);
      }
      last = id;
    }
  }
  const shown = mostWritten(written, ids);
  const name = (id: number): string => defined(shown.get(id), 'the spelling of a word');
  return {
    words: new Map([...words].map(([id, { pages: count }]) => [name(id), count])),
    pairs: [...followers].flatMap(([first, row]) =>
      Array.from(row, ([second, { pages: count }]) => ({
        first: name(first),
        second: name(second),
        pages: count,
      })),
    ),
  };
}

function tally(counts: Map<number, Tally>, id: number, page: number): void {
  const known = counts.get(id);
  if (!known) counts.set(id, { pages: 1, last: page });
  else if (known.last !== page) {
    known.pages += 1;
    known.last = page;
  }
}

function rowOf(followers: Map<number, Map<number, Tally>>, first: number): Map<number, Tally> {
  const row = followers.get(first) ?? new Map<number, Tally>();
  followers.set(first, row);
  return row;
}

/** The most frequent spelling of each word; among equals, the first in the order of code units. */
function mostWritten(
  written: ReadonlyMap<string, number>,
  ids: ReadonlyMap<string, number>,
): Map<number, string> {
  const ascending = [...written].sort(([a, m], [b, n]) => m - n || (a < b ? 1 : -1));
  return new Map(ascending.map(([word]) => [defined(ids.get(word), 'the number of a word'), word]));
}
