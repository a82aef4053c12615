import type { Quantiles } from './uneven.ts';

/**
 * Figures of 10,000 Vietnamese news articles that are not part of the project; the generator draws
 * from them. Words of an article or a paragraph are what stands between white space. The quartiles
 * of 24 conference reports are 535, 649 and 855 words, and 23, 36 and 53 words a paragraph.
 *
 * An index of invented reports (seed 1) is like one of articles, counted in syllables and numbers:
 *
 * | titles and texts       | 1,000 articles | invented | 10,000 articles |  invented |
 * | ---------------------- | -------------: | -------: | --------------: | --------: |
 * | words                  |        487,952 |  504,340 |       4,885,025 | 5,060,350 |
 * | distinct               |          8,300 |    8,210 |          25,739 |    23,638 |
 * | distinct without marks |          5,671 |    5,635 |          21,241 |    19,347 |
 * | distinct pairs         |        154,331 |  130,302 |         671,331 |   690,712 |
 * | distinct in each text  |        231,794 |  242,222 |       2,310,363 | 2,423,668 |
 */

/** Words of the paragraphs of an article. */
export const wordsOfArticle: Quantiles = [
  [0, 90],
  [0.01, 139],
  [0.05, 183],
  [0.1, 216],
  [0.25, 287],
  [0.5, 405],
  [0.75, 612],
  [0.9, 840],
  [0.95, 962],
  [0.99, 1212],
  [1, 1820],
];

/** Words of a paragraph. */
export const wordsOfParagraph: Quantiles = [
  [0, 2],
  [0.01, 2],
  [0.05, 7],
  [0.1, 11],
  [0.25, 18],
  [0.5, 27],
  [0.75, 38],
  [0.9, 50],
  [0.95, 59],
  [0.99, 80],
  [1, 271],
];

/** Words of a title. */
export const wordsOfTitle: Quantiles = [
  [0, 5],
  [0.01, 7],
  [0.1, 10],
  [0.25, 11],
  [0.5, 13],
  [0.75, 15],
  [0.9, 17],
  [0.99, 22],
  [1, 45],
];

/**
 * How often a number is drawn, and how often a word that is no Vietnamese syllable. Articles have
 * 3.0 % and 4.0 %; the sentences of a report that name its facts have fewer.
 */
export const shareOfNumbers = 0.03;
export const shareOfOtherWords = 0.052;

/**
 * How often (per million) the syllable of a rank is drawn. Up to rank 1,000 it is what the articles
 * have; rarer ones are drawn more often than they come there, because a text that repeats itself
 * draws less.
 */
export const syllableRanks: readonly (readonly [rank: number, frequency: number])[] = [
  [1, 12707],
  [2, 11991],
  [5, 8383],
  [10, 7260],
  [20, 4639],
  [50, 3172],
  [100, 1960],
  [200, 1277],
  [500, 497],
  [1000, 152],
  [2000, 28],
  [3000, 8],
  [4000, 3],
  [5600, 1.2],
  [7000, 0.8],
];
