import { countWords } from '../../src/search/build/count-words.ts';

/** Counts the words of pages, each given as its words in order. */
export function countsOf(pages: readonly (readonly string[])[]) {
  const words = [...new Set(pages.flat())];
  const numbers = new Map(words.map((word, number) => [word, number]));
  return countWords(words, () => pages.map((page) => page.map((word) => numbers.get(word) ?? 0)));
}
