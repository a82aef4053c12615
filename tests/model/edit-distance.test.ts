import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/model/edit-distance.ts';

test.each([
  ['thao', 'thao', 0],
  ['thao', 'thaoo', 1],
  ['thao', 'tao', 1],
  ['thao', 'thai', 1],
  ['thao', 'thoa', 1],
  ['nghiep', 'nghipe', 1],
  ['nghiep', 'gnhipe', 2],
  ['thoa', 'hota', 2],
  ['ca', 'abc', 3],
  ['', 'ab', 2],
])('%j and %j are %i apart', (one, other, distance) => {
  expect(editDistance(one, other, 3)).toBe(distance);
  expect(editDistance(other, one, 3)).toBe(distance);
});

test('what is further than asked for is one more, wherever that is noticed', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
      expect(editDistance(one, other, most)).toBe(Math.min(editDistance(one, other, 99), most + 1));
    }),
  );
});
