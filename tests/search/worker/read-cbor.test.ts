import { encode } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCbor } from '../../../src/search/worker/read-cbor.ts';

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.nat(),
    fc.constantFrom(23, 24, 255, 256, 65_535, 65_536),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 30 }),
  ),
}));

test('what the library writes comes back', () =>
  fc.assert(
    fc.property(value, (one) => {
      expect(readCbor(encode(one))).toEqual(one);
    }),
  ));

test.each([[-1], [{ a: 1 }], [null], [1.5], [2 ** 40]])('%j is refused', (other) =>
  expect(() => readCbor(encode(other))).toThrow(TypeError),
);

test('what is cut off is refused', () =>
  expect(() => readCbor(encode(['a', 'b']).subarray(0, 2))).toThrow(RangeError));
