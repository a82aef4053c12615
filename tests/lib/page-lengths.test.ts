import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPageLengths, writePageLengths } from '../../src/lib/page-lengths.ts';

const pages = fc.dictionary(fc.stringMatching(/^vi_[0-9a-f]{7}$/), fc.integer({ min: 1, max: 100_000 }));

test('lengths come back within five per cent, and so does their mean', () => {
  fc.assert(
    fc.property(pages, (lengths) => {
      const read = readPageLengths(writePageLengths(new Map(Object.entries(lengths))));
      expect(read.count).toBe(Object.keys(lengths).length);
      for (const [id, length] of Object.entries(lengths)) expect(Math.abs(read.of(id) / length - 1)).toBeLessThan(0.05);
    }),
  );
});

test('the same lengths in another order are the same text', () => {
  expect(writePageLengths(new Map([['b', 5], ['a', 9]]))).toBe(writePageLengths(new Map([['a', 9], ['b', 5]])));
});

test('a page that is not known has the mean length', () => {
  expect(readPageLengths('{"24":"a b"}').of('c')).toBe(8);
});

test.each(['[1]', '"text"', 'null', '{"x":"a"}', '{"8":1}', '{'])('%s is refused', (text) => expect(() => readPageLengths(text)).toThrow());
