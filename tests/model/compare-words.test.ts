import { expect, test } from 'vitest';
import { compareWords, excerpt } from '../../src/model/compare-words.ts';

const words = (text: string) => text.split(' ').filter(Boolean);

test.each([
  ['a b c', 'a b c', undefined],
  ['', '', undefined],
  ['a b c', 'a x c', { at: 1, other: 1 }],
  ['a b', 'a b c', { at: 2, other: 2 }],
  ['a b c', 'a b', { at: 2, other: 2 }],
  ['', 'a', { at: 0, other: 0 }],
])('“%s” and “%s” must be the same words: %o', (ours, theirs, difference) => {
  expect(compareWords(words(ours), words(theirs))).toEqual(difference);
});

test.each([
  ['a c', 'x a b c y', undefined],
  ['a c b', 'a b c', { at: 2, other: 3 }],
  ['d', 'a b c', { at: 0, other: 0 }],
])('“%s” must stand within “%s”, in order: %o', (ours, theirs, difference) => {
  expect(compareWords(words(ours), words(theirs), 'within')).toEqual(difference);
});

test('a comparison of one’s own is asked with the place of the word', () => {
  const firstInAnyCase = (word: string, other: string, index: number) =>
    index === 0 ? word.toLowerCase() === other.toLowerCase() : word === other;
  expect(compareWords(['A', 'b'], ['a', 'b'], 'same', firstInAnyCase)).toBeUndefined();
  expect(compareWords(['A', 'B'], ['a', 'b'], 'same', firstInAnyCase)).toEqual({ at: 1, other: 1 });
});

test('an excerpt never begins before the first word', () => {
  expect(excerpt(['a', 'b', 'c'], -2, 2)).toBe('a b');
  expect(excerpt(['a', 'b', 'c'], 3)).toBe('');
});
