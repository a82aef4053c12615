import { defined } from '../../model/defined.ts';
import type { PostingList } from '../format/pagefind-terms.ts';
import { copiedWords, foldTerm } from '../format/search-text.ts';
import { inOrder, type TokenOrder } from './token-order.ts';

/** A run of tokens of one form, in an order. */
export interface Run {
  from: number;
  to: number;
}

/** The words of one page, as tokens: where they begin, and where its title and the next page do. */
interface PageTokens {
  start: number;
  /** The end of the first of its texts. */
  text: number;
  title: number;
  end: number;
}

/**
 * Collects the words of pages as tokens: a number for each word, in order. A posting list is a run
 * of tokens that were put in the order of their words, which takes a tenth of the memory and of the
 * time of a list for each word and pair.
 */
export class PostingsCollector {
  readonly #pieces = new Map<string, readonly number[]>();
  readonly #ids = new Map<string, number>();
  readonly #pages: PageTokens[] = [];
  /** For each word its number, times two, and one more where no word of its text is before it. */
  #tokens = new Uint32Array(65_536);
  #length = 0;

  /**
   * Adds the next page: its text, other texts of it, and its title, all search copies. Words are
   * neighbours only within one text. Returns the number of words of the first text.
   */
  add(texts: readonly string[], title: string): number {
    const start = this.#length;
    const [text = start] = texts.map((one) => this.#append(one));
    const words = this.#length;
    this.#pages.push({ start, text, title: words, end: this.#append(title) });
    return text - start;
  }

  /** Puts all words in order. No page can be added afterwards. */
  sort(): SortedPostings {
    const words = [...this.#ids.keys()].map((name, id) => {
      const term = foldTerm(name);
      return { name, id, term, bytes: Buffer.from(name), folded: Buffer.from(term) };
    });
    words.sort((a, b) => Buffer.compare(a.folded, b.folded) || Buffer.compare(a.bytes, b.bytes));
    const ranks = new Uint32Array(words.length);
    for (const [rank, { id }] of words.entries()) ranks[id] = rank;
    const tokens = this.#tokens.subarray(0, this.#length);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] ?? 0;
      tokens[at] = 2 * (ranks[token >>> 1] ?? 0) + (token & 1);
    }
    return new SortedPostings(tokens, words, this.#pages);
  }

  #append(text: string): number {
    let first = 1;
    for (const piece of text.split(' '))
      for (const id of this.#idsIn(piece)) {
        if (this.#length === this.#tokens.length) this.#grow();
        this.#tokens[this.#length] = 2 * id + first;
        this.#length += 1;
        first = 0;
      }
    return this.#length;
  }

  /** Pages are made of the same pieces between spaces. */
  #idsIn(piece: string): readonly number[] {
    const known = this.#pieces.get(piece);
    if (known) return known;
    const ids = copiedWords(piece).map((word) => {
      const id = this.#ids.get(word) ?? this.#ids.size;
      this.#ids.set(word, id);
      return id;
    });
    this.#pieces.set(piece, ids);
    return ids;
  }

  #grow(): void {
    const { buffer } = this.#tokens;
    this.#tokens = new Uint32Array(buffer.transfer(2 * buffer.byteLength));
  }
}

/** A word with its term: the same word without diacritics. */
export interface SortedWord {
  name: string;
  term: string;
}

/** The tokens to each entry of the table that finds the page of a token: 2 to this power. */
const blockBits = 8;
const blockSize = 2 ** blockBits;

/** All words of the pages in the order of their terms, then of their own bytes. */
export class SortedPostings {
  readonly words: readonly SortedWord[];
  readonly #tokens: Uint32Array;
  readonly #pages: readonly PageTokens[];
  readonly #blocks: Uint32Array;
  readonly #list: PostingList = { pages: [], counts: [], inTitle: [], positions: [] };

  constructor(tokens: Uint32Array, words: readonly SortedWord[], pages: readonly PageTokens[]) {
    this.words = words;
    this.#tokens = tokens;
    this.#pages = pages;
    this.#blocks = new Uint32Array((tokens.length >> blockBits) + 1);
    for (const [page, { start, end }] of pages.entries())
      for (let block = Math.ceil(start / blockSize); block * blockSize < end; block += 1)
        this.#blocks[block] = page;
  }

  /** The tokens of the first text of each page: the places of their words in `words`. */
  *texts(): Generator<Uint32Array> {
    for (const { start, text } of this.#pages)
      yield this.#tokens.slice(start, text).map((token) => token >>> 1);
  }

  /** The order of all tokens by their words. */
  byWord(): TokenOrder {
    const all = { length: this.#tokens.length, at: (index: number) => index };
    return inOrder(all, this.words.length, (token) => this.#wordAt(token));
  }

  /**
   * The order of the tokens that have a neighbour before them, by that one, then by their own, made
   * of that by words.
   */
  byPair({ order }: TokenOrder): TokenOrder {
    const all = { length: order.length, at: (index: number) => order[index] ?? 0 };
    return inOrder(all, this.words.length, (token) =>
      ((this.#tokens[token] ?? 0) & 1) === 1 ? undefined : this.#wordAt(token - 1),
    );
  }

  /** The runs of tokens of one word after a word, in an order by pairs. */
  *pairsOf(first: number, { order, starts }: TokenOrder): Generator<Run & { second: number }> {
    const end = starts[first + 1] ?? 0;
    for (let from = starts[first] ?? 0; from < end;) {
      const second = this.#wordAt(order[from] ?? 0);
      let to = from + 1;
      while (to < end && this.#wordAt(order[to] ?? 0) === second) to += 1;
      yield { second, from, to };
      from = to;
    }
  }

  /**
   * Reads the posting list of a run of tokens; that of a pair has positions, of its first word. It
   * is valid until another is read.
   */
  read(order: Uint32Array, { from, to }: Run, isPair: boolean): PostingList {
    const list = this.#list;
    const { pages, counts, inTitle, positions } = list;
    for (const part of [pages, counts, inTitle, positions]) part.length = 0;
    let [last, end, title, start] = [-1, 0, 0, 0];
    for (let index = from; index < to; index += 1) {
      const token = order[index] ?? 0;
      if (token >= end) {
        const page = this.#pageOf(token);
        ({ end, title, start } = defined(this.#pages[page], 'a page'));
        last = pages.push(page) - 1;
        counts.push(0);
        inTitle.push(0);
      }
      if (token >= title) inTitle[last] = 1;
      else {
        counts[last] = (counts[last] ?? 0) + 1;
        if (isPair) positions.push(token - 1 - start);
      }
    }
    return list;
  }

  #wordAt(token: number): number {
    return (this.#tokens[token] ?? 0) >>> 1;
  }

  #pageOf(token: number): number {
    let page = this.#blocks[token >> blockBits] ?? 0;
    while (token >= (this.#pages[page]?.end ?? Infinity)) page += 1;
    return page;
  }
}
