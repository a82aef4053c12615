import { expect, test } from 'vitest';
import { draftReport } from '../../src/import/draft.ts';
import { DraftError, type Received } from '../../src/import/draft/model.ts';
import { placeOf } from '../../src/import/draft/place-of.ts';
import { reportSlug } from '../../src/import/draft/report-slug.ts';
import type { Hints } from '../../src/import/parse/event-day.ts';
import type { ReadReport } from '../../src/read/read-report.ts';
import { known } from './archive-of-tests.ts';

const readOf = (paragraphs: string[], more: Partial<ReadReport> = {}): ReadReport => ({
  paragraphs,
  captions: [],
  encoding: 'UTF-8',
  leftOut: [],
  pictures: [],
  notes: [],
  ...more,
});
const draftOf = (
  paragraphs: string[],
  hints: Hints = {},
  received: Partial<Received> = {},
  more: Partial<ReadReport> = {},
) =>
  draftReport(
    readOf(paragraphs, more),
    { file: 'bai.txt', sha256: '0'.repeat(64), added: '2024-05-30', ...received },
    known,
    hints,
  );
const title = 'Hội thảo nghề gốm ở làng Lò';

test.each<
  [
    text: string,
    hints: Hints,
    received: Partial<Received>,
    date: string,
    certainty: string | undefined,
  ]
>([
  ['Ngày 13 tháng 10 năm 2021, Hội thảo nghề gốm được tổ chức.', {}, {}, '2021-10-13', undefined],
  ['Sáng 5.3.2021, Hội thảo nghề gốm diễn ra.', { year: 2019 }, {}, '2021-03-05', undefined],
  ['Chiều 7-5, Hội thảo nghề gốm diễn ra.', { year: 2021 }, {}, '2021?-05-07', 'likely'],
  ['Chiều 7-5, Hội thảo nghề gốm diễn ra.', {}, { modifiedYear: 2020 }, '2020?-05-07', 'guess'],
  [
    'Chiều 7-5, Hội thảo nghề gốm diễn ra.',
    { published: { year: 2021, month: 5, day: 8 } },
    { modifiedYear: 2020 },
    '2021?-05-07',
    undefined,
  ],
  [
    'Chiều 30-12, Hội thảo nghề gốm diễn ra.',
    { published: { year: 2022, month: 1, day: 2 } },
    {},
    '2021?-12-30',
    undefined,
  ],
  [
    'Từ ngày 4 đến 6-7-2021, Hội thảo nghề gốm diễn ra.',
    {},
    {},
    '2021-07-04/2021-07-06',
    undefined,
  ],
  [
    'Từ ngày 30-12 đến 2-1, Hội thảo nghề gốm diễn ra.',
    { year: 2021 },
    {},
    '2021?-12-30/2022?-01-02',
    'likely',
  ],
  [
    'Sáng nay, Hội thảo nghề gốm diễn ra.',
    { published: { year: 2021, month: 3, day: 1 } },
    {},
    '2021-03-01?',
    undefined,
  ],
  ['Ngày 29-2, Hội thảo nghề gốm diễn ra.', { year: 2021 }, {}, '2021?-02', 'guess'],
  ['Tháng 8 năm 2021, Hội thảo nghề gốm quy tụ trăm người.', {}, {}, '2021-08', 'guess'],
  ['Hội thảo nghề gốm quy tụ trăm người.', { year: 2021 }, {}, '2021?', 'guess'],
])('%s with %j is of the right day', (text, hints, received, date, certainty) => {
  const { data, doubts } = draftOf([title, text], hints, received);
  expect(data.date).toBe(date);
  expect(doubts.find(({ path }) => path === 'date')?.certainty).toBe(certainty);
  // An inferred part says what it rests on, and why.
  expect(data.dateBasis.inferredFrom !== undefined && data.dateBasis.note !== undefined).toBe(
    date.includes('?'),
  );
});

test.each<[why: string, paragraphs: string[], hints: Hints]>([
  ['nothing tells the year', [title, 'Chiều 7-5, Hội thảo nghề gốm diễn ra.'], {}],
  ['there is a title alone', [title], { year: 2021 }],
])('a report is refused with a word to the archivist where %s', (_, paragraphs, hints) => {
  expect(() => draftOf(paragraphs, hints)).toThrow(DraftError);
});

test.each<
  [
    what: string,
    paragraphs: string[],
    more: Partial<ReadReport>,
    heading: object,
    body: string,
    doubted: boolean,
  ]
>([
  ['the first line is the title', [title, 'Một.'], {}, { title }, 'Một.', false],
  [
    'what the file marks is the title, what stands before it no part of it',
    ['Làng nghề', title, 'Một.'],
    { title },
    { title, preamble: 'Làng nghề' },
    'Một.',
    false,
  ],
  [
    'the head of a page adds the name of its site',
    [title, 'Một.'],
    { title: `${title} - Báo Gốm` },
    { title },
    'Một.',
    false,
  ],
  [
    'the title is in the head alone',
    ['Một.', 'Hai.'],
    { title: `${title} | Báo Gốm` },
    { title },
    'Một.\n\nHai.',
    true,
  ],
  [
    'the first line is a whole paragraph',
    [`${'Gốm là nghề cũ của làng, '.repeat(12)}nay còn ít.`, 'Một.'],
    {},
    {},
    'Một.',
    true,
  ],
])('%s', (_, paragraphs, more, heading, body, doubted) => {
  const draft = draftOf(paragraphs, { year: 2021 }, {}, more);
  expect(draft.data).toMatchObject(heading);
  expect('preamble' in draft.data).toBe('preamble' in heading);
  expect(draft.body).toBe(body);
  expect(draft.doubts.some(({ path }) => path === 'title')).toBe(doubted);
});

