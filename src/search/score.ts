import type { PageLengths } from '../lib/page-lengths.ts';
import { follow, type Places, type Postings } from './postings.ts';

/** How well a page answers a query. */
export interface Score {
  /** Comparable between readings of a query, whatever their length. */
  score: number;
  /** How much of the query the page has, by the rarity of its words: 0 to 1. */
  share: number;
  /** The words of the query, by their place in it, that the page has. */
  words: Set<number>;
}

/** BM25 (Robertson & Zaragoza 2009): how soon repetition stops counting, and how much length counts against a page. */
const saturation = 0.9;
const lengthWeight = 0.9;
/** What a word in the title counts more than one in the text. */
const titleWeight = 3;
/** What two words side by side count beside the words themselves: in Vietnamese most words are two syllables. */
const pairWeight = 0.5;

/**
 * Scores the pages that have any of the words of a query: BM25 over the words and over the pairs of neighbours, in proportion to how much
 * of the query (by the rarity of its words) a page has. Pages without any of them are absent.
 */
export function scorePages(words: readonly Postings[], lengths: PageLengths): Map<string, Score> {
  const scores = new Map<string, Score>();
  const gain = ({ positions, inTitle }: Places, page: string) => {
    const frequency = positions.length + (inTitle ? titleWeight - 1 : 0);
    const norm = 1 - lengthWeight + (lengthWeight * lengths.of(page)) / lengths.average;
    return (frequency * (saturation + 1)) / (frequency + saturation * norm);
  };
  let total = 0;
  words.forEach((postings, index) => {
    if (words.indexOf(postings) < index) {
      for (const page of postings.keys()) scores.get(page)?.words.add(index);
      return;
    }
    const rarity = inverseFrequency(postings.size, lengths.count);
    total += rarity;
    for (const [page, places] of postings) {
      const known = scores.get(page) ?? { score: 0, share: 0, words: new Set<number>() };
      known.score += rarity * gain(places, page);
      known.share += rarity;
      known.words.add(index);
      scores.set(page, known);
    }
  });
  words.slice(1).forEach((second, index) => {
    const first = words[index];
    if (!first) return;
    const pairs = follow(first, second);
    const rarity = inverseFrequency(pairs.size, lengths.count);
    for (const [page, places] of pairs) {
      const known = scores.get(page);
      if (known) known.score += pairWeight * rarity * gain(places, page);
    }
  });
  for (const known of scores.values()) {
    known.share /= total;
    known.score *= known.share / total;
  }
  return scores;
}

function inverseFrequency(pages: number, count: number): number {
  return Math.log(1 + (Math.max(count, pages) - pages + 0.5) / (pages + 0.5));
}
