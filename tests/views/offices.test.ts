import { expect, test } from 'vitest';
import { browse } from '../../src/views/browse.ts';
import { officesOverTime } from '../../src/views/offices.ts';
import { reportOn, speaker } from '../model/reports.ts';

function offices(...printed: [date: string, office: string | undefined][]) {
  const reports = printed.map(([date, office]) =>
    reportOn(date, date, { speakers: [speaker('Lê Mơ', office === undefined ? {} : { office })] }),
  );
  const [person] = browse(reports, { topics: [], places: [] }).people;
  return officesOverTime(person?.appearances ?? []).map(({ office, first, last }) => [
    office,
    first.id,
    last.id,
  ]);
}

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
