import { defined } from '../../model/defined.ts';
import { foldTerm, isPairTerm, pairTerm } from '../format/search-text.ts';

/** A page that has a form of a term. */
export interface PageHit {
  page: number;
  inTitle: boolean;
  /** How often its text has it, at least 1. */
  count: number;
  /** Where, ascending, counted in words; of pairs only. */
  positions: readonly number[];
}

/** The pages that have a form, ascending. */
export type Form = [form: string, pages: PageHit[]];

/** A term of the index, without diacritics. Its forms, in the order of their bytes, are made when they are asked for: all at once would not fit into memory. */
export interface WordTerm {
  term: string;
  forms: () => Form[];
}

/** Gathers the words of pages, and the pairs of neighbours among them. */
export interface WordPlaces {
  /** Adds the next page by the search copies of its words, in order, and those of its title. */
  add: (words: readonly string[], title: readonly string[]) => void;
  /** The terms of all words and pairs. */
  terms: () => WordTerm[];
}

/** A pair is known by one number: `pairs` has room for so many different words. */
const mostWords = 2 ** 26;

/**
 * The pages of a form as plain numbers, ten times smaller than objects: of each page its number, 1 where the title has it, how often the text has
 * it, and of pairs as many positions.
 */
type Packed = number[];

export function gatherWords(): WordPlaces {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const singles: Packed[] = [];
  const pairs = new Map<number, Packed>();
  /** Where in each list the entry of the page stands that is being added. */
  const entries = new Map<Packed, number>();
  let pages = 0;

  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, words.length);
    singles.push([]);
    return words.push(word) - 1;
  };
  const singleOf = (id: number): Packed => defined(singles[id], 'the pages of a word');
  const wordOf = (id: number): string => defined(words[id], 'a word');
  const pairOf = (first: number, second: number): Packed => {
    const key = first * mostWords + second;
    const known = pairs.get(key);
    if (known) return known;
    const added: Packed = [];
    pairs.set(key, added);
    return added;
  };
  const entryOf = (packed: Packed): number => {
    const known = entries.get(packed);
    if (known !== undefined) return known;
    entries.set(packed, packed.length);
    return packed.push(pages, 0, 0) - 3;
  };
  const count = (packed: Packed, position?: number): void => {
    const at = entryOf(packed) + 2;
    packed[at] = numberAt(packed, at) + 1;
    if (position !== undefined) packed.push(position);
  };
  const walk = (
    text: readonly string[],
    visit: (single: Packed, pair: Packed | undefined, position: number) => void,
  ): void => {
    let before: number | undefined;
    for (const [position, word] of text.entries()) {
      const id = idOf(word);
      visit(singleOf(id), before === undefined ? undefined : pairOf(before, id), position);
      before = id;
    }
  };

  return {
    add(text, title) {
      walk(text, (single, pair, position) => {
        count(single);
        if (pair) count(pair, position - 1);
      });
      walk(title, (single, pair) => {
        for (const packed of pair ? [single, pair] : [single]) packed[entryOf(packed) + 1] = 1;
      });
      entries.clear();
      pages += 1;
    },
    terms() {
      const found = new Map<string, [form: string, packed: Packed][]>();
      const put = (form: string, packed: Packed): void => {
        const term = foldTerm(form);
        const forms = found.get(term);
        if (forms) forms.push([form, packed]);
        else found.set(term, [[form, packed]]);
      };
      for (const [word, id] of ids) put(word, singleOf(id));
      for (const [pair, packed] of pairs)
        put(pairTerm(wordOf(Math.floor(pair / mostWords)), wordOf(pair % mostWords)), packed);
      return [...found].map(([term, forms]) => ({
        term,
        forms: () =>
          inByteOrder(forms, ([form]) => form).map(([form, packed]): Form => [
            form,
            unpack(packed, isPairTerm(term)),
          ]),
      }));
    },
  };
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
  return defined(packed[at], 'a number of a form');
}

/** In the order of their UTF-8, which is not that of JavaScript: letters beyond the first plane stand behind the private ones here. */
export function inByteOrder<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, bytes: Buffer.from(key(item)) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ item }) => item);
}
