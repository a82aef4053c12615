import { expect, test } from 'vitest';
import { atParagraph, lineAtParagraph } from '../../../src/views/cite/at-paragraph.ts';
import { citationWriters } from '../../../src/views/cite/citation-writers.ts';
import { readBibtex } from '../../formats/read-bibtex.ts';
import { readCsl } from '../../formats/read-csl.ts';
import { labelled, readRis } from '../../formats/read-ris.ts';
import { leastFrontMatter } from '../../model/reports.ts';
import { itemOf } from './cited.ts';

const { source } = leastFrontMatter;
const known = itemOf({
  date: '2020?-05-11',
  dateBasis: { words: ['Ngày 11-5'], inferredFrom: ['lần thứ Ba'], note: 'Không in năm.' },
  published: '2020-05-13',
  organizers: ['Hội Ong', 'Sở Mật and Sáp'],
  venues: [{ name: 'điểm cầu Hà Nội', place: 'Hà Nội' }],
  source: { ...source, byline: 'Tạ Bưởi', publisher: 'Báo Ong' },
});

test('BibTeX has each fact in its field', () => {
  const [entry] = readBibtex(citationWriters.bib([known]));
  expect(entry).toMatchObject({ type: 'article', key: '2020-nghe-nuoi-ong' });
  expect(entry?.fields).toMatchObject({
    entrysubtype: 'newspaper',
    date: '2020-05-13',
    year: '2020',
    month: '5',
    eventdate: '2020-05-11?',
    langid: 'vietnamese',
    copyright: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  });
  expect(entry?.csl).toEqual({
    title: 'Hội nghị bàn về nghề nuôi ong',
    'container-title': 'Báo Ong',
    author: [{ family: 'Tạ Bưởi' }],
    publisher: ['Hội Ong', 'Sở Mật and Sáp'],
    issued: { 'date-parts': [[2020, 5, 13]] },
    'event-title': 'Hội nghị nghề nuôi ong',
    'event-date': { 'date-parts': [[2020, 5, 11]] },
    'event-place': 'điểm cầu Hà Nội',
    language: 'vi',
    URL: 'https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/',
    'call-number': 'Kho Ong, Hội Nuôi ong',
    note: known.note,
  });
});

test('RIS has each fact under its tag, and those of the event in notes', () => {
  const text = citationWriters.ris([known]);
  expect(text).toMatch(/^TY {2}- NEWS\r\n/);
  expect(text).toMatch(/\r\nER {2}- \r\n$/);
  const [record = {}] = readRis(text);
  expect(record).toMatchObject({
    AU: ['Tạ Bưởi'],
    TI: ['Hội nghị bàn về nghề nuôi ong'],
    T2: ['Báo Ong'],
    PY: ['2020'],
    DA: ['2020/05/13'],
    LA: ['vi'],
    UR: ['https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/'],
    DB: ['Kho Ong'],
    DP: ['Hội Nuôi ong'],
  });
  expect(labelled(record, 'Sự kiện')).toEqual(['Hội nghị nghề nuôi ong']);
  expect(labelled(record, 'Ngày diễn ra')).toEqual(['2020?-05-11']);
  expect(labelled(record, 'Đơn vị tổ chức')).toEqual(['Hội Ong', 'Sở Mật and Sáp']);
  expect(record.N1).toContain(known.note);
});

test('without a known day of publication neither has a year', () => {
  const unknown = itemOf();
  const [entry] = readBibtex(citationWriters.bib([unknown]));
  expect(Object.keys(entry?.fields ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:date|year|month)$/)]),
  );
  const [record] = readRis(citationWriters.ris([unknown]));
  expect(Object.keys(record ?? {})).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:PY|DA|Y1)$/)]),
  );
});

test('an inferred day of publication stands only where it is marked', () => {
  const inferred = itemOf({ published: '2020?-05-13' });
  const [entry] = readBibtex(citationWriters.bib([inferred]));
  expect(entry?.fields).toMatchObject({
    date: '2020-05-13?',
    note: expect.stringContaining('Ngày đăng'),
  });
  const [record] = readRis(citationWriters.ris([inferred]));
  for (const fields of [entry?.fields, record])
    expect(Object.keys(fields ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:year|month|PY|DA)$/)]),
    );
  expect(record?.N1?.join()).toContain('Ngày đăng 2020-05-13: năm do suy luận');
});

test('RIS has no comma in a name, which would part it, and the name as it is in a note', () => {
  const item = itemOf({ source: { ...source, byline: 'Tạ Bưởi, Lê Mơ' } });
  const [record = {}] = readRis(citationWriters.ris([item]));
  expect(record.AU).toEqual(['Tạ Bưởi; Lê Mơ']);
  expect(labelled(record, 'Tác giả')).toEqual(['Tạ Bưởi, Lê Mơ']);
});

test('a paragraph is cited by its number and address', () => {
  const paragraph = { number: 7, fragment: 'doan-7' };
  const address = 'https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/#doan-7';
  const one = atParagraph(known, paragraph);
  const [entry] = readBibtex(citationWriters.bib([known, one])).slice(1);
  expect(entry?.key).not.toBe(known.id);
  expect(entry?.fields).toMatchObject({ pages: 'đoạn 7', url: address });
  const [record] = readRis(citationWriters.ris([one]));
  expect(record).toMatchObject({ SP: ['đoạn 7'], UR: [address] });
  expect(readCsl(citationWriters['csl.json']([one]))).toEqual([one]);
  expect(lineAtParagraph(`Bài ${known.URL}, ${known.URL}.`, known.URL, paragraph)).toBe(
    `Bài ${known.URL}, đoạn 7, ${address}.`,
  );
});

test('braces in an address are encoded where BibTeX would count them', () => {
  const text = citationWriters.bib([{ ...known, URL: 'https://a.example/?q={a\\b&c=%20' }]);
  expect(readBibtex(text)[0]?.fields.url).toBe('https://a.example/?q=%7Ba%5Cb&c=%20');
});
