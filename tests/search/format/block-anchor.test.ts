import { expect, test } from 'vitest';
import { factAnchor, readAnchor, textAnchor } from '../../../src/search/format/block-anchor.ts';

test('an anchor says whether its block is text, and whose words it reports', () => {
  expect(readAnchor(factAnchor(3))).toEqual({ isText: false, speakers: [] });
  expect(readAnchor(textAnchor('doan-3', []))).toEqual({ isText: true, speakers: [] });
  expect(readAnchor(textAnchor('doan-3', [0, 12]))).toEqual({ isText: true, speakers: [0, 12] });
});
