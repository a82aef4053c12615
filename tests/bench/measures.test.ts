import { describe, expect, test } from 'vitest';
import {
  asTypedShare,
  measure,
  percentile,
  rankOf,
  ratios,
  type QueryAnswer,
  type Measures,
} from '../../scripts/bench/search-quality/measures.ts';

const answer = (ids: string[], more: Partial<QueryAnswer> = {}): QueryAnswer => ({
  ids,
  ms: 1,
  bytes: 0,
  first: false,
  ...more,
});

test.each([
  [['a', 'b', 'c'], ['b'], 2],
  [['a', 'b', 'c'], ['c', 'b'], 2],
  [['a'], ['b'], Infinity],
  [[], ['b'], Infinity],
  [['a'], [], Infinity],
])('the first of %j that is one of %j stands in place %d', (found, right, place) =>
  expect(rankOf(found, right)).toBe(place),
);

describe('measures', () => {
  test('scores by the first right document of each query', () => {
    const found = [
      answer(['a', 'b']),
      answer(['x', 'b', 'a']),
      answer([]),
      answer(['x', 'y', 'z', 'd']),
    ];
    expect(measure([['a'], ['a', 'b'], ['c'], ['d']], found)).toMatchObject({
      s1: 0.25,
      s10: 0.75,
      mrr10: (1 + 1 / 2 + 1 / 4) / 4,
      empty: 1,
    });
  });

  test('the tenth place still counts, the eleventh does not', () => {
    const others = Array.from({ length: 9 }, (_, index) => `x${index}`);
    expect(measure([['a']], [answer([...others, 'a'])])).toMatchObject({ s10: 1, mrr10: 0.1 });
    expect(measure([['a']], [answer([...others, 'x', 'a'])])).toMatchObject({ s10: 0, mrr10: 0 });
  });

  test('queries that nothing answers do not count for the scores', () => {
    expect(measure([['a'], []], [answer(['a']), answer([])])).toMatchObject({
      s1: 1,
      mrr10: 1,
      empty: 1,
    });
    expect(measure([[]], [answer([])])).toMatchObject({
      s1: undefined,
      s10: undefined,
      mrr10: undefined,
      empty: 1,
    });
  });

  test('time without the queries that opened a visit, bytes apart', () => {
    const found = [
      answer([], { first: true, ms: 900, bytes: 50 }),
      answer([], { ms: 3, bytes: 7 }),
      answer([], { ms: 1, bytes: 9 }),
      answer([], { ms: 2, bytes: 8 }),
    ];
    expect(measure([], found)).toMatchObject({
      medianMs: 2,
      p95Ms: 3,
      firstBytes: 50,
      laterBytes: 8,
    });
  });

  test('no bytes where nothing is fetched, no time of a lone query', () => {
    const measured = measure([['a']], [answer(['a'], { first: true, bytes: undefined })]);
    expect(measured).toMatchObject({
      firstBytes: undefined,
      laterBytes: undefined,
      medianMs: undefined,
      s1: 1,
    });
  });
});

test.each([
  [[], 50, undefined],
  [[5], 95, 5],
  [[4, 1, 3, 2], 50, 2],
  [Array.from({ length: 20 }, (_, index) => index + 1), 95, 19],
  [Array.from({ length: 20 }, (_, index) => index + 1), 100, 20],
])('of %j, %d per cent are at most %j', (values, share, expected) =>
  expect(percentile(values, share)).toBe(expected),
);

test('an exact query is answered as typed by ten results that all have its marks', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `x${index}`);
  const having = new Set([...ten, 'y']);
  const answers = [ten, [...ten.slice(1), 'other'], ten.slice(1), ['a']].map((ids) => answer(ids));
  expect(asTypedShare([having, having, having, new Set(['a'])], answers)).toBe(1 / 3);
  expect(asTypedShare([new Set(['a'])], [answer(['a'])])).toBeUndefined();
});

describe('ratios', () => {
  const measures = (more: Partial<Measures>): Measures => ({
    s1: 0,
    s10: 0,
    mrr10: 0,
    right: undefined,
    ofRight: undefined,
    asTyped: undefined,
    empty: 0,
    medianMs: undefined,
    p95Ms: undefined,
    firstBytes: undefined,
    laterBytes: undefined,
    ...more,
  });

  test('take the best peer of each measure: the highest score, the lowest cost', () => {
    const peers = new Map([
      ['good', measures({ mrr10: 0.5, medianMs: 40 })],
      ['quick', measures({ mrr10: 0.2, medianMs: 10, firstBytes: 100 })],
    ]);
    expect(ratios(measures({ mrr10: 0.6, medianMs: 20, firstBytes: 50 }), peers)).toEqual({
      mrr10: { peer: 'good', ratio: 1.2 },
      medianMs: { peer: 'quick', ratio: 2 },
      firstBytes: { peer: 'quick', ratio: 0.5 },
    });
  });

  test('leave out what says nothing', () => {
    expect(ratios(measures({ s1: 1 }), new Map([['idle', measures({})]]))).toEqual({});
    expect(ratios(measures({ s1: 1 }), new Map())).toEqual({});
  });
});
