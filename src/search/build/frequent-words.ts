import { asSpelling } from '../format/page-table.ts';
import { isPairTerm } from '../format/search-text.ts';
import type { CollectedTerm } from './collect-postings.ts';

/** The frequent words of an index, as PageTable describes them. */
export interface FrequentWords {
  frequentWords: string[];
  splitWords: number;
  stopWords: string[];
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

/** Finds the frequent words among the terms of an index with so many pages. */
export function frequentWords(terms: readonly CollectedTerm[], pages: number): FrequentWords {
  const least = Math.max(splitFrom, stopShare * pages);
  const stopWords: string[] = [];
  const counted = terms
    .filter(({ term }) => !isPairTerm(term))
    .flatMap(({ term, forms }) => {
      const found = forms();
      const count = new Set(found.flatMap(([, hits]) => hits.map(({ page }) => page))).size;
      if (count > least) stopWords.push(term);
      for (const [form, hits] of found)
        if (hits.length > least) stopWords.push(form === term ? asSpelling(form) : form);
      return count >= pages / frequentOneIn ? [{ term, count }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
  return {
    frequentWords: counted.map(({ term }) => term),
    splitWords: counted.filter(({ count }) => count > splitFrom).length,
    stopWords: stopWords.sort(),
  };
}
