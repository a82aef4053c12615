import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateInWords } from '../../src/model/date-in-words.ts';
import {
  inferredParts,
  isoDay,
  parseEventDate,
  shortDate,
  sortKey,
} from '../../src/model/event-date.ts';

test.each([
  ['2021-10-13', 'thứ Tư, ngày 13 tháng 10 năm 2021', '13-10-2021', '2021-10-13'],
  ['2021-10-17', 'Chủ nhật, ngày 17 tháng 10 năm 2021', '17-10-2021', '2021-10-17'],
  ['2020-02-03', 'thứ Hai, ngày 3 tháng 2 năm 2020', '03-02-2020', '2020-02-03'],
  ['2000-02-29', 'thứ Ba, ngày 29 tháng 2 năm 2000', '29-02-2000', '2000-02-29'],
  ['2024-02-29', 'thứ Năm, ngày 29 tháng 2 năm 2024', '29-02-2024', '2024-02-29'],
  ['1975-04-30', 'thứ Tư, ngày 30 tháng 4 năm 1975', '30-04-1975', '1975-04-30'],
  ['2021-10', 'tháng 10 năm 2021', '10-2021', '2021-10-00'],
  ['2021', 'năm 2021', '2021', '2021-00-00'],
  ['2021?-12-06', 'thứ Hai, ngày 6 tháng 12 năm 2021', '06-12-2021', '2021-12-06'],
  [
    '2021-10-13/2021-10-14',
    'từ ngày 13 đến ngày 14 tháng 10 năm 2021',
    '13-10-2021 – 14-10-2021',
    '2021-10-13',
  ],
  [
    '2021-10-30/2021-11-02',
    'từ ngày 30 tháng 10 đến ngày 2 tháng 11 năm 2021',
    '30-10-2021 – 02-11-2021',
    '2021-10-30',
  ],
  [
    '2021-12-30/2022-01-02',
    'từ ngày 30 tháng 12 năm 2021 đến ngày 2 tháng 1 năm 2022',
    '30-12-2021 – 02-01-2022',
    '2021-12-30',
  ],
  [
    '2021-12-05/2022-12-05',
    'từ ngày 5 tháng 12 năm 2021 đến ngày 5 tháng 12 năm 2022',
    '05-12-2021 – 05-12-2022',
    '2021-12-05',
  ],
  [
    '2021-10/2021-11',
    'từ tháng 10 năm 2021 đến tháng 11 năm 2021',
    '10-2021 – 11-2021',
    '2021-10-00',
  ],
  ['2019/2021', 'từ năm 2019 đến năm 2021', '2019 – 2021', '2019-00-00'],
])('%s is printed as %s', (value, words, short, key) => {
  const date = parseEventDate(value);
  expect([dateInWords(date), shortDate(date), sortKey(date)]).toEqual([words, short, key]);
});

test.each([
  ['2021-12-06', []],
  ['2021?-12-06', ['year']],
  ['?2021-12-06', ['year']],
  ['2021-?12-06', ['month']],
  ['2021-12-?06', ['day']],
  ['2021-12?-06', ['year', 'month']],
  ['2021-12-06?', ['year', 'month', 'day']],
  ['2021-12?', ['year', 'month']],
  ['2021?', ['year']],
])('of %s the parts %j are inferred', (value, parts) => {
  expect(parseEventDate(value).start.inferred).toEqual(parts);
});

test('each end of an interval says for itself what is inferred', () => {
  const { start, end } = parseEventDate('2021-12-06/2021?-12-07');
  expect([start.inferred, end?.inferred]).toEqual([[], ['year']]);
});

test.each([
  ['2021-12-06', []],
  ['2021?-12-06', ['year']],
  ['2021-12-06/2021?-12-07', ['year']],
  ['2021-12-?06/2021?-12-07', ['year', 'day']],
  ['2021-12-06?/2021-12-07', ['year', 'month', 'day']],
])('of %s as a whole the parts %j are inferred', (value, parts) => {
  expect(inferredParts(parseEventDate(value))).toEqual(parts);
});

