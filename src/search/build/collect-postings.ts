import { copiedWords, foldTerm } from '../format/search-text.ts';
import { noneCollected, type CollectedPages } from './collected-pages.ts';
import { none, SortedPostings, type PageBounds } from './sorted-postings.ts';

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
  #tokens: Uint32Array<ArrayBuffer>;
  #length = 0;
  readonly #before: CollectedPages;
  /** The numbers of the words of `#before`, of those that a page has had. */
  readonly #renumbered: Int32Array;

  /** `before` are pages that an earlier collector left. */
  constructor(before: CollectedPages = noneCollected()) {
    this.#before = before;
    this.#tokens = new Uint32Array(before.tokens.length + 65_536);
    this.#renumbered = new Int32Array(before.names.length).fill(none);
  }

  /**
   * Adds the next page: its text, other texts of it, and its title, all search copies. Words are
   * neighbours only within one text. Returns the number of words of the first text.
   */
  add(texts: readonly string[], title: string): number {
    const start = this.#length;
    const [text = start] = texts.map((one) => this.#append(one));
    const end = this.#length;
    this.#append(title);
    return this.#close(start, text, end);
  }

  /**
   * Adds the next page as an earlier collector left it. Returns the number of words of its first
   * text; undefined where there is no such page.
   */
  addAgain(key: string): number | undefined {
    const page = this.#before.pages.get(key);
    if (!page) return undefined;
    const { tokens } = this.#before;
    const start = this.#length;
    this.#reserve(page.to - page.from);
    for (let index = page.from; index < page.to; index += 1) {
      const token = tokens[index] ?? 0;
      this.#tokens[this.#length] = 2 * this.#renumber(token >>> 1) + (token & 1);
      this.#length += 1;
    }
    return this.#close(start, start + page.text, start + page.title);
  }

  /** The pages, by their keys in the order in which they were added, until they are sorted. */
  collected(keys: readonly string[]): CollectedPages {
    const { starts, texts, titles, ends } = this.#bounds;
    const pages = keys.map((key, page) => {
      const [from = 0, to = 0] = [starts[page], ends[page]];
      const [text = 0, title = 0] = [texts[page], titles[page]];
      return [key, { from, to, text: text - from, title: title - from }] as const;
    });
    const tokens = this.#tokens.subarray(0, this.#length);
    return { names: [...this.#ids.keys()], tokens, pages: new Map(pages) };
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

  /** Ends a page. Returns the number of words of its first text. */
  #close(start: number, text: number, title: number): number {
    this.#bounds.starts.push(start);
    this.#bounds.texts.push(text);
    this.#bounds.titles.push(title);
    this.#bounds.ends.push(this.#length);
    return text - start;
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
      const words = this.#wordsIn(text, start, from, hash & (hashes - 1));
      this.#reserve(words.length);
      for (const id of words) {
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
      if (piece.text.length === to - from && isAt(text, from, piece.text)) return piece.words;
    const piece = text.slice(from, to);
    const words = copiedWords(piece).map((word) => this.#idOf(word));
    this.#pieces[hash] = { text: piece, words, other: last };
    return words;
  }

  #idOf(word: string): number {
    const id = this.#ids.get(word) ?? this.#ids.size;
    this.#ids.set(word, id);
    return id;
  }

  /** The number of a word by that which it had before. */
  #renumber(word: number): number {
    let id = this.#renumbered[word] ?? none;
    if (id === none) this.#renumbered[word] = id = this.#idOf(this.#before.names[word] ?? '');
    return id;
  }

  #reserve(more: number): void {
    const least = this.#length + more;
    if (least <= this.#tokens.length) return;
    const { buffer, byteLength } = this.#tokens;
    this.#tokens = new Uint32Array(buffer.transfer(Math.max(2 * byteLength, 4 * least)));
  }
}

/** Whether a part stands at a place of a text. For a short one, `startsWith` takes longer. */
function isAt(text: string, place: number, part: string): boolean {
  for (let index = 0; index < part.length; index += 1)
    if (text.charCodeAt(place + index) !== part.charCodeAt(index)) return false;
  return true;
}
