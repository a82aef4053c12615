import fc from 'fast-check';
import { expect, test } from 'vitest';
import { follow, inARow, unite } from '../../src/search/postings.ts';
import { postings } from './index.ts';

test('spellings of one word are one word', () => {
  const united = unite([postings({ a: [4], b: [1] }), postings({ a: [2, 4], c: [7] }, ['c'])]);
  expect(Object.fromEntries(united)).toEqual({
    a: { positions: [2, 4], inTitle: false },
    b: { positions: [1], inTitle: false },
    c: { positions: [7], inTitle: true },
  });
});

test('a word follows another where it stands next to it, or shares its place as in COVID-19', () => {
  const pairs = follow(postings({ a: [1, 5, 9], b: [3], c: [2] }), postings({ a: [2, 7], b: [3], c: [1] }));
  expect([...pairs].map(([page, { positions }]) => [page, positions])).toEqual([['a', [1]], ['b', [3]]]);
});

test('a word does not follow itself for standing where it stands', () => {
  const word = postings({ a: [1] });
  expect(follow(word, word).size).toBe(0);
});

test('words in a row are found wherever the row begins', () => {
  const words = [postings({ a: [1, 10], b: [4] }), postings({ a: [11], b: [5] }), postings({ a: [12], b: [7] })];
  expect([...inARow(words)]).toEqual(['a']);
});

test('a single word is a row, no word is none', () => {
  expect([...inARow([postings({ a: [1] })])]).toEqual(['a']);
  expect(inARow([]).size).toBe(0);
});

test('any words of a text that stand in a row are found in a row', () => {
  const text = fc.array(fc.constantFrom('an', 'ninh', 'bình', 'thanh'), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, first, length) => {
      const from = first % words.length;
      const run = words.slice(from, from + 1 + (length % (words.length - from)));
      const of = (word: string) => postings({ a: words.flatMap((other, index) => (other === word ? [index] : [])) });
      expect(inARow(run.map(of)).has('a')).toBe(true);
    }),
  );
});
