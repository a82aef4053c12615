import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPageTable, writePageTable } from '../../../src/search/format/page-table.ts';
import { encodeSearchText } from '../../../src/search/format/search-text.ts';

const empty = { lengths: [], frequentWords: [], splitWords: 0, stopWords: [], entry: '{}' };

test('lengths come back within 6 %', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30_000 })), (lengths) => {
      const table = readPageTable(writePageTable({ ...empty, lengths }));
      expect(table.count).toBe(lengths.length);
      lengths.forEach((length, page) =>
        expect(Math.abs((table.lengths[page] ?? 0) / length - 1)).toBeLessThan(0.06),
      );
    }),
  );
});

test('a page of no words, and one of a million, have a length', () => {
  const { lengths } = readPageTable(writePageTable({ ...empty, lengths: [0, 1_000_000] }));
  expect(lengths[0]).toBe(1);
  expect(lengths[1]).toBeGreaterThan(30_000);
});

test('the words come back in their order, and what is told of them', () => {
  const frequentWords = ['hoi', 'dong', '2021'].map(encodeSearchText);
  const stopWords = ['dong', 'hội', 'đồng'].map(encodeSearchText);
  expect(
    readPageTable(writePageTable({ ...empty, frequentWords, splitWords: 2, stopWords })),
  ).toMatchObject({
    frequentWords,
    splitWords: 2,
    stopWords: new Set(stopWords),
  });
  expect(readPageTable(writePageTable(empty))).toMatchObject({
    frequentWords: [],
    stopWords: new Set(),
  });
});

test.each([
  '[]',
  '{}',
  '{"lengths":"","words":1,"split":0,"stop":""}',
  '{"lengths":"","words":"","split":0,"entry":""}',
  '{"lengths":"","words":"","split":0,"stop":""}',
  'null',
])('%s is no table', (text) => expect(() => readPageTable(text)).toThrow(TypeError));
