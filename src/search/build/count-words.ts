import { spellings } from '../../model/spelling.ts';
import type { PairCount, WordCounts } from '../format/vocabulary.ts';

const isWord = /^[\p{L}\p{M}]+$/u;
/** The number of what is no word. */
const none = -1;

/**
 * Counts the pages that have each word (NFC, lower case) and pair. A page is the places of its
 * words in `words`, in order; `pages` gives all pages each time. The most frequent spelling of a
 * word stands for all. Numbers do not count, and words around a number are no pair.
 */
export function countWords(
  words: readonly string[],
  pages: () => Iterable<readonly number[] | Uint32Array>,
): WordCounts {
  const ids = new Int32Array(words.length).fill(none);
  const written = new Uint32Array(words.length);
  const having = new Uint32Array(words.length);
  const last = new Int32Array(words.length).fill(none);
  const pairs = new Uint32Array(words.length + 1);
  const identify = identifier(words);
  let number = 0;
  for (const page of pages()) {
    let before = none;
    for (const word of page) {
      if (written[word] === 0) ids[word] = identify(word);
      written[word] = (written[word] ?? 0) + 1;
      const id = ids[word] ?? none;
      if (id !== none && last[id] !== number) {
        last[id] = number;
        having[id] = (having[id] ?? 0) + 1;
      }
      if (id !== none && before !== none) pairs[before] = (pairs[before] ?? 0) + 1;
      before = id;
    }
    number += 1;
  }
  const shown = mostWritten(words, ids, written);
  return {
    words: new Map(Array.from(shown, ([id, word]) => [word, having[id] ?? 0])),
    pairs: countPairs(shown, seconds(ids, pairs, pages)),
  };
}

/** Returns a function that gives a word, by its place, the number of its first known spelling. */
function identifier(words: readonly string[]): (word: number) => number {
  const known = new Map<string, number>();
  return (word) => {
    const text = words[word] ?? '';
    if (!isWord.test(text)) return none;
    const id = spellings(text)
      .map((spelling) => known.get(spelling))
      .find((one) => one !== undefined);
    known.set(text, id ?? word);
    return id ?? word;
  };
}

/** The words that follow each word, and the page of each, in the order of the pages. */
interface Seconds {
  /** The end of the seconds of each word. They begin where those of the word before it end. */
  ends: Uint32Array;
  ids: Uint32Array;
  pages: Uint32Array;
}

/** Finds the words that follow each word, given the number of those. */
function seconds(
  ids: Int32Array,
  counts: Uint32Array,
  pages: () => Iterable<readonly number[] | Uint32Array>,
): Seconds {
  const ends = new Uint32Array(counts.length);
  let total = 0;
  for (const [id, count] of counts.entries()) {
    ends[id] = total;
    total += count;
  }
  const found: Seconds = { ends, ids: new Uint32Array(total), pages: new Uint32Array(total) };
  let number = 0;
  for (const page of pages()) {
    let before = none;
    for (const word of page) {
      const id = ids[word] ?? none;
      if (id !== none && before !== none) {
        const place = ends[before] ?? 0;
        found.ids[place] = id;
        found.pages[place] = number;
        ends[before] = place + 1;
      }
      before = id;
    }
    number += 1;
  }
  return found;
}

function* countPairs(
  shown: ReadonlyMap<number, string>,
  { ends, ids, pages }: Seconds,
): Generator<PairCount> {
  const counts = new Map<number, { pages: number; last: number }>();
  let at = 0;
  for (const [id, end] of ends.entries()) {
    for (; at < end; at += 1) {
      const [second, page] = [ids[at] ?? 0, pages[at] ?? 0];
      const known = counts.get(second);
      if (!known) counts.set(second, { pages: 1, last: page });
      else if (known.last !== page) {
        known.pages += 1;
        known.last = page;
      }
    }
    for (const [second, { pages: having }] of counts)
      yield { first: shown.get(id) ?? '', second: shown.get(second) ?? '', pages: having };
    counts.clear();
  }
}

/** The most frequent spelling of each word; among equals, the first in the order of code units. */
function mostWritten(
  words: readonly string[],
  ids: Int32Array,
  written: Uint32Array,
): Map<number, string> {
  const most = new Map<number, { text: string; count: number }>();
  for (const [word, text] of words.entries()) {
    const [id, count] = [ids[word] ?? none, written[word] ?? 0];
    const known = most.get(id);
    if (id === none || count === 0) continue;
    if (!known || count > known.count || (count === known.count && text < known.text))
      most.set(id, { text, count });
  }
  return new Map(Array.from(most, ([id, { text }]) => [id, text]));
}
