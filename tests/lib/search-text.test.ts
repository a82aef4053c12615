import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSearchText, encodeSearchText } from '../../src/lib/search-text.ts';

test('any text comes back from its search copy as its NFC form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeSearchText(encodeSearchText(text))).toBe(text.normalize('NFC'));
    }),
  );
});

test('đ is spelt so that it folds to d and still differs from it', () => {
  expect(encodeSearchText('đầu')).not.toBe(encodeSearchText('dầu'));
  expect(encodeSearchText('Đồng').normalize('NFD').replace(/\p{M}/gu, '')).toBe('Dong');
});
