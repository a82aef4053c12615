import type { PageLengths } from '../lib/page-lengths.ts';
import { inARow, type Postings } from './postings.ts';
import { scorePages } from './score.ts';

/** A page that answers a query, the words of the query (by their place in it) that it lacks, and the reading that it answers best. */
export interface Ranked {
  id: string;
  missing: number[];
  reading: Asked;
}

/** One way to read a query, with the pages of each of its words. */
export interface Asked {
  words: Postings[];
  /** Runs of words that must stand in a row: from one place in the query up to another. */
  phrases: readonly (readonly [from: number, to: number])[];
}

/** A query as long as this is a question rather than a list of demands: pages that have most of it answer it, too. */
const longQuery = 4;
/** How much of a query a page must have to stand beside the pages that have every word. */
const worthwhile = 0.5;

/**
 * The pages that answer a query, best first: of each page its best reading. Pages that lack a word stand among the others where the query is
 * long or no page has every word. The order depends on nothing but the query and the index.
 */
export function rank(readings: readonly Asked[], excluded: readonly (readonly Postings[])[], lengths: PageLengths): Ranked[] {
  const best = new Map<string, Ranked & { score: number; share: number }>();
  readings.forEach((reading, index) => {
    const { words, phrases } = reading;
    const rows = phrases.map(([from, to]) => inARow(words.slice(from, to)));
    for (const [id, { score, share, words: had }] of scorePages(words, lengths)) {
      const isComplete = had.size === words.length;
      // Of another reading only the whole counts: a page that has half of what an abbreviation stands for says nothing of it.
      if (!rows.every((row) => row.has(id)) || (index > 0 && !isComplete)) continue;
      const known = best.get(id);
      if (known && known.missing.length === 0 && (!isComplete || known.score >= score)) continue;
      best.set(id, { id, reading, score, share, missing: isComplete ? [] : words.flatMap((_, word) => (had.has(word) ? [] : [word])) });
    }
  });
  for (const run of excluded) for (const id of inARow(run)) best.delete(id);
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const complete = ranked.some(({ missing }) => missing.length === 0);
  const long = (readings[0]?.words.length ?? 0) >= longQuery;
  return ranked
    .filter(({ missing, share }) => missing.length === 0 || !complete || (long && share >= worthwhile))
    .map(({ id, missing, reading }) => ({ id, missing, reading }));
}
