import fc from 'fast-check';
import { expect, test } from 'vitest';
import { browse } from '../../src/views/browse.ts';
import { relatedReports } from '../../src/views/related.ts';
import type { Report } from '../../src/model/report.ts';
import { ids, reportOn, speaker } from '../model/reports.ts';

const related = (reports: Report[], id: string, limit?: number) => {
  const archive = browse(reports, { topics: [], places: [] });
  const report = archive.reports.find((other) => other.id === id);
  return report ? ids(relatedReports(archive, limit)(report)) : undefined;
};

test('a shared series says more than shared people, people more than a topic, and what shares nothing is left out', () => {
  const series = { event: { name: 'Hội ong', series: 'Hội ong' } };
  const reports = [
    reportOn('2021-01-05', 'this', {
      ...series,
      speakers: [speaker('Lê Mơ')],
      organizers: ['Hội Ong'],
      topics: ['Nghề ong'],
    }),
    reportOn('2021-01-04', 'nothing'),
    reportOn('2021-01-03', 'topic', { topics: ['Nghề ong'] }),
    reportOn('2021-01-02', 'person', { attendees: [{ name: 'Lê Mơ' }] }),
    reportOn('2021-01-01', 'person and body', {
      attendees: [{ name: 'Lê Mơ' }],
      organizers: ['Hội Ong'],
    }),
    reportOn('2020-01-01', 'series', series),
  ];
  expect(related(reports, 'this')).toEqual(['series', 'person and body', 'person', 'topic']);
  expect(related(reports, 'this', 2)).toEqual(['series', 'person and body']);
  expect(related(reports, 'nothing')).toEqual([]);
});

test('among equals the nearest in time comes first, and of two as near the newer', () => {
  const reports = [1, 2, 3, 4, 5].map((day) =>
    reportOn(`2021-01-0${day}`, `day ${day}`, { topics: ['Nghề ong'] }),
  );
  expect(related(reports, 'day 2')).toEqual(['day 3', 'day 1', 'day 4', 'day 5']);
  const shares = [
    reportOn('2021-01-01', 'a person', { speakers: [speaker('Lê Mơ')] }),
    reportOn('2021-01-02', 'this', { speakers: [speaker('Lê Mơ')], organizers: ['Hội Ong'] }),
    reportOn('2021-01-03', 'a body', { organizers: ['Hội Ong'] }),
  ];
  expect(related(shares, 'this')).toEqual(['a body', 'a person']);
});

test('only the nearest of a long list are looked at, and they are enough', () => {
  const reports = Array.from({ length: 60 }, (_, index) =>
    reportOn(`${1950 + index}`, String(index), {
      topics: ['Nghề ong'],
      ...(index === 0 || index === 59 ? { organizers: ['Hội Ong'] } : {}),
    }),
  );
  expect(related(reports, '30')).toEqual(['31', '29', '32', '28']);
  expect(related(reports, '0')?.[0]).toBe('59');
});

test('a report is never related to itself, no report comes twice, and no list is longer than asked for', () => {
  const topics = fc.subarray(['Ong', 'Gốm', 'Chè']);
  fc.assert(
    fc.property(
      fc.array(topics, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 5 }),
      (lists, limit) => {
        const reports = lists.map((topics, index) =>
          reportOn('2021-01-01', `r${index}`, { topics }),
        );
        const found = related(reports, 'r0', limit) ?? [];
        expect(found).not.toContain('r0');
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBe(
          Math.min(
            limit,
            lists.slice(1).filter((other) => other.some((topic) => lists[0]?.includes(topic)))
              .length,
          ),
        );
      },
    ),
  );
});
