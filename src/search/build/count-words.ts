import { spellings } from '../../model/spelling.ts';
import { decodeSearchText } from '../format/search-text.ts';
import type { PairCount, WordCounts } from '../format/vocabulary.ts';
import { none, type SortedPostings, type WordRun } from './sorted-postings.ts';

const isWord = /^[\p{L}\p{M}]+$/u;

/** A word in all its spellings. */
interface CountedWord {
  /** The most frequent of them; among equals, the first in the order of code units. */
  text: string;
  /** The number of times that this one is written. */
  written: number;
  /** The tokens of all. */
  run: WordRun;
}

/**
 * Counts the pages whose first text has each word (NFC, lower case) and pair. The most frequent
 * spelling of a word stands for all. Numbers do not count, and words around a number are no pair.
 */
export function countWords(postings: SortedPostings): WordCounts {
  const { counted, keys } = countedWords(postings);
  return {
    words: new Map(counted.map(({ text, run }) => [text, postings.countInTexts(run).pages])),
    pairs: countPairs(postings, counted, keys),
  };
}

/** Finds the words, and for each of `postings.words` the place of its word among them. */
function countedWords(postings: SortedPostings): { counted: CountedWord[]; keys: Int32Array } {
  const counted: CountedWord[] = [];
  const keys = new Int32Array(postings.words.length).fill(none);
  const known = new Map<string, number>();
  for (const [place, { name }] of postings.words.entries()) {
    const text = decodeSearchText(name);
    const run = postings.runOf(place);
    const written = isWord.test(text) ? postings.countInTexts(run).tokens : 0;
    if (written === 0) continue;
    const key =
      spellings(text)
        .map((spelling) => known.get(spelling))
        .find((one) => one !== undefined) ?? counted.length;
    known.set(text, key);
    keys[place] = key;
    const other = counted[key];
    if (!other) {
      counted.push({ text, written, run });
      continue;
    }
    other.run = joined(other.run, run);
    if (written > other.written || (written === other.written && text < other.text))
      Object.assign(other, { text, written });
  }
  return { counted, keys };
}

/** The tokens of several spellings of a word. */
function joined(...runs: readonly WordRun[]): WordRun {
  const rows = runs.flatMap(({ tokens, next, from, to }) =>
    Array.from(tokens.subarray(from, to), (token, index) => ({
      token,
      next: next[from + index] ?? none,
    })),
  );
  rows.sort((a, b) => a.token - b.token);
  return {
    tokens: Uint32Array.from(rows, ({ token }) => token),
    next: Int32Array.from(rows, ({ next }) => next),
    from: 0,
    to: rows.length,
  };
}

function* countPairs(
  postings: SortedPostings,
  counted: readonly CountedWord[],
  keys: Int32Array,
): Generator<PairCount> {
  for (const { text: first, run } of counted)
    for (const pair of postings.pairsOf(run, keys)) {
      const { pages } = postings.countInTexts(pair);
      const second = counted[pair.key]?.text ?? '';
      if (pages > 0) yield { first, second, pages };
    }
}
