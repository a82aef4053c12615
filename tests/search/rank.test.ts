import { expect, test } from 'vitest';
import type { Postings } from '../../src/search/postings.ts';
import { rank } from '../../src/search/rank.ts';
import { scorePages } from '../../src/search/score.ts';
import { lengths, postings } from './index.ts';

const same = lengths({ a: 100, b: 100, c: 100, d: 100, e: 100 });
const order = (words: Postings[], phrases: [number, number][] = [], excluded: Postings[][] = []) =>
  rank([{ words, phrases }], excluded, same).map(({ id }) => id);

test.each([
  ['words side by side come before words apart', [postings({ a: [1], b: [1] }), postings({ a: [50], b: [2] })], ['b', 'a']],
  ['a word in the title counts more than one in the text', [postings({ a: [1], b: [1] }, ['b'])], ['b', 'a']],
  ['a word that stands more often counts more', [postings({ a: [1], b: [1, 9] })], ['b', 'a']],
  ['equals stand in the order of their ids', [postings({ c: [1], a: [1], b: [1] })], ['a', 'b', 'c']],
  ['pages that lack a word of a short query are left out', [postings({ a: [1], b: [1] }), postings({ b: [5] })], ['b']],
  ['where no page has every word, those that have some come', [postings({ a: [1] }), postings({ b: [5] })], ['a', 'b']],
])('%s', (_, words, expected) => expect(order(words)).toEqual(expected));

test('a short page is more about its words than a long one', () => {
  const words = [postings({ a: [1], b: [1] })];
  expect(rank([{ words, phrases: [] }], [], lengths({ a: 900, b: 90, c: 500 })).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a rare word counts more than a common one', () => {
  const scores = scorePages([postings({ a: [1] }), postings({ b: [1], c: [1], d: [1], e: [1] })], same);
  expect(scores.get('a')?.score).toBeGreaterThan(scores.get('b')?.score ?? Infinity);
});

test('a phrase must stand in a row, and what is excluded may not', () => {
  const words = [postings({ a: [1], b: [1] }), postings({ a: [9], b: [2] })];
  expect(order(words, [[0, 2]])).toEqual(['b']);
  expect(order(words, [], [[postings({ b: [7] })]])).toEqual(['a']);
});

test('a long query is answered by pages that have most of it, after those that have it all', () => {
  const words = [0, 1, 2, 3].map((word) => postings({ a: [word * 3], b: word < 3 ? [word * 3] : [], c: word < 1 ? [word] : [] }));
  const held = words.map((all) => new Map([...all].filter(([, { positions }]) => positions.length > 0)));
  const ranked = rank([{ words: held, phrases: [] }], [], same);
  expect(ranked.map(({ id, missing }) => [id, missing])).toEqual([['a', []], ['b', [3]]]);
});

test('a page counts by the reading that it answers best, another reading only as a whole', () => {
  const short = { words: [postings({ a: [1] })], phrases: [] };
  const long = { words: [postings({ b: [1], c: [1] }), postings({ b: [2] })], phrases: [] };
  const ranked = rank([short, long], [], same);
  expect(ranked.map(({ id, reading }) => [id, reading === long])).toEqual(expect.arrayContaining([['a', false], ['b', true]]));
  expect(ranked).toHaveLength(2);
});
