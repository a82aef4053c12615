import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitReader, bitWriter } from '../../../src/search/format/bits.ts';

const numbers = fc.array(
  fc
    .integer({ min: 0, max: 31 })
    .chain((width) => fc.tuple(fc.integer({ min: 0, max: 2 ** width - 1 }), fc.constant(width))),
);

test('numbers come back as they were written, each in its width', () => {
  fc.assert(
    fc.property(numbers, (written) => {
      const bits = bitWriter();
      for (const [value, width] of written) bits.put(value, width);
      const read = bitReader(bits.text());
      expect(written.map(([, width]) => [read(width), width])).toEqual(written);
    }),
  );
});

test('bits stand next to one another, the highest first', () => {
  const bits = bitWriter();
  bits.put(1, 1);
  bits.put(0b1000001, 7);
  bits.put(1, 2);
  expect(bits.text()).toBe(btoa('\u00c1\u0040'));
});

test('there is nothing past the end, and nothing in what is not base64', () => {
  const read = bitReader(btoa('a'));
  expect(read(8)).toBe(0x61);
  expect(() => read(1)).toThrow(RangeError);
  expect(() => bitReader('***')).toThrow();
});
