import { defined } from '../../model/defined.ts';
import type { PageTable } from '../format/page-table.ts';
import { groups, type ResultGroup } from '../query/result-groups.ts';
import { isPresumed, scorePages, type WordPostings } from './bm25.ts';

/** A page that matches a query. */
export interface RankedPage {
  /** The number of the page in the index. */
  page: number;
  score: number;
  /** The words of the query that the page lacks: a bit for each, by its position in the reading. */
  lacks: number;
  /** The coverage: the share of the query that the page has, weighted by rarity, 0 to 1. */
  coverage: number;
  /** The index of the reading that the page matches best. */
  reading: number;
  /** Whether the page has the words with other diacritics than those typed. */
  unmarked: boolean;
}

/** The group of a page. */
export function groupOf({ lacks, unmarked }: RankedPage): ResultGroup {
  return lacks !== 0 ? 'partial' : unmarked ? 'unmarked' : 'complete';
}

/** The place of a page's group among the groups. */
export function groupRank(hit: RankedPage): number {
  return groups.indexOf(groupOf(hit));
}

/** Whether no page stands before one of an earlier group. */
export function isGrouped(hits: readonly RankedPage[]): boolean {
  const ranks = hits.map(groupRank);
  return ranks.every((one, index) => one >= (ranks[index - 1] ?? 0));
}

/** The posting lists of one reading of a query. */
export interface ReadingPostings extends WordPostings {
  /** For each phrase, the pages that have it. */
  phrases: readonly ReadonlySet<number>[];
}

/**
 * The number of words from which a query counts as a question rather than a list of demands: pages
 * that have most of it match too.
 */
export const longQuery = 4;
/**
 * The share of the best coverage from which a page that lacks words is shown: in a large archive
 * nearly every page has some word of a query.
 */
const enoughCoverage = 0.5;

/**
 * Ranks the pages that match a query, best first, newest first among equals: each page by its best
 * reading. Pages that lack words are left out where others have them all, unless the query is long
 * and they have most of it. The order depends on nothing but the query and the index.
 */
export function rankPages(
  readings: readonly ReadingPostings[],
  excluded: readonly ReadonlySet<number>[],
  table: PageTable,
): RankedPage[] {
  const best = new Map<number, RankedPage>();
  const isLong = defined(readings[0], 'The query as typed').words.length >= longQuery;
  for (const [reading, postings] of readings.entries())
    for (const ranked of matchesOf(postings, reading, excluded, table)) {
      const known = best.get(ranked.page);
      if (!known || isBetter(ranked, known)) best.set(ranked.page, ranked);
    }
  return byScore(worthShowing([...best.values()], isLong));
}

/** The pages that have any word of a reading, all of its phrases, and nothing that is excluded. */
function matchesOf(
  postings: ReadingPostings,
  reading: number,
  excluded: readonly ReadonlySet<number>[],
  table: PageTable,
): RankedPage[] {
  const { pages, score, coverage, words } = scorePages(postings, table);
  const all = postings.words.reduce(
    (bits, _, position) => (isPresumed(postings.words, position) ? bits : bits | (1 << position)),
    0,
  );
  return pages
    .filter(
      (page) =>
        postings.phrases.every((having) => having.has(page)) &&
        !excluded.some((having) => having.has(page)),
    )
    .map((page) => ({
      page,
      score: score[page] ?? 0,
      lacks: all & ~(words[page] ?? 0),
      coverage: coverage[page] ?? 0,
      reading,
      unmarked: false,
    }));
}

/**
 * Whether one reading ranks a page higher than another does: whole before partial, then by score.
 */
function isBetter(one: RankedPage, other: RankedPage): boolean {
  if (other.lacks !== 0) return one.lacks === 0;
  return one.lacks === 0 && one.score > other.score;
}

/** The number of pages that have every word, whatever its diacritics. */
export function countComplete(ranked: readonly RankedPage[]): number {
  return ranked.filter(({ lacks }) => lacks === 0).length;
}

/**
 * The pages that belong in the results, among those that have any word. Where some have every word,
 * a page that lacks words must have most of the query as typed, and only where that is long
 * (`isLong`: `longQuery` words or more). Where none has, it must have about as much as the best.
 */
export function worthShowing(ranked: readonly RankedPage[], isLong: boolean): RankedPage[] {
  const isAnswered = ranked.some(({ lacks }) => lacks === 0);
  const most = isAnswered ? 1 : ranked.reduce((max, { coverage }) => Math.max(max, coverage), 0);
  return ranked.filter(
    ({ lacks, coverage, reading }) =>
      lacks === 0 ||
      ((!isAnswered || (isLong && reading === 0)) && coverage >= enoughCoverage * most),
  );
}

/** Sorts pages, best first, newest first among equals. */
export function byScore(ranked: readonly RankedPage[]): RankedPage[] {
  return ranked.toSorted((a, b) => b.score - a.score || a.page - b.page);
}
