import { asSpelling } from '../format/page-table.ts';

/** The frequent words of an index, as PageTable describes them. */
export interface FrequentWords {
  frequentWords: string[];
  splitWords: number;
  stopWords: string[];
}

/** The number of pages that have a term, and each of its forms. */
export interface TermCount {
  term: string;
  pages: number;
  forms: readonly { form: string; pages: number }[];
}

/** A word completes a prefix if at least one page in this many has it. */
const frequentOneIn = 400;
/** Words on more pages than this are split: to load all their spellings is slow and heavy. */
const splitFrom = 1000;
/**
 * A spelling is a stop word on more than this share of the pages, if those are more than
 * `splitFrom`. Measured by `npm run search-quality`.
 */
const stopShare = 0.3;

/** Finds the frequent words among those of an index with so many pages. */
export function frequentWords(words: Iterable<TermCount>, pages: number): FrequentWords {
  const least = Math.max(splitFrom, stopShare * pages);
  const stopWords: string[] = [];
  const counted: TermCount[] = [];
  for (const word of words) {
    if (word.pages > least) stopWords.push(word.term);
    for (const { form, pages: having } of word.forms)
      if (having > least) stopWords.push(form === word.term ? asSpelling(form) : form);
    if (word.pages >= pages / frequentOneIn) counted.push(word);
  }
  counted.sort((a, b) => b.pages - a.pages || (a.term < b.term ? -1 : 1));
  return {
    frequentWords: counted.map(({ term }) => term),
    splitWords: counted.filter((word) => word.pages > splitFrom).length,
    stopWords: stopWords.sort(),
  };
}
