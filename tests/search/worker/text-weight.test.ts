import { expect, test } from 'vitest';
import { textWeight } from '../../../src/search/worker/text-weight.ts';

test('words that stand together weigh more than words apart, and early ones more than late ones', () => {
  const pages = [
    [[0], [1], [2]],
    [[40], [41], [75]],
    [[40], [41], [76]],
    [[400, 900], [401], [500]],
    [[400], [5000], [6000]],
    [[], [], []],
  ];
  const weights = pages.map(textWeight);
  expect(weights[0]).toBeGreaterThan(0.99);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(weights).size).toBe(pages.length);
  expect(weights.at(-1)).toBeGreaterThan(0);
});

test('of nothing asked every page has the same weight', () => expect(textWeight([])).toBe(1));
