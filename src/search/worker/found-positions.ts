import { copiedWords, foldTerm, openSearchWord } from '../format/search-text.ts';
import type { Word } from '../query/query.ts';
import { remember } from './remember.ts';

/**
 * How Pagefind counts words: everything that Unicode takes for white space parts them, but a
 * no-break space of no width does not.
 */
export const separator = /[^\S\uFEFF]+/u;

/**
 * Where a page, given by its search copy, has each of the words of a query, counted in words as
 * Pagefind counts: as typed; where the page never has it so, whatever its marks; and the last one,
 * where it is open and not there at all, as the beginning of others.
 */
export function foundPositions(content: string, words: readonly Word[], open: boolean): number[][] {
  const { exact, folded } = placesIn(content);
  return words.map(({ spellings, marked }, index) => {
    const bare = spellings.map(foldTerm);
    const asTyped = marked ? spellings.filter((term) => exact.has(term)) : [];
    const found = asTyped.length > 0 ? placesOf(asTyped, exact) : placesOf(bare, folded);
    if (!open || index < words.length - 1 || found.length > 0) return found;
    const beginnings = bare.map(openSearchWord);
    return placesOf(
      [...folded.keys()].filter((term) => beginnings.some((letters) => term.startsWith(letters))),
      folded,
    );
  });
}

/** Where a page has each of its terms. */
type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(terms: readonly string[], places: Places): number[] {
  const all = new Set(terms.flatMap((term) => places.get(term) ?? []));
  return [...all].sort((a, b) => a - b);
}

/**
 * The terms in what stands between two spaces, with their marks and without: pages are made of the
 * same few thousand syllables.
 */
const termsIn = remember(10_000, (word) => {
  const exact = copiedWords(word);
  return { exact, folded: exact.map(foldTerm) };
});

/**
 * The places of a page's terms, with their marks and without: as a reader types on, the same pages
 * are found again.
 */
const placesIn = remember(100, (content): { exact: Places; folded: Places } => {
  const [exact, folded] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const [position, word] of content.split(separator).entries()) {
    const terms = termsIn(word);
    for (const term of terms.exact) add(exact, term, position);
    for (const term of terms.folded) add(folded, term, position);
  }
  return { exact, folded };
});

function add(places: Map<string, number[]>, term: string, position: number): void {
  const known = places.get(term);
  if (known) known.push(position);
  else places.set(term, [position]);
}
