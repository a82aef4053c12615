import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spaced, wholeWords } from '../../src/markdown/whole-words.ts';

const found = (phrases: string[], text: string) => text.match(wholeWords(phrases)) ?? [];

test.each([
  [['Mơ'], 'Mơ, Mơn, aMơ, (Mơ) Mở Mơ4 4Mơ mơ', ['Mơ', 'Mơ']],
  [['Mơ'], 'Mơ\u0323 Mơ', ['Mơ']],
  [['Lê', 'Lê Mơ', 'Mơ'], 'Lê Mơ Lê, Mơ', ['Lê Mơ', 'Lê', 'Mơ']],
  [['Lê Mơ'], 'Lê\nMơ Lê\u00a0 Mơ LêMơ', ['Lê\nMơ', 'Lê\u00a0 Mơ']],
  [['Lê\u00a0Mơ'], 'Lê Mơ', ['Lê Mơ']],
  [['TP.'], 'TP. TPx', ['TP.']],
  [['a.c', '(x)', '$&', 'a|b'], 'abc a.c (x) $& a|b a', ['a.c', '(x)', '$&', 'a|b']],
])('of %j in “%s” are found %j', (phrases, text, expected) => {
  expect(found(phrases, text)).toEqual(expected);
});

test('any phrase is found where it stands alone', () => {
  const phrase = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => text.trim() !== '' && text === text.trim());
  fc.assert(
    fc.property(phrase, (text) => {
      expect(found([text], `x ${text} x`)).toContain(text);
    }),
  );
});

test('a spaced text has single spaces and no edges', () => {
  expect(spaced(' Lê\n Mơ\u00a0\t')).toBe('Lê Mơ');
});
