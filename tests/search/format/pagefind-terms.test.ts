import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boundBetween,
  countedEntries,
  positionEntries,
  weightOf,
} from '../../../src/search/format/pagefind-terms.ts';

const hits = [
  { page: 2, inTitle: false, count: 1, positions: [] },
  { page: 3, inTitle: true, count: 40, positions: [4, 9, 10] },
  { page: 9, inTitle: false, count: 2, positions: [0, 7] },
];

test('pages are written by their steps, counts up to 23, the title as a negative field', () => {
  expect(countedEntries(hits, 5)).toEqual([
    [2, [1], []],
    [1, [23], [-6, 0]],
    [6, [2], []],
  ]);
});

test('positions are written by their steps, and only of pages that have some', () => {
  expect(positionEntries(hits, 0)).toEqual([
    [3, [4, 5, 1], [-1, 0]],
    [6, [0, 7], []],
  ]);
});

test('a term weighs more with every page and form', () => {
  const pages = countedEntries(hits, 0);
  expect(weightOf(['ong', pages, []])).toBeGreaterThan(weightOf(['ong', pages.slice(1), []]));
  expect(weightOf(['ong', pages, [['óng', pages]]])).toBeGreaterThan(weightOf(['ong', pages, []]));
});

test('a bound stands behind the one term and not behind the next, and is no longer than the next', () => {
  const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const terms = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), {
    minLength: 2,
    maxLength: 2,
  });
  fc.assert(
    fc.property(terms, (pair) => {
      const [before = '', next = ''] = pair.toSorted(inBytes);
      const bound = boundBetween(before, next);
      expect(inBytes(before, bound)).toBeLessThan(0);
      expect(inBytes(bound, next)).toBeLessThanOrEqual(0);
      expect(next.startsWith(bound)).toBe(true);
    }),
  );
});
