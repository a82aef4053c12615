import { expect, test } from 'vitest';
import { inferenceToken } from '../../src/model/inference.ts';
import { browse } from '../../src/views/browse.ts';
import { thingsOf } from '../../src/views/things.ts';
import { reportOn, speaker } from '../model/reports.ts';

const reports = [
  reportOn('2020-05-11', 'old', {
    speakers: [speaker('Tạ Bưởi', { office: 'Thợ ong' })],
    organizers: ['Sở TN&MT Mật'],
    venues: [{ name: 'Bạc Liêu', place: 'Bạc Liêu' }],
  }),
  reportOn('2021?-05-11', 'new', {
    speakers: [speaker('Tạ  Bười', { office: 'Trưởng phường ong' })],
    attendees: [{ name: 'Tạ Bưởi' }],
    topics: ['Nuôi ong'],
  }),
];
const archive = browse(reports, {
  people: [{ name: 'Tạ Bưởi', variants: ['Tạ  Bười', 'Bưởi ong'] }],
  places: [{ name: 'Bạc Liêu', now: 'Cà Mau', since: '2025-07-01' }],
  topics: [{ name: 'Nuôi ong', description: 'Mật và sáp.' }],
});
const abbreviations = [
  { short: 'TN&MT', long: 'Tài nguyên và Môi trường', forms: [], gloss: false },
  { short: 'BL', long: 'Bạc Liêu', forms: [], gloss: false },
  { short: 'Tạ', long: 'đơn vị đo', forms: [], gloss: false },
];
const things = new Map(thingsOf(archive, abbreviations).map((one) => [one.name, one]));

test('a person has the names of the list, the latest office and the first and last date', () => {
  expect(things.get('Tạ Bưởi')).toEqual({
    facet: 'people',
    slug: 'ta-buoi',
    name: 'Tạ Bưởi',
    others: ['Bưởi ong', 'Tạ  Bười'],
    count: 2,
    first: '11-05-2020',
    last: `11-05-2021${inferenceToken(['year'])}`,
    inferred: false,
    note: 'Trưởng phường ong',
    noteDate: `11-05-2021${inferenceToken(['year'])}`,
  });
});

test('other things are also known by abbreviations, and places with what stands before them', () => {
  expect(things.get('Sở TN&MT Mật')?.others).toEqual(['Sở Tài nguyên và Môi trường Mật']);
  expect(things.get('Bạc Liêu')).toMatchObject({ note: 'Cà Mau', noteDate: '01-07-2025' });
  expect(things.get('Bạc Liêu')?.others).toEqual(
    expect.arrayContaining(['Tỉnh Bạc Liêu', 'Thành phố Bạc Liêu', 'BL', 'Tỉnh BL']),
  );
  expect(things.get('Cà Mau')).toMatchObject({ count: 1, note: '' });
  expect(things.get('Nuôi ong')).toMatchObject({ facet: 'topics', note: 'Mật và sáp.' });
});

test('the span of a thing goes from the first day of its events to the last, whichever event has that', () => {
  const spanOf = (...dates: string[]) => {
    const all = dates.map((date, index) =>
      reportOn(date, `report-${index}`, { speakers: [speaker('Tạ Bưởi')] }),
    );
    const [one] = thingsOf(browse(all, {}), []);
    return [one?.first, one?.last];
  };
  const inferred = inferenceToken(['year']);
  expect(spanOf('2021-10-13/2021-10-14')).toEqual(['13-10-2021', '14-10-2021']);
  expect(spanOf('2021-10-13', '2021-10-13')).toEqual(['13-10-2021', '13-10-2021']);
  expect(spanOf('2020-05-11/2020-05-12', '2021-10-13/2021-10-14')).toEqual([
    '11-05-2020',
    '14-10-2021',
  ]);
  expect(spanOf('2021-10-13', '2021-10-01/2021-12-31')).toEqual(['01-10-2021', '31-12-2021']);
  expect(spanOf('2020?-05-11/2020-05-12', '2021/2022')).toEqual([`11-05-2020${inferred}`, '2022']);
});
