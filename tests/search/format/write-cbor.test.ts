import { decode } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CborWriter } from '../../../src/search/format/write-cbor.ts';

const item = fc.letrec<{ item: unknown }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.nat({ max: 2 ** 32 - 1 }),
    fc.constantFrom(0, 23, 24, 255, 256, 65_535, 65_536),
    fc.array(tie('item'), { maxLength: 40 }),
  ),
})).item;

function write(cbor: CborWriter, value: unknown): void {
  if (typeof value === 'string') cbor.text(value);
  else if (typeof value === 'number') cbor.number(value);
  else if (Array.isArray(value)) {
    cbor.list(value.length);
    for (const part of value) write(cbor, part);
  }
}

test('what is written is what a library reads', () => {
  fc.assert(
    fc.property(item, (value) => {
      const cbor = new CborWriter();
      write(cbor, value);
      expect(decode(cbor.bytes())).toEqual(value);
    }),
  );
});

test('numbers take as few bytes as they can, below nothing too', () => {
  const bytesOf = (value: number) => {
    const cbor = new CborWriter();
    cbor.number(value);
    return cbor.bytes().toString('hex');
  };
  expect([0, 23, 24, 500, 1_000_000, -1, -25].map(bytesOf)).toEqual([
    '00',
    '17',
    '1818',
    '1901f4',
    '1a000f4240',
    '20',
    '3818',
  ]);
});

test('a text longer than all before it is written whole', () => {
  const cbor = new CborWriter();
  cbor.text('ồ'.repeat(100_000));
  expect(decode(cbor.bytes())).toBe('ồ'.repeat(100_000));
  cbor.number(7);
  cbor.remove(cbor.length - 1);
  expect(decode(cbor.bytes())).toBe(7);
});
