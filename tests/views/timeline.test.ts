import { expect, test } from 'vitest';
import { monthBars, yearAnchors, yearBars } from '../../src/views/timeline.ts';
import { reportOn } from '../model/reports.ts';

const on = (...dates: string[]) => dates.map((date) => reportOn(date, date));

test('every year between the first and the last has a bar, which leads to its newest report', () => {
  const bars = yearBars(on('2023-05-01', '2023-04-01', '2020?-01-02'), (year, place) =>
    [year, place].join(' '),
  );
  expect(bars).toEqual([
    { number: 2020, andEarlier: false, count: 1, inferred: true, href: '2020 2' },
    { number: 2021, andEarlier: false, count: 0, inferred: false, href: undefined },
    { number: 2022, andEarlier: false, count: 0, inferred: false, href: undefined },
    { number: 2023, andEarlier: false, count: 2, inferred: false, href: '2023 0' },
  ]);
});

test('a report of long ago makes no chart of centuries: the first of sixty bars counts all before', () => {
  const bars = yearBars(
    on('2023-05-01', '1964-02-01', '1950-01-02', '1802-06-01'),
    (year, place, andEarlier) => [year, place, andEarlier].join(' '),
  );
  expect(bars).toHaveLength(60);
  expect(bars[0]).toEqual({
    number: 1964,
    andEarlier: true,
    count: 3,
    inferred: false,
    href: '1964 1 true',
  });
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  const [first] = yearBars(on('2023-05-01', '1802?-06-01'), (year) => String(year));
  expect(first).toMatchObject({ number: 1964, andEarlier: true, inferred: true, href: '1802' });
});

test('reports of one year, or none, need no chart of years', () => {
  expect(yearBars(on('2023-05-01', '2023-04-01'), String)).toEqual([]);
  expect(yearBars(on('2023-05-01'), String)).toEqual([]);
  expect(yearBars([], String)).toEqual([]);
});

test('a year has twelve bars, and only months with reports lead on', () => {
  const months = [{ month: 3, inferred: [], count: 4 }];
  const bars = monthBars({ year: 2023, inferred: [], months }, String);
  expect(bars.map(({ count }) => count)).toEqual([0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(bars.flatMap(({ href }) => href ?? [])).toEqual(['3']);
});

test('on each page of a list, a year begins once', () => {
  expect(yearAnchors(on('2023-05-01', '2023-04-01', '2020-01-02'))).toEqual([
    'nam-2023',
    undefined,
    'nam-2020',
  ]);
});
