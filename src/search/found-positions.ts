import { copiedWords, foldTerm, openSearchWord } from '../lib/search-text.ts';
import type { Word } from './query.ts';

/** How Pagefind counts words: everything that Unicode takes for white space parts them, but a no-break space of no width does not. */
export const separator = /[^\S\uFEFF]+/u;

/**
 * Where a page, given by its search copy, has each of the words of a query, counted in words as Pagefind counts: as typed; where the page never has
 * it so, whatever its marks; and the last one, where it is open and not there at all, as the beginning of others.
 */
export function foundPositions(content: string, words: readonly Word[], open: boolean): number[][] {
  const terms = content.split(separator).map(copiedWords);
  const folded = terms.map((parts) => parts.map(foldTerm));
  const places = (of: readonly string[][], isFound: (term: string) => boolean) => of.flatMap((parts, position) => (parts.some(isFound) ? [position] : []));
  return words.map(({ spellings, marked }, index) => {
    const bare = spellings.map(foldTerm);
    const beginnings = bare.map(openSearchWord);
    const exact = marked ? places(terms, (term) => spellings.includes(term)) : [];
    const loose = exact.length > 0 ? exact : places(folded, (term) => bare.includes(term));
    const isOpen = open && index === words.length - 1 && loose.length === 0;
    return isOpen ? places(folded, (term) => beginnings.some((letters) => term.startsWith(letters))) : loose;
  });
}