test.each([
  ['Hội thảo nghề gốm', 'hoi-thao-nghe-gom'],
  [
    'Diễn đàn về Công nghiệp 4.0 của làng gốm: “Phục hồi và phát triển nghề gốm thời kỳ mới”',
    'dien-dan-ve-cong-nghiep-4-0-cua-lang-gom',
  ],
  [
    'Hội thảo toàn quốc về tăng cường giữ lửa, mở đường ra biển, nối lại các làng nghề',
    'hoi-thao-toan-quoc-ve-tang-cuong-giu-lua-mo-duong-ra-bien',
  ],
  [
    'Hội nghị triển khai nhiệm vụ phát triển các làng nghề truyền thống vùng đồng bằng sông nước',
    'hoi-nghi-trien-khai-nhiem-vu-phat-trien-cac-lang-nghe-truyen',
  ],
  ['“ … ”', 'bai'],
])('the file of %s is named %s', (printed, expected) => {
  expect(reportSlug(printed)).toBe(expected);
});

test.each([
  ['điểm cầu Hà Nội', 'Hà Nội'],
  ['điểm cầu tỉnh Bạc Liêu', 'Bạc Liêu'],
  ['điểm cầu TP. Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
  ['thành phố Giả Định', 'Giả Định'],
  ['Trung tâm Hội nghị, TP Đà Nẵng', 'Đà Nẵng'],
  ['Khách sạn Lò Gốm Hà Nội', 'Hà Nội'],
  ['Học viện Chính trị quốc gia Hồ Chí Minh', undefined],
  ['Trung tâm Hội nghị Mỹ Đình', undefined],
  ['điểm cầu tỉnh ta', undefined],
])('%s is in %s', (venue, place) => {
  expect(placeOf(venue, known.places)?.place).toBe(place);
});

test('a place is inferred from its sentence or from who printed the report, and says so; without either the venue is left out, and people are at none', () => {
  const paragraphs = (source: string) => [
    title,
    'Chiều 7-5-2021, Hội thảo nghề gốm diễn ra. Dự tại điểm cầu tỉnh ta có ông Phạm Quang Lò, Chủ tịch HĐND tỉnh.',
    source,
  ];
  const inferred = draftOf(paragraphs('Nguồn: Báo Bạc Liêu'));
  expect(inferred.data.venues).toEqual([
    {
      name: 'điểm cầu tỉnh ta',
      place: 'Bạc Liêu',
      inferred: { from: ['Nguồn: Báo Bạc Liêu'], note: expect.any(String) },
    },
  ]);
  expect(inferred.data.attendees).toMatchObject([{ venue: 'điểm cầu tỉnh ta' }]);
  expect(inferred.doubts.find(({ path }) => path === 'venues[0].place')?.certainty).toBe('guess');
  const unknown = draftOf(paragraphs('Ai nấy ra về.'));
  expect(unknown.data.venues).toBeUndefined();
  expect(unknown.data.attendees?.[0]).not.toHaveProperty('venue');
  expect(unknown.doubts.find(({ path }) => path === 'venues')).toMatchObject({
    value: 'điểm cầu tỉnh ta',
  });
});

test('an office that does not stand in the text as it was read is left out', () => {
  const { data } = draftOf([
    title,
    'Chiều 7-5-2021, Hội thảo nghề gốm diễn ra. Ông Phạm Quang Lò, Chủ tịch Hội Nghề Gốm (Trưởng ban Tổ chức), chủ trì hội thảo.',
  ]);
  for (const { office } of data.speakers ?? [])
    expect(['Chủ tịch Hội Nghề Gốm', undefined]).toContain(office);
});

test('a publisher is spelt as the archive spells it, else as printed; capitals are doubted', () => {
  const publisher = (source: string) =>
    draftOf([title, 'Chiều 7-5-2021, Hội thảo nghề gốm diễn ra.', source]);
  expect(publisher('Nguồn: BÁO NUÔI ONG').data.source).toMatchObject({
    publisher: 'Báo Nuôi ong',
    printed: 'Nguồn: BÁO NUÔI ONG',
  });
  const shouted = publisher('Nguồn: BÁO LÒ GỐM');
  expect(shouted.data.source.publisher).toBe('BÁO LÒ GỐM');
  expect(shouted.doubts.some(({ path }) => path === 'source.publisher')).toBe(true);
});

test.each<[name: string, event: object, doubted: string]>([
  [
    'Hội thảo nghề gốm lần thứ Ba',
    { name: 'Hội thảo nghề gốm', series: 'Hội thảo nghề gốm', edition: 3 },
    'event.series',
  ],
  [
    'Hội thảo nghề gốm lần thứ 6 năm 2021',
    { name: 'Hội thảo nghề gốm lần thứ 6 năm 2021', series: 'Hội thảo nghề gốm', edition: 6 },
    'event.series',
  ],
  // Without its edition the name would be one that is nowhere printed, or only a kind of event.
  ['Đại hội lần thứ Ba Hội Nghề Gốm', { name: 'Đại hội lần thứ Ba Hội Nghề Gốm' }, 'event.edition'],
  ['Hội nghị lần thứ Ba', { name: 'Hội nghị lần thứ Ba' }, 'event.edition'],
])('of %s, series and edition are told only where they are printed', (name, event, doubted) => {
  const { data, doubts } = draftOf([title, `Ngày 7-5-2021, ${name} diễn ra tại Hà Nội.`]);
  expect(data.event).toEqual(event);
  expect(doubts.some(({ path }) => path === doubted)).toBe(true);
});
