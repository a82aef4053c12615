import { expect, test } from 'vitest';
import { browse } from '../../src/views/browse.ts';
import { ids, reportOn } from '../model/reports.ts';

const registers = { topics: [], places: [] };

test('a report without a series belongs to none', () => {
  expect(browse([reportOn('2021-01-01', 'a')], registers).series).toEqual([]);
});

test('years and months stand newest first; what has no month stands under its year alone', () => {
  const reports = [
    '2020-02-29',
    '2021-12',
    '2021',
    '2021?-12-06',
    '2021-10-13',
    '2021-12-31/2022-01-02',
  ].map((date) => reportOn(date, date));
  const years = browse(reports, registers).years.map(({ year, reports, months }) => [
    year,
    ids(reports),
    months.map(({ month, reports }) => [month, ids(reports)]),
  ]);
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

test('a series has its editions in order, newest reports first in each', () => {
  const of = (day: string, edition: number) =>
    reportOn(day, day, { event: { name: 'Hội ong', series: 'Hội ong', edition } });
  const [series] = browse(
    [of('2020-01-01', 1), of('2021-01-01', 2), of('2021-01-02', 2)],
    registers,
  ).series;
  expect(
    series?.editions.map((edition) => ('reports' in edition ? ids(edition.reports) : [])),
  ).toEqual([['2020-01-01'], ['2021-01-02', '2021-01-01']]);
});

test('a year or month that no report prints says which part of it is inferred', () => {
  const spans = (...dates: string[]) =>
    browse(
      dates.map((date) => reportOn(date, date)),
      registers,
    ).years.map(({ year, inferred, months }) => [
      year,
      inferred,
      ...months.map((month) => [month.month, month.inferred]),
    ]);
  expect(spans('2021?-12-06', '2021-10-13')).toEqual([[2021, [], [12, ['year']], [10, []]]]);
  expect(spans('2021?-12-06', '2021?-10-13')).toEqual([
    [2021, ['year'], [12, ['year']], [10, ['year']]],
  ]);
  expect(spans('2021?-12-06', '2021-12?-07')).toEqual([[2021, ['year'], [12, ['year', 'month']]]]);
  expect(spans('2021-?12-06', '2021-?12-07')).toEqual([[2021, [], [12, ['month']]]]);
  expect(spans('2021-12-?06', '2020-12-06/2021?-01-01')).toEqual([
    [2021, [], [12, []]],
    [2020, [], [12, []]],
  ]);
});

test('an empty archive is empty everywhere', () => {
  const empty = {
    reports: [],
    people: [],
    bodies: [],
    places: [],
    topics: [],
    series: [],
    years: [],
  };
  const { names, ...lists } = browse([], registers);
  expect(lists).toEqual(empty);
  expect(names.people.entries).toEqual([]);
});
