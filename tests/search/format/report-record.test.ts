import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { recordSchema, reportRecord } from '../../../src/search/format/report-record.ts';
import { embedJson } from '../../../src/search/format/embed-json.ts';
import { report, speaker } from '../../model/reports.ts';

test('a report that says little has a short record', () => {
  expect(reportRecord(report(), [])).toEqual({ date: '2020-05-11' });
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
      { ...speaker('Tạ Bưởi'), speaks: [2, 3] },
    ],
    attendees: [{ name: 'Tạ Bưởi' }, { name: 'Lê Mơ' }],
    topics: ['Nghề ong'],
  });
  const change = { name: 'Hòa Mộng', now: 'Đồi Chè', since: '2025-07-01' };
  expect(reportRecord(full, [change, { ...change, name: 'Tân Mơ' }])).toEqual({
    date: '2020-05-11',
    people: [
      { name: 'Lê Mơ', slug: 'le-mo-gom' },
      { name: 'Tạ Bưởi', speaks: [2, 3] },
      { name: 'Lê Mơ' },
    ],
    bodies: ['Hội Ong', 'Ban Gốm'],
    places: [{ name: 'Quận 1, TP. Gò Mây' }, { name: 'Hòa Mộng', inferred: true }],
    now: ['Đồi Chè'],
    topics: ['Nghề ong'],
    series: ['Chuỗi Ong'],
  });
});

test('whatever a report says, its record cannot end the element that holds it, and is read as it was written', () => {
  const record = reportRecord(
    report({ topics: ['</script><b>', '<!-- <script>', '& "\\\u2028'], organizers: ['{"a":1}'] }),
    [],
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
