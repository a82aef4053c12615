import type { PostingList } from '../format/pagefind-terms.ts';

/** The tokens of pages: where those of each begin, and where its title and the next page do. */
export interface PageBounds {
  starts: number[];
  /** The ends of the first text of each. */
  texts: number[];
  titles: number[];
  ends: number[];
}

/** A word with its term: the same word without diacritics. */
export interface SortedWord {
  name: string;
  term: string;
}

/** Some tokens, ascending, between two places of a list. */
export interface Run {
  tokens: Uint32Array;
  from: number;
  to: number;
}

/** The tokens of a word, with the word after each at the same place of a list. */
export interface WordRun extends Run {
  next: Int32Array;
}

/** The tokens of a word after which there is a word of one key. */
export interface PairRun extends Run {
  key: number;
}

/** Stands for a word that there is not, or that is no part of a pair. */
export const none = -1;

/** The tokens to each entry of the table that finds the page of a token: 2 to this power. */
const blockBits = 8;
const blockSize = 2 ** blockBits;

/**
 * All words of pages in the order of their terms, then of their own bytes. A token is the number of
 * a word among those of all pages, one after the other. Lists are read in their order: to look up
 * millions of tokens in no order takes longer than all else.
 */
export class SortedPostings {
  readonly words: readonly SortedWord[];
  /** The number of pages. */
  readonly size: number;
  readonly #pages: PageBounds;
  /** All tokens in the order of their words, and the word after each. */
  readonly #order: Uint32Array;
  readonly #next: Int32Array;
  /** The place in `#order` where the tokens of each word begin; after the last, its length. */
  readonly #starts: Uint32Array;
  /** The page with which each block of tokens begins. */
  readonly #blocks: Uint32Array;
  readonly #list: PostingList;
  /** A number for each word, all 0 between two calls that use them. */
  readonly #places: Uint32Array;

  /**
   * `tokens` has for each token the place of its word in `words`, times two, and one more where no
   * word of its text is before it.
   */
  constructor(tokens: Uint32Array, words: readonly SortedWord[], pages: PageBounds) {
    this.words = words;
    this.size = pages.ends.length;
    this.#pages = pages;
    this.#places = new Uint32Array(words.length);
    this.#blocks = new Uint32Array((tokens.length >> blockBits) + 1);
    for (const [page, start] of pages.starts.entries()) {
      const end = pages.ends[page] ?? 0;
      this.#blocks.fill(page, Math.ceil(start / blockSize), Math.ceil(end / blockSize));
    }
    const starts = startsOf(tokens, words.length);
    this.#starts = starts;
    this.#order = new Uint32Array(tokens.length);
    this.#next = new Int32Array(tokens.length);
    const ends = starts.slice(0, -1);
    let most = 0;
    for (let token = 0; token < tokens.length; token += 1) {
      const word = (tokens[token] ?? 0) >>> 1;
      const place = ends[word] ?? 0;
      const next = tokens[token + 1] ?? 1;
      this.#order[place] = token;
      this.#next[place] = (next & 1) === 1 ? none : next >>> 1;
      ends[word] = place + 1;
      most = Math.max(most, place + 1 - (starts[word] ?? 0));
    }
    this.#list = {
      length: 0,
      pages: new Uint32Array(this.size),
      counts: new Uint32Array(this.size),
      inTitle: new Uint8Array(this.size),
      positions: new Uint32Array(most),
    };
  }

  /** The tokens of a word. */
  runOf(word: number): WordRun {
    const [from = 0, to = 0] = this.#starts.subarray(word, word + 2);
    return { tokens: this.#order, next: this.#next, from, to };
  }

  /**
   * Parts the tokens that have a word after them by its key, given the key of each word. The runs
   * come in the order of the keys.
   */
  pairsOf({ tokens, next, from, to }: WordRun, keys: Int32Array): PairRun[] {
    const places = this.#places;
    const found: number[] = [];
    for (let index = from; index < to; index += 1) {
      const key = keyOf(keys, next[index]);
      if (key === none) continue;
      const count = places[key] ?? 0;
      if (count === 0) found.push(key);
      places[key] = count + 1;
    }
    const parted = new Uint32Array(to - from);
    const runs: PairRun[] = [];
    let end = 0;
    for (const key of Uint32Array.from(found).sort()) {
      const start = end;
      end += places[key] ?? 0;
      places[key] = start;
      runs.push({ key, tokens: parted, from: start, to: end });
    }
    for (let index = from; index < to; index += 1) {
      const key = keyOf(keys, next[index]);
      if (key === none) continue;
      const place = places[key] ?? 0;
      parted[place] = tokens[index] ?? 0;
      places[key] = place + 1;
    }
    for (const key of found) places[key] = 0;
    return runs;
  }

  /** Reads the posting list of a run. It is valid until another is read. */
  read({ tokens, from, to }: Run): PostingList {
    const list = this.#list;
    const { pages, counts, inTitle, positions } = list;
    const { starts, titles, ends } = this.#pages;
    let [length, placed, count, start, title, end] = [0, 0, 0, 0, 0, 0];
    for (let index = from; index < to; index += 1) {
      const token = tokens[index] ?? 0;
      if (token >= end) {
        const page = this.#pageOf(token);
        [start, title, end] = [starts[page] ?? 0, titles[page] ?? 0, ends[page] ?? 0];
        pages[length] = page;
        inTitle[length] = 0;
        counts[length] = count = 0;
        length += 1;
      }
      if (token >= title) inTitle[length - 1] = 1;
      else {
        counts[length - 1] = count += 1;
        positions[placed] = token - start;
        placed += 1;
      }
    }
    list.length = length;
    return list;
  }

  /** Counts the tokens of a run that are in the first text of their page, and those pages. */
  countInTexts({ tokens, from, to }: Run): { tokens: number; pages: number } {
    const found = { tokens: 0, pages: 0 };
    const { texts, ends } = this.#pages;
    let [text, end, counted] = [0, 0, 0];
    for (let index = from; index < to; index += 1) {
      const token = tokens[index] ?? 0;
      if (token >= end) {
        const page = this.#pageOf(token);
        [text, end] = [texts[page] ?? 0, ends[page] ?? 0];
      }
      if (token >= text) continue;
      found.tokens += 1;
      if (counted === end) continue;
      counted = end;
      found.pages += 1;
    }
    return found;
  }

  #pageOf(token: number): number {
    const { ends } = this.#pages;
    let page = this.#blocks[token >> blockBits] ?? 0;
    while (token >= (ends[page] ?? Infinity)) page += 1;
    return page;
  }
}

function keyOf(keys: Int32Array, word = none): number {
  return word === none ? none : (keys[word] ?? none);
}

/** The places where the tokens of each word begin in the order of their words, and their number. */
function startsOf(tokens: Uint32Array, words: number): Uint32Array {
  const starts = new Uint32Array(words + 1);
  for (const token of tokens) starts[(token >>> 1) + 1] = (starts[(token >>> 1) + 1] ?? 0) + 1;
  let end = 0;
  for (const [word, count] of starts.entries()) starts[word] = end += count;
  return starts;
}
