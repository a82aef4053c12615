import { defined } from '../../model/defined.ts';
import { foldTerm, isPairTerm, pairTerm } from '../format/search-text.ts';

/** A page that has a form of a term. */
export interface PageHit {
  page: number;
  inTitle: boolean;
  /** The number of times that its text has the form, or 1 where only its title has it. */
  count: number;
  /** The positions of a pair, ascending, counted in words. Empty for single words. */
  positions: readonly number[];
}

/** A form of a term, as spelled with diacritics, and the pages that have it, ascending. */
export type TermForm = [form: string, pages: PageHit[]];

/**
 * A term of the index, without diacritics. Its forms, in the order of their bytes, are made on
 * demand: those of all terms at once would not fit into memory.
 */
export interface CollectedTerm {
  term: string;
  forms: () => TermForm[];
}

/** The number of ids of words. A pair has one number as its key, made of the ids of both. */
const idRange = 2 ** 26;

/**
 * A posting list as plain numbers, ten times smaller than objects. For each page: its number, 1
 * where the title has the form, the count in the text, and for pairs as many positions.
 */
type Packed = number[];

/** Collects the posting lists of the words of pages, and of their pairs of neighbours. */
export class PostingsCollector {
  readonly #ids = new Map<string, number>();
  readonly #words: { name: string; packed: Packed }[] = [];
  readonly #pairs = new Map<number, Packed>();
  /** The posting lists that have an entry of the current page, and where it begins. */
  readonly #entries = new Map<Packed, number>();
  #pages = 0;

  /**
   * Adds the next page: the search copies of its words, in order, and of those of its title. Words
   * are neighbours only within one of its `texts`.
   */
  add(texts: readonly (readonly string[])[], title: readonly string[]): void {
    let start = 0;
    for (const text of texts) {
      this.#walk(text, (word, pair, position) => {
        this.#count(word);
        if (!pair) return;
        this.#count(pair);
        pair.push(start + position - 1);
      });
      start += text.length;
    }
    this.#walk(title, (word, pair) => {
      for (const packed of pair ? [word, pair] : [word]) packed[this.#entryOf(packed) + 1] = 1;
    });
    this.#entries.clear();
    this.#pages += 1;
  }

  /** The terms of all words and pairs. */
  terms(): CollectedTerm[] {
    const found = new Map<string, [form: string, packed: Packed][]>();
    const put = (form: string, packed: Packed): void => {
      const term = foldTerm(form);
      const forms = found.get(term);
      if (forms) forms.push([form, packed]);
      else found.set(term, [[form, packed]]);
    };
    for (const { name, packed } of this.#words) put(name, packed);
    for (const [key, packed] of this.#pairs)
      put(
        pairTerm(this.#word(Math.floor(key / idRange)).name, this.#word(key % idRange).name),
        packed,
      );
    return [...found].map(([term, forms]) => ({
      term,
      forms: () =>
        inByteOrder(forms, ([form]) => form).map(([form, packed]): TermForm => [
          form,
          unpack(packed, isPairTerm(term)),
        ]),
    }));
  }

  /** Visits the words of a text, each with the pair that it ends. */
  #walk(
    text: readonly string[],
    visit: (word: Packed, pair: Packed | undefined, position: number) => void,
  ): void {
    let before: number | undefined;
    for (const [position, name] of text.entries()) {
      const id = this.#idOf(name);
      const pair = before === undefined ? undefined : this.#pairOf(before, id);
      visit(this.#word(id).packed, pair, position);
      before = id;
    }
  }

  #word(id: number): { name: string; packed: Packed } {
    return defined(this.#words[id], 'a word');
  }

  #idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.#words.push({ name, packed: [] }) - 1;
    this.#ids.set(name, id);
    return id;
  }

  #pairOf(first: number, second: number): Packed {
    const key = first * idRange + second;
    const known = this.#pairs.get(key);
    if (known) return known;
    const added: Packed = [];
    this.#pairs.set(key, added);
    return added;
  }

  #count(packed: Packed): void {
    const at = this.#entryOf(packed) + 2;
    packed[at] = numberAt(packed, at) + 1;
  }

  #entryOf(packed: Packed): number {
    const known = this.#entries.get(packed);
    if (known !== undefined) return known;
    this.#entries.set(packed, packed.length);
    return packed.push(this.#pages, 0, 0) - 3;
  }
}

function unpack(packed: Packed, isPair: boolean): PageHit[] {
  const hits: PageHit[] = [];
  for (let at = 0; at < packed.length;) {
    const count = numberAt(packed, at + 2);
    const end = at + 3 + (isPair ? count : 0);
    hits.push({
      page: numberAt(packed, at),
      inTitle: packed[at + 1] === 1,
      count: Math.max(1, count),
      positions: packed.slice(at + 3, end),
    });
    at = end;
  }
  return hits;
}

function numberAt(packed: Packed, at: number): number {
  return defined(packed[at], 'a number of a posting list');
}

/**
 * Sorts by UTF-8 bytes: JavaScript puts letters beyond U+FFFF before the private-use characters.
 */
export function inByteOrder<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, bytes: Buffer.from(key(item)) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ item }) => item);
}
