import { copiedWords, foldTerm } from '../format/search-text.ts';
import { SortedPostings, type PageBounds } from './sorted-postings.ts';

/** A part of a search copy between two spaces, with the numbers of its words. */
interface CopyPiece {
  text: string;
  words: readonly number[];
  /** Another one of the same hash. */
  other: CopyPiece | undefined;
}

const space = 0x20;
/** The number of hashes: a power of 2. */
const hashes = 2 ** 16;

/**
 * Collects the words of pages as tokens: a number for each word, in order. A posting list is a run
 * of tokens that were put in the order of their words, which takes a tenth of the memory and of the
 * time of a list for each word and pair.
 */
export class PostingsCollector {
  /** The pieces of which the pages are made, by their hashes. */
  readonly #pieces = Array.from({ length: hashes }, (): CopyPiece | undefined => undefined);
  readonly #ids = new Map<string, number>();
  readonly #bounds: PageBounds = { starts: [], texts: [], titles: [], ends: [] };
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
    this.#bounds.starts.push(start);
    this.#bounds.texts.push(text);
    this.#bounds.titles.push(this.#length);
    this.#bounds.ends.push(this.#append(title));
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
    // They take as much memory as all that is made of them.
    this.#tokens = new Uint32Array();
    this.#ids.clear();
    this.#pieces.length = 0;
    return new SortedPostings(tokens, words, this.#bounds);
  }

  #append(text: string): number {
    let first = 1;
    for (let from = 0; from < text.length; from += 1) {
      // To hash a piece where it stands takes a fraction of the time of a Map, which needs a copy.
      const start = from;
      let hash = 0;
      for (; from < text.length; from += 1) {
        const code = text.charCodeAt(from);
        if (code === space) break;
        hash = (Math.imul(hash, 31) + code) | 0;
      }
      for (const id of this.#wordsIn(text, start, from, hash & (hashes - 1))) {
        if (this.#length === this.#tokens.length) this.#grow();
        this.#tokens[this.#length] = 2 * id + first;
        this.#length += 1;
        first = 0;
      }
    }
    return this.#length;
  }

  /** The numbers of the words in a piece of a text, which has this hash. */
  #wordsIn(text: string, from: number, to: number, hash: number): readonly number[] {
    const last = this.#pieces[hash];
    for (let piece = last; piece; piece = piece.other)
      if (piece.text.length === to - from && text.startsWith(piece.text, from)) return piece.words;
    const piece = text.slice(from, to);
    const words = copiedWords(piece).map((word) => {
      const id = this.#ids.get(word) ?? this.#ids.size;
      this.#ids.set(word, id);
      return id;
    });
    this.#pieces[hash] = { text: piece, words, other: last };
    return words;
  }

  #grow(): void {
    const { buffer } = this.#tokens;
    this.#tokens = new Uint32Array(buffer.transfer(2 * buffer.byteLength));
  }
}