test.each([
  '2021-02-30',
  '2023-02-29',
  '1900-02-29',
  '2021-04-31',
  '2021-13',
  '2021-00',
  '2021-10-00',
  '2023-02-28/2023-02-29',
])('%s is refused because there is no such day', (value) => {
  expect(() => parseEventDate(value)).toThrow(`“${value}” không phải là ngày có thật`);
});

test.each([
  '',
  ' ',
  ' 2021-10-13',
  '2021-10-13\n',
  '2021-1-3',
  '13-10-2021',
  '10/13/2021',
  '2021-10-14/2021-10-13',
  '2021-10-13/2021-10-13',
  '2021-21/2021-23',
  '2021-10-13/202X',
  'hôm qua',
])('“%s” is refused because it is no EDTF', (value) => {
  expect(() => parseEventDate(value)).toThrow('không phải là ngày có thật theo EDTF');
});

test.each([
  '2021-10-13/',
  '/2021-10-13',
  '2021-10-13/..',
  '../2021-10-13',
  '2021-21',
  '{2021,2022}',
  '[2021,2022]',
  'Y12021',
  '201',
])('%s is refused because it has no first and last day', (value) => {
  expect(() => parseEventDate(value)).toThrow(
    'chỉ dùng ngày, tháng, năm hoặc khoảng có đầu và cuối',
  );
});

test.each([
  '201X',
  '2021-XX',
  'XXXX-12-06',
  '2021~',
  '2021-10-13~',
  '2021-10-13%',
  '2021-10-13T10:00:00Z',
  '-0044',
  '0044',
  '20211013',
])('%s is refused because it is more or less than a day, month or year', (value) => {
  expect(() => parseEventDate(value)).toThrow('chỉ dùng ngày, tháng, năm bốn chữ số');
});

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000));

test('every calendar day from 1900 to 2100 has its weekday, and comes back as it went in', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const date = parseEventDate(iso);
      expect(isoDay(date.start)).toBe(iso);
      expect(dateInWords(date)).toBe(
        `${weekdays[day.getUTCDay()]}, ngày ${day.getUTCDate()} tháng ${day.getUTCMonth() + 1} năm ${day.getUTCFullYear()}`,
      );
    }),
  );
});

test('an inferred year and the ends of an interval come back as they went in', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const [first = '', last = ''] = [one, other].map((day) => day.toISOString().slice(0, 10));
      const { start, end } = parseEventDate(`${first.slice(0, 4)}?${first.slice(4)}`);
      expect([isoDay(start), start.inferred, end]).toEqual([first, ['year'], undefined]);
      fc.pre(first < last);
      const several = parseEventDate(`${first}/${last}`);
      expect([several.start, several.end].map((day) => day && isoDay(day))).toEqual([first, last]);
      expect(inferredParts(several)).toEqual([]);
    }),
  );
});

test('later days have later sort keys, and a month stands before its days', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const [a, b] = [one, other].map((day) =>
        sortKey(parseEventDate(day.toISOString().slice(0, 10))),
      );
      expect(String(a) < String(b)).toBe(one < other);
    }),
  );
  expect(sortKey(parseEventDate('2021-10')) < sortKey(parseEventDate('2021-10-01'))).toBe(true);
});

test('a day does not depend on the time zone of the machine', () => {
  const source = (name: string) =>
    JSON.stringify(fileURLToPath(new URL(`../../src/model/${name}.ts`, import.meta.url)));
  const days = ['2021-10-13', '2021-10-17', '2021-01-01', '1955-12-31', '2021-12-30/2022-01-02'];
  const program = `
    import { dateInWords } from ${source('date-in-words')};
    import { parseEventDate } from ${source('event-date')};
    console.log(${JSON.stringify(days)}.map((day) => dateInWords(parseEventDate(day))).join('\\n'), new Date(0).getHours());`;
  const said = ['UTC', 'America/Los_Angeles', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    }),
  );
  expect(new Set(said).size).toBe(4); // the hours show that the zone was really taken
  expect(new Set(said.map((text) => text.replace(/ \d+\n$/, '')))).toEqual(
    new Set([days.map((day) => dateInWords(parseEventDate(day))).join('\n')]),
  );
});
