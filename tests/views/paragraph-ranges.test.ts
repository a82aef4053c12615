import { expect, test } from 'vitest';
import { paragraphRanges } from '../../src/views/paragraph-ranges.ts';

test('neighbouring paragraphs are one range, in order', () => {
  expect(paragraphRanges([9, 4, 7, 8])).toEqual([
    { first: 4, label: '4' },
    { first: 7, label: '7–9' },
  ]);
  expect(paragraphRanges([])).toEqual([]);
});
