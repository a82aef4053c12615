import { expect, test } from 'vitest';
import { browse } from '../../src/views/browse.ts';
import { foremostOffices, officesOverTime } from '../../src/views/offices.ts';
import { reportOn, speaker } from '../model/reports.ts';

function officesOf(...printed: [date: string, office: string | undefined][]) {
  const reports = printed.map(([date, office]) =>
    reportOn(date, date, { speakers: [speaker('Lê Mơ', office === undefined ? {} : { office })] }),
  );
  const [person] = browse(reports, { topics: [], places: [] }).people;
  return officesOverTime(person?.appearances ?? []);
}

const offices = (...printed: Parameters<typeof officesOf>) =>
  officesOf(...printed).map(({ office, first, last }) => [office, first.id, last.id]);

test('offices stand in the order in which they first appear, each from its first to its last report', () => {
  expect(
    offices(
      ['2022-01-01', 'Trưởng ban Ong'],
      ['2020-01-01', 'Thợ ong'],
      ['2023-01-01', 'Trưởng ban Ong'],
      ['2021-01-01', 'Thợ ong'],
    ),
  ).toEqual([
    ['Thợ ong', '2020-01-01', '2021-01-01'],
    ['Trưởng ban Ong', '2022-01-01', '2023-01-01'],
  ]);
});

test('an office that differs only in case or in the place of a tone mark is one office, as first printed', () => {
  expect(
    offices(['2020-01-01', 'Chủ tịch Hội Hoà Mộng'], ['2021-01-01', 'Chủ tịch hội Hòa Mộng']),
  ).toEqual([['Chủ tịch Hội Hoà Mộng', '2020-01-01', '2021-01-01']]);
});

test('an office printed with other words is another office, and no office is none', () => {
  expect(
    offices(['2020-01-01', 'Thợ ong'], ['2021-01-01', undefined], ['2022-01-01', 'Thợ cả ong']),
  ).toEqual([
    ['Thợ ong', '2020-01-01', '2020-01-01'],
    ['Thợ cả ong', '2022-01-01', '2022-01-01'],
  ]);
  expect(offices(['2021-01-01', undefined])).toEqual([]);
});

test('of more offices than a page has room for, those that most reports print are shown in their order', () => {
  const day = (index: number) => `2020-01-${String(index + 1).padStart(2, '0')}`;
  const printed = Array.from({ length: 15 }, (_, index): [string, string] => [
    day(index),
    `Trưởng ban ${index}`,
  ]);
  const again = printed
    .slice(2, 13)
    .map(([, office], index): [string, string] => [day(index + 15), office]);
  const shown = foremostOffices(officesOf(...printed, ...again)).map(({ office }) => office);
  expect(shown).toEqual([2, 3, 4, 5, 6, 7].map((n) => `Trưởng ban ${n}`));
});
