import type { PageTable } from '../format/page-table.ts';
import type { Postings } from './postings.ts';

/** The posting lists of the words of a query (unigrams) and of their pairs (bigrams), in order. */
export interface WordPostings {
  /** Undefined for stop words that were not looked up. */
  words: readonly (Postings | undefined)[];
  /** For each word but the last: the pages on which the next word directly follows it. */
  pairs: readonly Postings[];
}

/** The scores of all pages, each at the page's number. */
export interface PageScores {
  /** The pages that have any of the words. */
  pages: number[];
  /** Comparable between the readings of a query, whatever their length. */
  score: Float64Array;
  /** The coverage: the share of the query that a page has, weighted by rarity, 0 to 1. */
  coverage: Float64Array;
  /** The words that a page has, or is presumed to have: a bit for each, by its position. */
  words: Uint32Array;
}

/**
 * Whether a word was not looked up, while the words beside it were. Every page is then presumed to
 * have it, so that no page counts as lacking it.
 */
export function isPresumed(words: WordPostings['words'], position: number): boolean {
  return (
    words[position] === undefined &&
    (position === 0 || words[position - 1] !== undefined) &&
    (position === words.length - 1 || words[position + 1] !== undefined)
  );
}

/** The parameters k1 and b of BM25 (Robertson & Zaragoza 2009). */
const saturation = 1.2;
const lengthWeight = 0.9;
/** The weight of a word in the title, where one in the text has 1. */
const titleWeight = 3;
/**
 * The weight of a bigram, where a unigram has 1: most Vietnamese words are two syllables. It goes
 * with the root of the rarity, because two syllables that meet by chance are the rarest.
 */
const pairWeight = 3;

/**
 * Scores the pages that have any of the words of a query: BM25 over unigrams and bigrams, times the
 * coverage. A word that stands in the query twice counts once.
 */
export function scorePages(postings: WordPostings, table: PageTable): PageScores {
  const terms = weigh(postings.words, table.count);
  const total = terms.reduce((sum, { rarity }) => sum + rarity, 0);
  const { words, coverage } = coverPages(terms, postings, table.count);
  const score = bm25(terms, postings.pairs, table);
  const pages: number[] = [];
  for (let page = 0; page < table.count; page += 1) {
    if (words[page] === 0) continue;
    pages.push(page);
    coverage[page] = (coverage[page] ?? 0) / total;
    score[page] = ((score[page] ?? 0) * (coverage[page] ?? 0)) / total;
  }
  return { pages, score, coverage, words };
}

/** A word of the query, with its rarity: 0 where the same word stands in the query before. */
interface WeighedTerm {
  postings: Postings | undefined;
  rarity: number;
}

function weigh(words: WordPostings['words'], count: number): WeighedTerm[] {
  return words.map((postings, index) => ({
    postings,
    rarity:
      postings !== undefined && words.indexOf(postings) < index
        ? 0
        : inverseFrequency(postings?.pages.length ?? count / 3, count),
  }));
}

/** The words that each page has or is presumed to have, and the sum of their rarities. */
function coverPages(
  terms: readonly WeighedTerm[],
  { words, pairs }: WordPostings,
  count: number,
): Pick<PageScores, 'words' | 'coverage'> {
  const had = new Uint32Array(count);
  const coverage = new Float64Array(count);
  terms.forEach(({ postings, rarity }, index) => {
    const bit = 1 << index;
    // The pairs of a word that was not looked up show which pages have it.
    for (const { pages } of postings ? [postings] : pairs.slice(Math.max(0, index - 1), index + 1))
      for (const page of pages) {
        const bits = had[page] ?? 0;
        if (bits & bit) continue;
        had[page] = bits | bit;
        coverage[page] = (coverage[page] ?? 0) + rarity;
      }
  });
  pairs.forEach(({ pages }, index) => {
    const bits = presumedWith(words, index);
    if (bits) for (const page of pages) had[page] = (had[page] ?? 0) | bits;
  });
  return { words: had, coverage };
}

/**
 * The stop words on either side of a pair of stop words, as bits. A page that has the pair is
 * presumed to have them, too, because most pages have a stop word in some other pair.
 */
function presumedWith(words: WordPostings['words'], pair: number): number {
  if (words[pair] || words[pair + 1]) return 0;
  return [pair - 1, pair + 2]
    .filter((position) => position >= 0 && position < words.length && !words[position])
    .reduce((bits, position) => bits | (1 << position), 0);
}

/** The BM25 score of each page over the unigrams that were looked up and the bigrams. */
function bm25(
  terms: readonly WeighedTerm[],
  pairs: WordPostings['pairs'],
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
  for (const { postings, rarity } of terms) if (postings) add(postings, rarity);
  pairs.forEach((postings, index) => {
    if (pairs.indexOf(postings) === index)
      add(postings, pairWeight * Math.sqrt(inverseFrequency(postings.pages.length, count)));
  });
  return score;
}

/** The inverse document frequency of a term that `pages` of `count` pages have. */
function inverseFrequency(pages: number, count: number): number {
  return Math.log(1 + (Math.max(count, pages) - pages + 0.5) / (pages + 0.5));
}
