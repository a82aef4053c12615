import { copiedWords, foldTerm, openSearchWord } from '../format/search-text.ts';
import type { QueryWord } from '../query/parse-query.ts';
import { memoize } from './memoize.ts';

/** The separator of words as Pagefind counts them: Unicode white space but U+FEFF. */
export const separator = /[^\S\uFEFF]+/u;

/**
 * For each word of a query, the positions at which a page has it, counted as Pagefind counts words.
 * `content` is the search copy of the page. A word matches as typed; where the page never has it
 * so, its diacritics are ignored unless it is strict; and the last one, where it is open and not
 * there at all, matches as a prefix.
 */
export function matchPositions(
  content: string,
  words: readonly QueryWord[],
  open: boolean,
): number[][] {
  const { exact, folded } = positionsIn(content);
  return words.map(({ spellings, marked, strict }, index) => {
    const bare = spellings.map(foldTerm);
    const asTyped = marked ? spellings.filter((term) => exact.has(term)) : [];
    const found =
      strict || asTyped.length > 0 ? positionsOf(asTyped, exact) : positionsOf(bare, folded);
    if (!open || index < words.length - 1 || found.length > 0) return found;
    const prefixes = bare.map(openSearchWord);
    return positionsOf(
      [...folded.keys()].filter((term) => prefixes.some((prefix) => term.startsWith(prefix))),
      folded,
    );
  });
}

/** The positions of each term of a page. */
type Positions = ReadonlyMap<string, readonly number[]>;

function positionsOf(terms: readonly string[], positions: Positions): number[] {
  const all = new Set(terms.flatMap((term) => positions.get(term) ?? []));
  return [...all].sort((a, b) => a - b);
}

/** The terms between two separators. Pages are made of the same few thousand syllables. */
const termsIn = memoize(10_000, (word) => {
  const exact = copiedWords(word);
  return { exact, folded: exact.map(foldTerm) };
});

/** The positions of a page's terms. As a visitor types on, the same pages match again. */
const positionsIn = memoize(100, (content): { exact: Positions; folded: Positions } => {
  const [exact, folded] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const [position, word] of content.split(separator).entries()) {
    const terms = termsIn(word);
    for (const term of terms.exact) add(exact, term, position);
    for (const term of terms.folded) add(folded, term, position);
  }
  return { exact, folded };
});

function add(positions: Map<string, number[]>, term: string, position: number): void {
  const known = positions.get(term);
  if (known) known.push(position);
  else positions.set(term, [position]);
}
