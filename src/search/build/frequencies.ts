import { isPairTerm } from '../format/search-text.ts';
import type { WordTerm } from './word-places.ts';

/** What a search should know of frequent words before it looks any up, as PageTable tells it. */
export interface Frequencies {
  words: string[];
  apart: number;
  common: string[];
}

/** Of so many pages, one must have a word for it to complete what a reader begins to type. */
const completesFrom = 1000;
/** Of words on more pages than this, each spelling is a term of its own: looking up all at once is slow and heavy. */
const apartFrom = 1000;
/** A spelling on more of the pages than this, and on more than `apartFrom`, tells so little that its pairs suffice; measured by `npm run search-quality`. */
const commonFrom = 0.3;

/** The frequent words among the terms of an index of so many pages, those of most pages first. */
export function frequencies(terms: readonly WordTerm[], pages: number): Frequencies {
  const least = Math.max(apartFrom, commonFrom * pages);
  const common: string[] = [];
  const counted = terms
    .filter(({ term }) => !isPairTerm(term))
    .flatMap(({ term, forms }) => {
      const found = forms();
      const having = new Set(found.flatMap(([, hits]) => hits.map(({ page }) => page))).size;
      if (having > least) common.push(term);
      for (const [form, hits] of found) if (form !== term && hits.length > least) common.push(form);
      return having >= pages / completesFrom ? [{ term, having }] : [];
    })
    .sort((a, b) => b.having - a.having || (a.term < b.term ? -1 : 1));
  return {
    words: counted.map(({ term }) => term),
    apart: counted.filter(({ having }) => having > apartFrom).length,
    common: common.sort(),
  };
}
