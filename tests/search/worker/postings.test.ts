import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOfPhrase, noPostings, unionOf } from '../../../src/search/worker/postings.ts';
import { postings, terms } from '../postings.ts';

test('spellings of one word are one word', () => {
  const union = unionOf([
    postings({ 0: [4], 1: [1] }),
    noPostings,
    postings({ 0: [2, 6], 2: [7] }, [2]),
  ]);
  const found = [...union.pages].map((page, index) => [
    page,
    union.counts[index],
    union.inTitle[index],
  ]);
  expect(found.toSorted()).toEqual([
    [0, 3, 0],
    [1, 1, 0],
    [2, 1, 1],
  ]);
});

test('counts that are too large for a byte together stay at its end', () => {
  const often = postings({ 0: Array.from({ length: 200 }, (_, position) => position) });
  expect([...unionOf([often, often]).counts]).toEqual([255]);
});

test('of terms that no page has, no page has any', () => {
  expect(unionOf([noPostings, noPostings]).pages).toHaveLength(0);
});

test('words are in a row only where all of their pairs are', () => {
  const row = (texts: string[], query: string) => [...pagesOfPhrase(terms(texts, query).pairs)];
  expect(
    row(['phát triển kinh tế xã hội', 'kinh tế xã rồi tế xã hội', 'tế xã hội'], 'kinh tế xã hội'),
  ).toEqual([0]);
});

test('any words of a text that stand in a row are found in a row, and no others', () => {
  const text = fc.array(fc.constantFrom('an', 'ninh', 'bình', 'thanh'), {
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, text, (words, asked) => {
      const isThere = ` ${words.join(' ')} `.includes(` ${asked.join(' ')} `);
      expect(pagesOfPhrase(terms([words.join(' ')], asked.join(' ')).pairs).has(0)).toBe(isThere);
    }),
  );
});
