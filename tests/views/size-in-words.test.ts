import { expect, test } from 'vitest';
import { sizeInWords } from '../../src/views/size-in-words.ts';

test.each([
  [1, '1 kB'],
  [12_345, '12 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [3_449_999, '3,4 MB'],
  [25_000_000, '25 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
