import { defined } from '../../model/defined.ts';
import type { PageTable } from '../format/page-table.ts';
import { isPresumed, scorePages, type Terms } from './score.ts';

/** A page that answers a query. */
export interface Ranked {
  /** Its number in the index. */
  page: number;
  /** How well it answers. */
  score: number;
  /** The words of the query that it lacks: a bit for each, by its place in the reading. */
  lacks: number;
  /** How much of the query it has, by the rarity of its words: 0 to 1. */
  share: number;
  /** The reading that it answers best, by its place among them. */
  reading: number;
}

/** One way to read a query, with the pages of each of its words. */
export interface Asked extends Terms {
  /** For each run of words that must stand in a row, the pages that have it. */
  rows: readonly ReadonlySet<number>[];
}

/**
 * A query as long as this is a question rather than a list of demands: pages that have most of it
 * answer it, too.
 */
export const longQuery = 4;
/** How much of a long query a page must have to stand beside the pages that have every word. */
const worthwhile = 0.5;

/**
 * The pages that answer a query, best first, newest first among equals: of each page its best
 * reading. Pages that lack words are left out where others have them all, unless the query is long
 * and they have most of it. The order depends on nothing but the query and the index.
 */
export function rank(
  readings: readonly Asked[],
  excluded: readonly ReadonlySet<number>[],
  table: PageTable,
): Ranked[] {
  const best = new Map<number, Ranked>();
  const isLong = defined(readings[0], 'The query as typed').words.length >= longQuery;
  let isAnswered = false;
  for (const [reading, asked] of readings.entries()) {
    const answers = answersTo(asked, reading, excluded, table);
    isAnswered ||= answers.some(({ lacks }) => lacks === 0);
    for (const ranked of answers) {
      // Of another reading only the whole counts: a page that has half of what an abbreviation
      // stands for says nothing of it.
      if (ranked.lacks !== 0 && (reading > 0 || !isWorthShowing(ranked, isAnswered, isLong)))
        continue;
      const known = best.get(ranked.page);
      if (!known || isBetter(ranked, known)) best.set(ranked.page, ranked);
    }
  }
  return inOrder([...best.values()].filter((ranked) => isWorthShowing(ranked, isAnswered, isLong)));
}

/** The pages that have any word of a reading and all of its rows, and nothing that is excluded. */
function answersTo(
  asked: Asked,
  reading: number,
  excluded: readonly ReadonlySet<number>[],
  table: PageTable,
): Ranked[] {
  const { pages, score, share, words } = scorePages(asked, table);
  const all = asked.words.reduce(
    (bits, _, place) => (isPresumed(asked.words, place) ? bits : bits | (1 << place)),
    0,
  );
  return pages
    .filter(
      (page) => asked.rows.every((row) => row.has(page)) && !excluded.some((row) => row.has(page)),
    )
    .map((page) => ({
      page,
      score: score[page] ?? 0,
      lacks: all & ~(words[page] ?? 0),
      share: share[page] ?? 0,
      reading,
    }));
}

/** Whether a page answers one reading better than another: whole before in part, then by score. */
function isBetter(one: Ranked, other: Ranked): boolean {
  if (other.lacks !== 0) return one.lacks === 0;
  return one.lacks === 0 && one.score > other.score;
}

/** How many pages have every word. */
export function completeOf(ranked: readonly Ranked[]): number {
  return ranked.filter(({ lacks }) => lacks === 0).length;
}

/** Whether a page that may lack words stands among the results. */
export function isWorthShowing(
  { lacks, share }: Ranked,
  isAnswered: boolean,
  isLong: boolean,
): boolean {
  return lacks === 0 || !isAnswered || (isLong && share >= worthwhile);
}

/** Best first, newest first among equals. */
export function inOrder(ranked: readonly Ranked[]): Ranked[] {
  return ranked.toSorted((a, b) => b.score - a.score || a.page - b.page);
}
