import { most } from './system.ts';

/** The answer to one query. */
export interface QueryAnswer {
  /** Documents, best first, at most ten. */
  ids: string[];
  ms: number;
  /**
   * Bytes fetched for it; undefined where nothing is fetched because the index never leaves its
   * machine.
   */
  bytes: number | undefined;
  /** Whether it is the first query of a visit: nothing had been fetched before. */
  first: boolean;
}

/**
 * How well, how fast and how heavily a system answered a set of queries. Undefined where there was
 * nothing to measure.
 */
export interface Measures {
  /** The share of queries with an answer in first place, and among the first ten. */
  s1: number | undefined;
  s10: number | undefined;
  /** Mean reciprocal rank of the first answer, 0 beyond the tenth place. */
  mrr10: number | undefined;
  /** Of queries with slips: `mrr10` of the same queries spelt right, and the share kept of it. */
  right: number | undefined;
  ofRight: number | undefined;
  /** Of `exact` queries: the share whose first ten results all have the syllables as typed. */
  asTyped: number | undefined;
  /** Queries that found nothing at all. */
  empty: number;
  /** Times of the queries that are not the first of a visit. */
  medianMs: number | undefined;
  p95Ms: number | undefined;
  /** Median bytes of the first queries of visits, and of the others. */
  firstBytes: number | undefined;
  laterBytes: number | undefined;
}

/**
 * Measures answers against the documents that answer each query, both in the same order. Queries
 * that no document answers do not count for the scores.
 */
export function measure(
  relevant: readonly (readonly string[])[],
  answers: readonly QueryAnswer[],
): Measures {
  const ranks = answers.flatMap(({ ids }, index) => {
    const right = relevant[index] ?? [];
    return right.length > 0 ? [rankOf(ids, right)] : [];
  });
  const first = answers.filter((answer) => answer.first);
  const later = answers.filter((answer) => !answer.first);
  const times = later.map(({ ms }) => ms);
  return {
    s1: mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
    s10: mean(ranks.map((rank) => (rank <= 10 ? 1 : 0))),
    mrr10: mean(ranks.map((rank) => (rank <= 10 ? 1 / rank : 0))),
    right: undefined,
    ofRight: undefined,
    asTyped: undefined,
    empty: answers.filter(({ ids }) => ids.length === 0).length,
    medianMs: percentile(times, 50),
    p95Ms: percentile(times, 95),
    firstBytes: percentile(bytesOf(first), 50),
    laterBytes: percentile(bytesOf(later), 50),
  };
}

/**
 * The share of answers with ten results that all are among those that have the query as typed,
 * where there are ten such. Both lists are in the order of the queries.
 */
export function asTypedShare(
  having: readonly ReadonlySet<string>[],
  answers: readonly QueryAnswer[],
): number | undefined {
  const all = answers.flatMap(({ ids }, index) => {
    const right = having[index];
    if (!right || right.size < most) return [];
    return [ids.length === most && ids.every((id) => right.has(id)) ? 1 : 0];
  });
  return mean(all);
}

/** The rank, counted from 1, of the first right document; Infinity where none was found. */
export function rankOf(found: readonly string[], right: readonly string[]): number {
  const index = found.findIndex((id) => right.includes(id));
  return index === -1 ? Infinity : index + 1;
}

/** The mean of some values; undefined where there are none. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0
    ? undefined
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The smallest value that is at least `share` per cent of the values (nearest-rank percentile). */
export function percentile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[
    Math.max(0, Math.ceil((values.length * share) / 100) - 1)
  ];
}

/**
 * One measure divided by that of the best peer. 1.1 is a tenth more, which is better for a score
 * and worse for a cost.
 */
export interface Ratio {
  peer: string;
  ratio: number;
}

/** First the measures of which more is better, then those of which less is. */
const scores = ['s1', 's10', 'mrr10', 'ofRight', 'asTyped'] as const;
const costs = ['medianMs', 'p95Ms', 'firstBytes', 'laterBytes'] as const;

/**
 * Divides each measure of ours by that of the best peer, which may be another for each measure.
 * Leaves out what would divide by zero.
 */
export function ratios(
  ours: Measures,
  peers: ReadonlyMap<string, Measures>,
): Partial<Record<keyof Measures, Ratio>> {
  const found: Partial<Record<keyof Measures, Ratio>> = {};
  const compare = (name: keyof Measures, better: 1 | -1) => {
    const rivals = [...peers].flatMap(([peer, { [name]: value }]) =>
      value === undefined ? [] : [{ peer, value }],
    );
    const best = rivals.toSorted((a, b) => better * (b.value - a.value))[0];
    const own = ours[name];
    if (own !== undefined && best && best.value > 0)
      found[name] = { peer: best.peer, ratio: own / best.value };
  };
  for (const name of scores) compare(name, 1);
  for (const name of costs) compare(name, -1);
  return found;
}

function bytesOf(answers: readonly QueryAnswer[]): number[] {
  return answers.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes]));
}
