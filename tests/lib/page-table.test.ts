import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPageTable, writePageTable } from '../../src/lib/page-table.ts';
import { encodeSearchText } from '../../src/lib/search-text.ts';

test('lengths come back within 6 %', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30_000 })), (lengths) => {
      const table = readPageTable(writePageTable(lengths, [], 0));
      expect(table.count).toBe(lengths.length);
      lengths.forEach((length, page) => expect(Math.abs((table.lengths[page] ?? 0) / length - 1)).toBeLessThan(0.06));
    }),
  );
});

test('a page of no words, and one of a million, have a length', () => {
  const { lengths } = readPageTable(writePageTable([0, 1_000_000], [], 0));
  expect(lengths[0]).toBe(1);
  expect(lengths[1]).toBeGreaterThan(30_000);
});

test('the words come back in their order', () => {
  const words = ['hoi', 'dong', '2021'].map(encodeSearchText);
  expect(readPageTable(writePageTable([], words, 2))).toMatchObject({ words, common: 2 });
  expect(readPageTable(writePageTable([], [], 0)).words).toEqual([]);
});

test.each(['[]', '{}', '{"lengths":"","words":1,"common":0}', '{"lengths":"","words":""}', 'null'])('%s is no table', (text) => expect(() => readPageTable(text)).toThrow(TypeError));
