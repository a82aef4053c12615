import { expect, test } from 'vitest';
import { readSearches, withSearch } from '../../../src/search/page/recent-searches.ts';

test('the newest search comes first, each once, whatever its case and spaces', () => {
  expect(withSearch(['b', 'a'], 'c')).toEqual(['c', 'b', 'a']);
  expect(withSearch(['bạc liêu', 'a'], '  Bạc   Liêu ')).toEqual(['Bạc Liêu', 'a']);
  expect(withSearch(['đồng'], 'đồng'.normalize('NFD'))).toEqual(['đồng']);
});

test('what has marks and what has none are two searches', () => {
  expect(withSearch(['dong chi'], 'đồng chí')).toEqual(['đồng chí', 'dong chi']);
});

test('no more than eight are kept, nothing empty and nothing endless', () => {
  const eight = Array.from({ length: 8 }, (_, index) => `tìm ${index}`);
  expect(withSearch(eight, 'mới')).toEqual(['mới', ...eight.slice(0, 7)]);
  expect(withSearch(eight, '  ')).toEqual(eight);
  expect(withSearch([], 'x'.repeat(201))).toEqual([]);
});

test.each([
  [null, []],
  ['["a","b"]', ['a', 'b']],
  ['["a",1,null,{"b":2}]', ['a']],
  ['{"a":1}', []],
  ['nothing', []],
  ['', []],
])('%j on the device is read as %j', (kept, list) => {
  expect(readSearches(kept)).toEqual(list);
});
