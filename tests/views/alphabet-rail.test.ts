import { expect, test } from 'vitest';
import { alphabetRail, letterAnchor } from '../../src/views/alphabet-rail.ts';
import { alphabet, byGivenName } from '../../src/model/names.ts';

const names = ['Tạ An', 'Lê Ánh', 'Lý Ân', 'Đỗ Bình', 'Phùng Đa', 'Vũ Đức', 'Hồ Zoe'];

test('a letter leads to the page on which its first name stands', () => {
  const people = names.map((sort) => ({ sort }));
  expect(byGivenName(people)).toEqual(people);
  const pages = alphabetRail(names, 2).filter(({ page }) => page !== undefined);
  expect(pages).toEqual([
    { letter: 'A', page: 1 },
    { letter: 'Â', page: 2 },
    { letter: 'B', page: 2 },
    { letter: 'Đ', page: 3 },
    { letter: 'Z', page: 4 },
  ]);
  expect(alphabetRail(names, 1).find(({ letter }) => letter === 'Đ')).toEqual({
    letter: 'Đ',
    page: 5,
  });
});

test('the rail shows the whole alphabet in order, then the other letters that occur', () => {
  expect(alphabetRail(names, 30).map(({ letter }) => letter)).toEqual([...alphabet, 'Z']);
  expect(alphabetRail(['Ban 4.0'], 30).at(-1)).toEqual({ letter: '#', page: 1 });
  expect(alphabetRail([], 30)).toEqual(alphabet.map((letter) => ({ letter, page: undefined })));
});

test('every letter has an anchor of its own', () => {
  expect(letterAnchor('Đ')).toBe('chu-đ');
  expect(letterAnchor('#')).toBe('chu-khac');
  expect(new Set([...alphabet, '#'].map(letterAnchor)).size).toBe(alphabet.length + 1);
});
