import type { PageTable } from '../lib/page-table.ts';
import { inARow } from './postings.ts';
import { scorePages, type Terms } from './score.ts';

/** A page that answers a query: its number, how well it does, and the words of the query (by their place in it) that it lacks. */
export interface Ranked {
  page: number;
  score: number;
  missing: number[];
  /** How much of the query it has, by the rarity of its words: 0 to 1. */
  share: number;
  /** The reading that it answers best, by its place among them. */
  reading: number;
}

/** One way to read a query, with the pages of each of its words. */
export interface Asked extends Terms {
  /** Runs of words that must stand in a row: from one place in the query up to another. */
  phrases: readonly (readonly [from: number, to: number])[];
}

/**
 * The pages that answer a query, best first, newest first among equals: of each page its best reading. The order depends on nothing but the
 * query and the index.
 */
export function rank(readings: readonly Asked[], excluded: readonly ReadonlySet<number>[], table: PageTable): Ranked[] {
  const best = new Map<number, Ranked>();
  readings.forEach((asked, reading) => {
    const scores = scorePages(asked, table);
    const all = asked.words.reduce((bits, word, place) => (word ? bits | (1 << place) : bits), 0);
    const rows = asked.phrases.map(([from, to]) => row(asked, from, to));
    for (const page of scores.pages) {
      const had = scores.words[page] ?? 0;
      const isComplete = (had & all) === all;
      // Of another reading only the whole counts: a page that has half of what an abbreviation stands for says nothing of it.
      if ((reading > 0 && !isComplete) || !rows.every((pages) => pages.has(page)) || excluded.some((pages) => pages.has(page))) continue;
      const known = best.get(page);
      const score = scores.score[page] ?? 0;
      if (known && known.missing.length === 0 && (!isComplete || known.score >= score)) continue;
      const missing = isComplete ? [] : asked.words.flatMap((_, word) => (all & ~had & (1 << word) ? [word] : []));
      best.set(page, { page, score, missing, share: scores.share[page] ?? 0, reading });
    }
  });
  return inOrder([...best.values()]);
}

/** Best first, newest first among equals. */
export function inOrder(ranked: readonly Ranked[]): Ranked[] {
  return ranked.toSorted((a, b) => b.score - a.score || a.page - b.page);
}

/** The pages that have the words from one place up to another in a row; the words were looked up. */
export function row({ words, pairs }: Terms, from: number, to: number): ReadonlySet<number> {
  return to - from === 1 ? new Set(words[from]?.pages) : inARow(pairs.slice(from, to - 1));
}
