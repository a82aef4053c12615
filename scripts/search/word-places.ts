import { foldTerm, pairTerm } from '../../src/lib/search-text.ts';

/** Where a form of a term stands: for each page that has it, ascending, the page, whether its title has it, and the places, ascending. */
export type Places = { page: number; inTitle: boolean; places: number[] }[];

/** Gathers the words of pages, and the pairs of neighbours among them. */
export interface WordPlaces {
  /** Adds the next page by the search copies of its words, in order, and those of its title. */
  add: (words: readonly string[], title: readonly string[]) => void;
  /** The terms, without diacritics, in the order of their bytes, each with its forms in the order of theirs: of words the `places` count them, of pairs they are positions. */
  terms: () => { term: string; forms: [form: string, places: Places][] }[];
  /** The words without diacritics that at least so many pages have, those of most pages first. */
  commonest: (atLeast: number) => { term: string; pages: number }[];
}

/** A pair is known by one number: `pairs` has room for so many different words. */
const mostWords = 2 ** 26;

/** Repetition beyond this counts no more, and is the largest number that CBOR writes in one byte. */
const mostCounted = 23;

export function gatherWords(): WordPlaces {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const singles: Places[] = [];
  const pairs = new Map<number, Places>();
  let pages = 0;

  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, words.length);
    singles.push([]);
    return words.push(word) - 1;
  };
  const of = (pair: number): Places => {
    const known = pairs.get(pair) ?? [];
    if (known.length === 0) pairs.set(pair, known);
    return known;
  };
  const entry = (places: Places): Places[number] => {
    const last = places.at(-1);
    if (last?.page === pages) return last;
    const added = { page: pages, inTitle: false, places: [] };
    places.push(added);
    return added;
  };
  const walk = (text: readonly string[], visit: (found: Places[number], position: number) => void): void => {
    let before: number | undefined;
    for (const [position, word] of text.entries()) {
      const id = idOf(word);
      visit(entry(singles[id] ?? []), position);
      if (before !== undefined) visit(entry(of(before * mostWords + id)), position - 1);
      before = id;
    }
  };

  return {
    add(text, title) {
      walk(text, ({ places }, position) => places.push(position));
      walk(title, (found) => (found.inTitle = true));
      pages += 1;
    },
    terms() {
      const found = new Map<string, [form: string, places: Places][]>();
      const put = (form: string, places: Places): void => {
        const term = foldTerm(form);
        const forms = found.get(term);
        if (forms) forms.push([form, places]);
        else found.set(term, [[form, places]]);
      };
      for (const [word, id] of ids) put(word, (singles[id] ?? []).map((place) => ({ ...place, places: [Math.min(mostCounted, Math.max(1, place.places.length))] })));
      for (const [pair, places] of pairs) put(pairTerm(words[Math.floor(pair / mostWords)] ?? '', words[pair % mostWords] ?? ''), places);
      return inByteOrder([...found], ([term]) => term).map(([term, forms]) => ({ term, forms: inByteOrder(forms, ([form]) => form) }));
    },
    commonest(atLeast) {
      const having = new Map<string, Set<number>>();
      for (const [word, id] of ids) {
        const term = foldTerm(word);
        having.set(term, (having.get(term) ?? new Set<number>()).union(new Set((singles[id] ?? []).map(({ page }) => page))));
      }
      const counted = [...having].filter(([, found]) => found.size >= atLeast);
      return counted.sort(([a, m], [b, n]) => n.size - m.size || (a < b ? -1 : 1)).map(([term, found]) => ({ term, pages: found.size }));
    },
  };
}

/** In the order of their UTF-8, which is not that of JavaScript: letters beyond the first plane stand behind the private ones here. */
function inByteOrder<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items.map((item) => ({ item, bytes: Buffer.from(key(item)) })).sort((a, b) => Buffer.compare(a.bytes, b.bytes)).map(({ item }) => item);
}
