import { expect, test } from 'vitest';
import { factAnchor, readAnchor, textAnchor } from '../../../src/search/format/block-anchor.ts';

test('an anchor names its paragraph, where it is no fact, and says whose words it reports', () => {
  expect(readAnchor(factAnchor(3))).toEqual({ paragraph: undefined, speakers: [] });
  expect(readAnchor(textAnchor('doan-3', []))).toEqual({ paragraph: 'doan-3', speakers: [] });
  expect(readAnchor(textAnchor('doan-3', [0, 12]))).toEqual({
    paragraph: 'doan-3',
    speakers: [0, 12],
  });
});
