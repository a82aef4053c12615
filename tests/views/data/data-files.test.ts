import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { servedYearSchema } from '../../../src/model/served-report.ts';
import { browse } from '../../../src/views/browse.ts';
import { csvOf } from '../../../src/views/data/csv.ts';
import { dataFiles } from '../../../src/views/data/data-files.ts';
import { rawCells, readCsv, valuesIn } from '../../formats/read-csv.ts';
import { readDataPackage, textOf } from '../../formats/read-data-package.ts';
import { report, speaker } from '../../model/reports.ts';
import { publication } from '../facts-of.ts';

/** Makes the files of an archive, and reads them all back. */
function readBack(reports: readonly Report[], rights: { name: string; url?: string } | undefined) {
  const archive = { ...publication, rights };
  const { tables, years, descriptor } = dataFiles(browse(reports, {}), archive);
  const files = new Map(
    [...tables.map(({ file }) => file), ...years].map((file) => [file.name, textOf(file)]),
  );
  const read = readDataPackage(textOf(descriptor), (path) => files.get(path) ?? '');
  return { ...read, files };
}

const one = report({
  date: '2020?-05-11/2020?-05-12',
  dateBasis: { words: ['Ngày 11-5'], inferredFrom: ['lần thứ Ba'], note: 'Không in năm.' },
  event: { name: 'Hội nghị nghề nuôi ong', series: 'Hội nghị ong', edition: 3 },
  venues: [
    { name: 'điểm cầu Hà Nội', place: 'Hà Nội' },
    { name: 'điểm cầu tỉnh ta', place: 'Nam Định', inferred: { from: 'tỉnh', note: 'Đoán.' } },
  ],
  speakers: [speaker('Lê Mơ', { office: 'Chủ tịch Hội Ong' }), speaker('Tạ Bưởi')],
  attendees: [{ name: 'Đỗ Mận' }],
  corrections: [{ date: '2024-06-15', what: 'Tên' }],
});
const later = report({
  id: '2021/ong-mat',
  date: '2021-01-02',
  speakers: [speaker('Lê Mơ', { office: 'Giám đốc Sở Ong' })],
});

describe('the tables', () => {
  const { tables } = readBack([one, later], { name: 'CC BY 4.0' });
  const row = (name: string, index: number) => tables.get(name)?.[index];

  test('have a row for each report, the newest first', () => {
    expect(tables.get('reports')?.map(({ id }) => id)).toEqual([later.id, one.id]);
    expect(row('reports', 1)).toMatchObject({
      address: 'https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/',
      series: 'Hội nghị ong',
      edition: '3',
      date: '2020?-05-11/2020?-05-12',
      date_start: '2020-05-11',
      date_end: '2020-05-12',
      date_inferred: 'year',
      published: '',
      places: 'Hà Nội | Nam Định',
      places_inferred: 'Nam Định',
      speakers: 'Lê Mơ | Tạ Bưởi',
      attendees: 'Đỗ Mận',
      rights: 'CC BY 4.0',
      changed: '2024-06-15',
      corrections: '1',
    });
  });

  test('have a row for each person, with the latest office and its day', () => {
    expect(tables.get('people')?.map(({ name }) => name)).toEqual(['Tạ Bưởi', 'Đỗ Mận', 'Lê Mơ']);
    expect(row('people', 2)).toEqual({
      address: 'https://ong.example/kho/nhan-vat/le-mo/',
      name: 'Lê Mơ',
      also_printed: '',
      reports: '2',
      first_date: one.date,
      last_date: later.date,
      latest_office: 'Giám đốc Sở Ong',
      latest_office_date: later.date,
    });
  });

  test('tell who held which office when, and by which report', () => {
    expect(tables.get('offices')?.map(({ office }) => office)).toEqual([
      'Chủ tịch Hội Ong',
      'Giám đốc Sở Ong',
    ]);
    expect(row('offices', 0)).toEqual({
      person: 'https://ong.example/kho/nhan-vat/le-mo/',
      name: 'Lê Mơ',
      office: 'Chủ tịch Hội Ong',
      first_date: one.date,
      first_report: one.id,
      last_date: one.date,
      last_report: one.id,
    });
  });
});

test('the facts of a year are those of its reports, without their texts', () => {
  const { files } = readBack([report({ ...one, body: 'Chữ của bài.' }), later], undefined);
  expect([...files.keys()].filter((name) => name.endsWith('.json'))).toEqual([
    '2021.json',
    '2020.json',
  ]);
  expect(files.get('2020.json')).not.toContain('Chữ của bài.');
  expect(servedYearSchema.parse(JSON.parse(files.get('2020.json') ?? ''))).toMatchObject({
    archive: { title: 'Kho Ong', reports: 'https://ong.example/kho/bai-viet/' },
    year: 2020,
    reports: [{ id: one.id, event: { date: one.date } }],
  });
});

test('the licence has an address: its own, or that of the page that states it', () => {
  const url = 'https://giay-phep.example/';
  expect(readBack([one], { name: 'Giấy phép Ong', url }).about.licenses).toEqual([
    { title: 'Giấy phép Ong', path: url },
  ]);
  expect(readBack([one], { name: 'Của các báo' }).about.licenses).toEqual([
    { title: 'Của các báo', path: 'https://ong.example/kho/du-lieu/' },
  ]);
  expect(readBack([one], undefined).about.licenses).toBeUndefined();
});

test('an archive without reports has tables without rows', () => {
  const { tables } = readBack([], undefined);
  expect([...tables.values()]).toEqual([[], [], []]);
});

test.each(['=1+1', '+84', '-1', '@ong', '\tong', '\rong', '\nong', '＝1', "'=1", "'", '=', '-'])(
  'a cell that begins as %j does not run, and comes back as it was',
  (text) => {
    const field = { name: 'a', title: 'A', type: 'string' } as const;
    const csv = csvOf({ fields: [field], rows: [[text]] });
    expect(rawCells(csv)[1]?.[0]).toBe(`'${text}`);
    expect(readCsv(csv).rows).toEqual([{ a: text }]);
  },
);

test('numbers are no texts: none has a mark before it', () => {
  const field = { name: 'a', title: 'A', type: 'integer' } as const;
  expect(rawCells(csvOf({ fields: [field], rows: [[3]] }))[1]).toEqual(['3']);
});

const hostilePieces = [
  '{}',
  '%',
  '"',
  '&',
  '<',
  ',',
  ';',
  '=',
  '\n',
  '\r\n',
  '\r',
  '|',
  ' | ',
  "'",
  '\t',
  '+',
  '-',
  '@',
  '👩‍🌾',
  'ê\u0323',
  'e\u0302\u0323',
  '\uFEFF',
  '\u2028',
  '\\',
];

/** Texts of the pieces that formats stumble over, and of any others. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: 'grapheme' })), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));

test('any text comes back from a table, and no cell begins as a formula', () => {
  const fields = ['a', 'b', 'c'].map((name) => ({ name, title: name, type: 'string' }) as const);
  const list = fc.array(
    hostile.filter((text) => text !== ''),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, list, fc.nat())), (rows) => {
      const csv = csvOf({ fields, rows });
      expect(readCsv(csv).rows.map(({ a, b, c }) => [a, valuesIn(b ?? ''), Number(c)])).toEqual(
        rows,
      );
      for (const cell of rawCells(csv).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
    }),
  );
});
