import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyWholeWords, spaced, wholeWords } from '../../src/markdown/whole-words.ts';

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

/** Every match of a pattern, by `exec` alone. */
function matches(pattern: RegExp, text: string): [number, string][] {
  const all: [number, string][] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    all.push([match.index, match[0]]);
  return all;
}

test('the pattern for likely phrases finds just what the other finds, longer and shorter ones too', () => {
  const piece = fc.constantFrom(
    'Lê',
    'An',
    'Bình',
    ' ',
    '\n',
    'x',
    'ạ',
    '\u0323',
    '𝒜',
    '.',
    '-',
    '1',
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const phrases = fc.uniqueArray(
    fc.constantFrom('Lê', 'Lê An', 'Lê An Bình', 'An', 'An Bình', '𝒜', '𝒜 An', 'A.B'),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(phrases, text, (some, within) => {
      expect(matches(likelyWholeWords(some), within)).toEqual(matches(wholeWords(some), within));
    }),
    { numRuns: 1000 },
  );
  expect(matches(likelyWholeWords(['Lê An', 'Lê']), 'xLê Lê Anx Lê An')).toEqual([
    [4, 'Lê'],
    [11, 'Lê An'],
  ]);
});
