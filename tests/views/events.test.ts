import { expect, test } from 'vitest';
import { sayCount } from '../../src/components/say-count.ts';
import { browse } from '../../src/views/browse.ts';
import { countEvents, sameEvent } from '../../src/views/events.ts';
import { holdings } from '../../src/views/holdings.ts';
import { relatedReports } from '../../src/views/related.ts';
import { ids, reportOn } from '../model/reports.ts';

const event = (id?: string) => ({ event: { name: 'Hội ong', ...(id && { id }) } });
const reports = [
  reportOn('2021-01-02', 'one', event('hoi-ong')),
  reportOn('2021-01-02', 'two', event('hoi-ong')),
  reportOn('2021-01-02', 'three', event('hoi-ong')),
  reportOn('2021-01-02', 'other', event('hoi-gom')),
  reportOn('2021-01-02', 'alone', event()),
  reportOn('2021-01-02', 'lonely', event()),
];

test('reports that share an id are of one event, and each without one is of its own', () => {
  expect(countEvents(reports)).toBe(4);
  expect(countEvents([])).toBe(0);
});

test('the others of an event are found, in the order given; none without an id', () => {
  const others = sameEvent(reports);
  expect(reports.map((report) => ids(others(report)))).toEqual([
    ['two', 'three'],
    ['one', 'three'],
    ['one', 'two'],
    [],
    [],
    [],
  ]);
});

test('a count names the events only where they are fewer than the reports', () => {
  expect(sayCount(reports)).toBe('6 bài về 4 sự kiện');
  expect(sayCount(reports.slice(2))).toBe('4 bài');
});

test('the holdings count an event once, and each of its reports', () => {
  const archive = browse(reports, { topics: [], places: [] });
  expect(holdings(archive)).toMatchObject({ reports: 6, events: 4 });
});

test('a report of the same event is not related as well', () => {
  const series = { event: { name: 'Hội ong', series: 'Hội ong', id: 'hoi-ong' } };
  const archive = browse(
    [
      reportOn('2021-01-02', 'one', series),
      reportOn('2021-01-02', 'two', series),
      reportOn('2020-01-02', 'before', { event: { name: 'Hội ong', series: 'Hội ong' } }),
    ],
    { topics: [], places: [] },
  );
  const related = relatedReports(archive);
  expect(archive.reports.map((report) => [report.id, ids(related(report))])).toEqual([
    ['two', ['before']],
    ['one', ['before']],
    ['before', ['one', 'two']],
  ]);
});
