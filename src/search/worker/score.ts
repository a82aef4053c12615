import type { PageTable } from '../format/page-table.ts';
import type { Postings } from './postings.ts';

/**
 * The words of a query with the pages that have them, in order, and the pages on which each
 * directly follows the one before.
 */
export interface Terms {
  /** Undefined for words that were not looked up because very many pages have them. */
  words: readonly (Postings | undefined)[];
  /** One less than the words. */
  pairs: readonly Postings[];
}

/** How well pages answer a query. What is told of a page is told at its number in the index. */
export interface Scores {
  /** The pages that have any of the words. */
  pages: number[];
  /** Comparable between readings of a query, whatever their length. */
  score: Float64Array;
  /** How much of the query a page has, by the rarity of its words: 0 to 1. */
  share: Float64Array;
  /**
   * The words of the query that a page has, or is taken to have: a bit for each, by its place in
   * the query.
   */
  words: Uint32Array;
}

/**
 * Whether a word, not looked up because it is common, stands alone among words that were: then
 * every page is taken to have it.
 */
export function isPresumed(words: Terms['words'], place: number): boolean {
  return (
    words[place] === undefined &&
    (place === 0 || words[place - 1] !== undefined) &&
    (place === words.length - 1 || words[place + 1] !== undefined)
  );
}

/**
 * BM25 (Robertson & Zaragoza 2009): how soon repetition stops counting, and how much length counts
 * against a page.
 */
const saturation = 0.9;
const lengthWeight = 0.95;
/** How much more a word in the title counts than one in the text. */
const titleWeight = 3;
/**
 * How much a pair of neighbours counts beside its words: most Vietnamese words are two syllables.
 */
const pairWeight = 1.3;

/**
 * Scores the pages that have any of the words of a query: BM25 over unigrams and bigrams, times the
 * root of the share of the query (by the rarity of its words) that a page has. A word that stands
 * in the query twice counts once.
 */
export function scorePages({ words, pairs }: Terms, table: PageTable): Scores {
  const score = new Float64Array(table.count);
  const share = new Float64Array(table.count);
  const had = new Uint32Array(table.count);
  const norms = table.lengths.map(
    (length) => saturation * (1 - lengthWeight + (lengthWeight * length) / table.average),
  );
  const add = ({ pages, counts, inTitle }: Postings, weight: number) => {
    for (let index = 0; index < pages.length; index += 1) {
      const page = pages[index] ?? 0;
      const frequency = (counts[index] ?? 0) + (inTitle[index] === 1 ? titleWeight - 1 : 0);
      score[page] =
        (score[page] ?? 0) +
        (weight * frequency * (saturation + 1)) / (frequency + (norms[page] ?? 1));
    }
  };
  let total = 0;
  words.forEach((postings, index) => {
    const isRepeated = postings !== undefined && words.indexOf(postings) < index;
    const rarity = isRepeated
      ? 0
      : inverseFrequency(postings?.pages.length ?? table.count / 3, table.count);
    total += rarity;
    // A word that was not looked up is known to be where it stands beside another.
    for (const { pages } of postings ? [postings] : pairs.slice(Math.max(0, index - 1), index + 1))
      for (const page of pages) {
        if ((had[page] ?? 0) & (1 << index)) continue;
        had[page] = (had[page] ?? 0) | (1 << index);
        share[page] = (share[page] ?? 0) + rarity;
      }
    if (postings) add(postings, rarity);
  });
  pairs.forEach((postings, index) => {
    // A page that has two common words side by side is taken to have those around them, which
    // mostly belong to other pairs, or to none.
    const around =
      words[index] || words[index + 1]
        ? []
        : [index - 1, index + 2].filter(
            (place) => place >= 0 && place < words.length && !words[place],
          );
    const bits = around.reduce((all, place) => all | (1 << place), 0);
    if (bits) for (const page of postings.pages) had[page] = (had[page] ?? 0) | bits;
    if (pairs.indexOf(postings) === index)
      add(postings, pairWeight * inverseFrequency(postings.pages.length, table.count));
  });
  const pages: number[] = [];
  for (let page = 0; page < table.count; page += 1) {
    if (had[page] === 0) continue;
    pages.push(page);
    share[page] = (share[page] ?? 0) / total;
    score[page] = ((score[page] ?? 0) * Math.sqrt(share[page] ?? 0)) / total;
  }
  return { pages, score, share, words: had };
}

function inverseFrequency(pages: number, count: number): number {
  return Math.log(1 + (Math.max(count, pages) - pages + 0.5) / (pages + 0.5));
}
