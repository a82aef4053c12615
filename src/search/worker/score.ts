import { defined } from '../../model/defined.ts';
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
export function scorePages(terms: Terms, table: PageTable): Scores {
  const rarities = raritiesOf(terms.words, table.count);
  const total = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const { words, share } = coverage(terms, rarities, table.count);
  const score = bm25(terms, rarities, table);
  const pages: number[] = [];
  for (let page = 0; page < table.count; page += 1) {
    if (words[page] === 0) continue;
    pages.push(page);
    share[page] = (share[page] ?? 0) / total;
    score[page] = ((score[page] ?? 0) * Math.sqrt(share[page] ?? 0)) / total;
  }
  return { pages, score, share, words };
}

/** The rarity of each word; 0 where it stands in the query before. */
function raritiesOf(words: Terms['words'], count: number): number[] {
  return words.map((postings, index) =>
    postings !== undefined && words.indexOf(postings) < index
      ? 0
      : inverseFrequency(postings?.pages.length ?? count / 3, count),
  );
}

/** The words that each page has, or is presumed to have, and the sum of their rarities. */
function coverage(
  { words, pairs }: Terms,
  rarities: readonly number[],
  count: number,
): Pick<Scores, 'words' | 'share'> {
  const had = new Uint32Array(count);
  const share = new Float64Array(count);
  words.forEach((postings, index) => {
    const bit = 1 << index;
    const rarity = defined(rarities[index], 'The rarity of a word');
    // A word that was not looked up stands where a pair with it does.
    for (const { pages } of postings ? [postings] : pairs.slice(Math.max(0, index - 1), index + 1))
      for (const page of pages) {
        const bits = had[page] ?? 0;
        if (bits & bit) continue;
        had[page] = bits | bit;
        share[page] = (share[page] ?? 0) + rarity;
      }
  });
  pairs.forEach(({ pages }, index) => {
    const bits = presumed(words, index);
    if (bits) for (const page of pages) had[page] = (had[page] ?? 0) | bits;
  });
  return { words: had, share };
}

/**
 * The common words around a pair of common words, as bits: a page that has the pair is presumed to
 * have them, because they mostly belong to other pairs, or to none.
 */
function presumed(words: Terms['words'], pair: number): number {
  if (words[pair] || words[pair + 1]) return 0;
  return [pair - 1, pair + 2]
    .filter((place) => place >= 0 && place < words.length && !words[place])
    .reduce((bits, place) => bits | (1 << place), 0);
}

/** The BM25 score of each page, over the words that were looked up and over the pairs. */
function bm25(
  { words, pairs }: Terms,
  rarities: readonly number[],
  { count, lengths, average }: PageTable,
): Float64Array {
  const score = new Float64Array(count);
  const norms = lengths.map(
    (length) => saturation * (1 - lengthWeight + (lengthWeight * length) / average),
  );
  const add = ({ pages, counts, inTitle }: Postings, weight: number) =>
    pages.forEach((page, index) => {
      const frequency = (counts[index] ?? 0) + (inTitle[index] === 1 ? titleWeight - 1 : 0);
      const gain = (weight * frequency * (saturation + 1)) / (frequency + (norms[page] ?? 1));
      score[page] = (score[page] ?? 0) + gain;
    });
  words.forEach((postings, index) => {
    if (postings) add(postings, defined(rarities[index], 'The rarity of a word'));
  });
  pairs.forEach((postings, index) => {
    if (pairs.indexOf(postings) === index)
      add(postings, pairWeight * inverseFrequency(postings.pages.length, count));
  });
  return score;
}

function inverseFrequency(pages: number, count: number): number {
  return Math.log(1 + (Math.max(count, pages) - pages + 0.5) / (pages + 0.5));
}
