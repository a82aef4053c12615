import { asSpelling, type PageTable } from '../format/page-table.ts';
import { foldTerm, openSearchWord, pairTerm, spellingTerm } from '../format/search-text.ts';
import type { QueryWord } from '../query/parse-query.ts';
import type { Manner } from './term-queue.ts';

/** The maximum number of words that complete a prefix. They are those that most pages have. */
const mostCompletions = 8;

/** Makes the terms under which an index with this table has the words of a query. */
export function termNames({ frequentWords, splitWords, stopWords }: PageTable) {
  const split = new Set(frequentWords.slice(0, splitWords));

  /** The term of a spelling: of a split word each spelling has a term of its own. */
  const termOf = (spelling: string, manner: Manner): string =>
    (manner === 'exact' && split.has(foldTerm(spelling)) ? spellingTerm(spelling) : undefined) ??
    spelling;

  const isStopWord = ({ spellings }: QueryWord, manner: Manner): boolean =>
    spellings.some((spelling) => {
      const term = foldTerm(spelling);
      return stopWords.has(
        manner === 'folded' ? term : term === spelling ? asSpelling(term) : spelling,
      );
    });

  return {
    termOf,
    isStopWord,
    /** The terms that a search for these words needs: of the words as typed, and of their pairs. */
    needed: (words: readonly QueryWord[]): string[] =>
      words.flatMap((word, index) => {
        const manner = word.marked ? 'exact' : 'folded';
        const isNeeded = words.length === 1 || !isStopWord(word, manner);
        const before = words[index - 1];
        return [
          ...(isNeeded ? word.spellings.map((spelling) => termOf(spelling, manner)) : []),
          ...(before ? pairTerms(before, word) : []),
        ];
      }),
    /**
     * The terms of the frequent words that begin with a prefix; after a word `before`, the terms of
     * their pairs with it. Pagefind matches prefixes itself, but only within the chunks that it
     * happens to have loaded.
     */
    completions(before: QueryWord | undefined, prefix: QueryWord): string[] {
      const beginnings = prefix.spellings.map((spelling) => foldTerm(openSearchWord(spelling)));
      const words = frequentWords
        .filter((term) => beginnings.some((letters) => term.startsWith(letters)))
        .slice(0, mostCompletions);
      return before
        ? words.flatMap((word) => before.spellings.map((spelling) => pairTerm(spelling, word)))
        : words;
    },
  };
}

/** The terms of two words side by side, in all their spellings. */
export function pairTerms(first: QueryWord, second: QueryWord): string[] {
  return first.spellings.flatMap((one) => second.spellings.map((other) => pairTerm(one, other)));
}
