import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeSearchText,
  encodeSearchText,
  openSearchWord,
  searchCharacters,
} from '../../../src/search/format/search-text.ts';

/** Texts in which the characters that the search copy uses itself are common. */
const awkward = fc.string({ unit: fc.constantFrom(...'dDđĐaằ1 -.\u0335\uE000\uE001\uE002\u0301') });

test.each([
  ['any text', fc.string({ unit: 'binary' })],
  ['a text with the characters of the copy', awkward],
])('%s comes back from its search copy as its NFC form', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(decodeSearchText(encodeSearchText(text))).toBe(text.normalize('NFC'));
    }),
  );
});

test('the copy of a text is the copies of its words', () => {
  fc.assert(
    fc.property(fc.array(awkward.filter((word) => !/[-–]/u.test(word))), (words) => {
      const copies = words.map((word) => encodeSearchText(word).normalize('NFC'));
      expect(encodeSearchText(words.join(' '))).toBe(copies.join(' '));
    }),
  );
});

test.each(['-', '–'])(
  'a lone %s is no word of its own, so that the words around it follow one another',
  (mark) => {
    const copy = encodeSearchText(`kinh tế ${mark} xã hội`);
    expect(copy.split(' ')).toHaveLength(4);
    expect(decodeSearchText(copy)).toBe(`kinh tế ${mark} xã hội`);
  },
);

test('đ is spelt so that it folds to d and still differs from it', () => {
  const folded = (copy: string) => copy.normalize('NFD').replace(/\p{M}/gu, '');
  expect(encodeSearchText('đầu')).not.toBe(encodeSearchText('dầu'));
  expect(folded(encodeSearchText('Đồng'))).toBe(folded(encodeSearchText('Dong')));
});

test('no word is the beginning of another, unless it is left open', () => {
  expect(encodeSearchText('nang').startsWith(encodeSearchText('nan'))).toBe(false);
  expect(encodeSearchText('nang').startsWith(openSearchWord(encodeSearchText('nan')))).toBe(true);
  expect(openSearchWord(encodeSearchText('“nan”'))).toBe(encodeSearchText('“nan”'));
});

test('letters and digits are words of their own, however they are joined', () => {
  const joined = (text: string) =>
    [...encodeSearchText(text)]
      .filter(
        (character) => /[\p{L}\p{M}\p{N}]/u.test(character) || searchCharacters.includes(character),
      )
      .join('');
  expect(joined('covid19')).toBe(joined('covid-19'));
  expect(joined('13/10/2021')).toBe(joined('13-10-2021'));
});
