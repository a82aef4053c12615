import { expect, test } from 'vitest';
import { browse, type Edition } from '../../src/lib/browse.ts';
import { ids, reportOn } from './reports.ts';

const registers = { topics: [], places: [] };
const shown = (edition: Edition) => ('from' in edition ? `${edition.from}–${edition.to} missing` : `${edition.number}: ${ids(edition.reports).join(' ')}`);

function editions(...numbers: (number | undefined)[]): string[] {
  const reports = numbers.map((edition, index) =>
    reportOn(`2021-01-${String(28 - index)}`, `r${index}`, { event: { name: 'Hội ong', series: 'Hội ong', ...(edition === undefined ? {} : { edition }) } }),
  );
  return browse(reports, registers).series.flatMap((series) => series.editions.map(shown));
}

test('the editions of a series stand in order, with runs of missing ones between them', () => {
  expect(editions(5, 3)).toEqual(['1–2 missing', '3: r1', '4–4 missing', '5: r0']);
  expect(editions(1, 2)).toEqual(['1: r0', '2: r1']);
  expect(editions(1, 100)).toEqual(['1: r0', '2–99 missing', '100: r1']);
});

test('two reports of one edition stand together, newest first, and reports without a number stand last', () => {
  expect(editions(undefined, 2, 2, undefined)).toEqual(['1–1 missing', '2: r1 r2', 'undefined: r0 r3']);
  expect(editions(undefined)).toEqual(['undefined: r0']);
});

test('a report without a series belongs to none', () => {
  expect(browse([reportOn('2021-01-01', 'a')], registers).series).toEqual([]);
});

test('years and months stand newest first; what has no month stands under its year alone', () => {
  const reports = ['2020-02-29', '2021-12', '2021', '2021?-12-06', '2021-10-13', '2021-12-31/2022-01-02'].map((date) => reportOn(date, date));
  const years = browse(reports, registers).years.map(({ year, reports, months }) => [year, ids(reports), months.map(({ month, reports }) => [month, ids(reports)])]);
  expect(years).toEqual([
    [
      2021,
      ['2021-12-31/2022-01-02', '2021?-12-06', '2021-12', '2021-10-13', '2021'],
      [
        [12, ['2021-12-31/2022-01-02', '2021?-12-06', '2021-12']],
        [10, ['2021-10-13']],
      ],
    ],
    [2020, ['2020-02-29'], [[2, ['2020-02-29']]]],
  ]);
});

test('an empty archive is empty everywhere', () => {
  const empty = { reports: [], people: [], bodies: [], places: [], topics: [], series: [], years: [] };
  expect(browse([], registers)).toEqual(empty);
});
