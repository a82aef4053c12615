import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { recordSchema, reportRecord } from '../../../src/search/format/report-record.ts';
import { embedJson } from '../../../src/model/embed-json.ts';
import type { Report } from '../../../src/model/report.ts';
import type { NameLists } from '../../../src/model/archive-names.ts';
import { mentionsOf, resolveArchive } from '../../../src/model/archive-names.ts';
import { changesOf, changesIn } from '../../../src/model/places.ts';
import { report, speaker } from '../../model/reports.ts';

/** The record of a report that is alone in its archive. */
function recordOf(one: Report, lists: NameLists = {}) {
  const changes = changesOf(changesIn(lists.places ?? []))(one);
  return reportRecord(one, changes, resolveArchive(mentionsOf([one]), lists));
}

test('a report that says little has a short record', () => {
  expect(recordOf(report())).toEqual({ date: '2020-05-11' });
});

test('a record names everything once, people in the order of their parts, with what is inferred', () => {
  const full = report({
    event: { name: 'Hội ong', series: 'Chuỗi Ong' },
    organizers: ['Hội Ong'],
    organizations: [
      { name: 'Hội Ong', part: 'tham luận' },
      { name: 'Ban Gốm', part: 'trình bày' },
      { name: 'các hộ', part: 'trình bày', unnamed: true },
    ],
    venues: [
      { name: 'điểm cầu 1', place: 'Quận 1, TP. Gò Mây' },
      {
        name: 'điểm cầu tỉnh ta',
        place: 'Hòa Mộng',
        inferred: { from: ['tỉnh ta', 'Lê Mơ'], note: 'Suy ra.' },
      },
    ],
    speakers: [
      speaker('Lê Mơ', { person: 'le-mo-gom' }),
      { ...speaker('Tạ Bưởi'), parts: ['trình bày', 'chủ trì'], speaks: [2, 3] },
    ],
    attendees: [{ name: 'Tạ Bưởi' }, { name: 'Lê Mơ' }],
    topics: ['Nghề ong'],
  });
  const change = { name: 'Hòa Mộng', now: 'Đồi Chè', since: '2025-07-01' };
  expect(recordOf(full, { places: [change, { ...change, name: 'Quận 1, TP. Gò Mây' }] })).toEqual({
    date: '2020-05-11',
    people: [
      { name: 'Lê Mơ', slug: 'le-mo-gom', involvements: ['spoke'] },
      { name: 'Tạ Bưởi', involvements: ['chaired', 'spoke', 'attended'], speaks: [2, 3] },
      { name: 'Lê Mơ', involvements: ['attended'] },
    ],
    bodies: [{ name: 'Hội Ong' }, { name: 'Ban Gốm' }],
    places: [{ name: 'Quận 1, TP. Gò Mây' }, { name: 'Hòa Mộng', inferred: true }],
    now: [{ name: 'Đồi Chè' }],
    topics: [{ name: 'Nghề ong' }],
    series: [{ name: 'Chuỗi Ong' }],
  });
});

test('a record has the entry of a name where it is another, its other names beside, and its former slugs', () => {
  const printed = report({
    organizers: ['Bộ TT&TT', 'Hội Ong'],
    organizations: [{ name: 'Bộ Thông tin và Truyền thông', part: 'tham luận' }],
    speakers: [speaker('Lê Mớ'), speaker('Lê Mơ', { person: 'le-mo' })],
  });
  const lists = {
    bodies: [{ name: 'Bộ Thông tin và Truyền thông', variants: ['Bộ TT&TT', 'Bộ 4T'] }],
    people: [{ name: 'Lê Mơ', variants: ['Lê Mớ'], address: 'le-mo' }, { name: 'Lê Mở' }],
  };
  expect(recordOf(printed, lists)).toEqual({
    date: '2020-05-11',
    people: [
      {
        name: 'Lê Mớ',
        entry: 'Lê Mơ',
        former: ['lee-mow', 'lee-mows'],
        involvements: ['spoke'],
      },
    ],
    bodies: [
      {
        name: 'Bộ TT&TT',
        entry: 'Bộ Thông tin và Truyền thông',
        former: [
          'booj-thoong-tin-vaf-truyeenf-thoong',
          'bo-tt-tt',
          'booj-tt-tt',
          'bo-4t',
          'booj-4t',
        ],
      },
      { name: 'Hội Ong' },
    ],
    also: ['Bộ 4T'],
  });
});

test('a record has the address of an entry where it is not that of its name', () => {
  const printed = report({ speakers: [speaker('Lê Mơ')] });
  const lists = { people: [{ name: 'Lê Mợ', address: 'le-mo' }] };
  expect(recordOf(printed, lists).people).toEqual([
    { name: 'Lê Mơ', slug: 'lee-mow', involvements: ['spoke'] },
  ]);
});

test('whatever a report says, its record cannot end the element that holds it, and is read as it was written', () => {
  const record = recordOf(
    report({ topics: ['</script><b>', '<!-- <script>', '& "\\\u2028'], organizers: ['{"a":1}'] }),
  );
  const [element, ...others] = fromHtml(
    `<script type="application/json">${embedJson(record)}</script>`,
    { fragment: true },
  ).children;
  expect(others).toEqual([]);
  expect(
    recordSchema.parse(JSON.parse(element?.type === 'element' ? toString(element) : '')),
  ).toEqual(record);
});
