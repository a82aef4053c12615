import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  inferenceToken,
  partsInWords,
  readParts,
  takeInference,
  withoutInference,
  type DatePart,
} from '../../src/model/inference.ts';
import { encodeSearchText } from '../../src/search/format/search-text.ts';

const sets: [parts: DatePart[], words: string][] = [
  [[], ''],
  [['year'], 'năm'],
  [['month'], 'tháng'],
  [['day'], 'ngày'],
  [['year', 'month'], 'tháng và năm'],
  [['year', 'day'], 'ngày và năm'],
  [['month', 'day'], 'ngày và tháng'],
  [['year', 'month', 'day'], 'ngày, tháng và năm'],
];

test.each(sets)('%j are named “%s”, in whatever order they are given', (parts, words) => {
  expect(partsInWords(parts)).toBe(words);
  expect(partsInWords(parts.toReversed())).toBe(words);
  expect(partsInWords(readParts(parts.join(' ')))).toBe(words);
});

test.each(sets)('a token says %j and parts the text where it stands', (parts, inferred) => {
  const token = inferenceToken(parts);
  expect(takeInference(`Định${token}, và`)).toEqual({ text: 'Định', inferred, rest: ', và' });
  expect(withoutInference(`Định${token}, và${token}`)).toBe('Định, và');
});

test('each set of parts has a token of its own, one character that the search copy of a text leaves alone', () => {
  const tokens = sets.map(([parts]) => inferenceToken(parts));
  expect(new Set(tokens).size).toBe(sets.length);
  for (const token of tokens) {
    expect(token).toMatch(/^\p{Co}$/u);
    expect(encodeSearchText(token)).toBe(token);
  }
});

test('a text without a token is whole, and names that are no parts are none', () => {
  expect(takeInference('Nam Định')).toEqual({ text: 'Nam Định', inferred: undefined, rest: '' });
  expect(readParts(' week  year ')).toEqual(['year']);
});

test('whatever stands around a token is kept', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...sets),
      (before, after, [parts, words]) => {
        expect(takeInference(before + inferenceToken(parts) + after)).toEqual({
          text: before,
          inferred: words,
          rest: after,
        });
      },
    ),
  );
});
