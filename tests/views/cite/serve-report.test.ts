import { expect, test } from 'vitest';
import { servedReportSchema } from '../../../src/model/served-report.ts';
import { citationIn } from '../../../src/views/cite/citation-in.ts';
import { serveReport } from '../../../src/views/cite/serve-report.ts';
import { leastFrontMatter, speaker } from '../../model/reports.ts';
import { factsOf, publication } from '../facts-of.ts';
import { itemOf } from './cited.ts';

const served = (...given: Parameters<typeof factsOf>) =>
  serveReport(factsOf(...given), publication, undefined, [{ paragraph: 1, text: 'Ong bay.' }]);

const everything = {
  date: '2020?-05-11/2020?-05-12',
  session: 'chiều',
  dateBasis: { words: ['Ngày 11-5'], inferredFrom: ['lần thứ Ba'], note: 'Không in năm.' },
  published: '2020-05-13',
  event: {
    name: 'Hội nghị nghề nuôi ong',
    theme: 'Ong và mật',
    series: 'Hội nghị ong',
    edition: 3,
    format: 'trực tuyến',
    reach: 'toàn quốc',
    id: 'hoi-nghi-2020',
  },
  organizers: ['Hội Ong'],
  organizations: [
    { name: 'Sở Mật', part: 'trình bày' },
    { name: 'các chuyên gia', part: 'tham luận', unnamed: true },
  ],
  venues: [
    { name: 'điểm cầu ta', place: 'Nam Định', inferred: { from: ['Tỉnh ủy'], note: 'Không in.' } },
  ],
  speakers: [speaker('Lê Mơ', { office: 'Chủ tịch', venue: 'điểm cầu ta' })],
  attendees: [{ name: 'Tạ Bưởi' }],
  topics: ['nông nghiệp'],
  source: {
    ...leastFrontMatter.source,
    publisher: 'Báo Ong',
    byline: 'Tạ Bưởi',
    url: 'https://bao.example/ong',
  },
  corrections: [{ date: '2024-06-15', what: 'Tên', why: 'In sai' }],
} satisfies Parameters<typeof factsOf>[0];

test.each([
  ['the least', {}],
  ['everything', everything],
])('a report with %s fits the published schema, with nothing left out', (_, given) => {
  const text = served(given);
  const read = servedReportSchema.parse(JSON.parse(text));
  expect(read.facts).toEqual(JSON.parse(JSON.stringify(factsOf(given))));
  expect(read.citation).toEqual(itemOf(given));
  expect(read.text).toEqual([{ paragraph: 1, text: 'Ong bay.' }]);
});

test('the tools of a page find the citation in it, and take nothing else for it', () => {
  expect(citationIn(JSON.parse(served()))).toEqual(itemOf());
  for (const other of [null, [], 'x', {}, { version: 2, citation: itemOf() }, { version: 1 }])
    expect(() => citationIn(other)).toThrow('not the file beside a report');
});
