import { expect, test } from 'vitest';
import type { Hints } from '../../src/import/parse/event-day.ts';
import { yearRules } from '../../src/import/draft/year-of-work.ts';
import { parseReport } from '../../src/import/parse.ts';
import { draftBytes } from './draft-fixtures.ts';

const text = (name: string, title = 'Bàn cách giữ nghề gốm') =>
  `${title}\nSáng 12-5, tại Khánh Hòa, Hội Gốm tổ chức ${name}.\nHội được lập ngày 3-4-2019.`;
const yearOf = (name: string, title?: string) => parseReport(text(name, title)).event.year;
const draftOf = async (name: string, hints: Hints = {}) => {
  const { draft } = await draftBytes('bai.txt', Buffer.from(text(name)), hints);
  return draft;
};

test.each([
  ['Hội thảo nghề gốm lần thứ 2 năm 2022', 'lần thứ 2 năm 2022'],
  ['Hội thảo nghề gốm lần thứ II năm 2022', 'lần thứ II năm 2022'],
  ['Hội thảo nghề gốm lần thứ Ba, năm 2022', 'lần thứ Ba, năm 2022'],
  ['Hội thảo nghề gốm lần thứ năm năm 2022', 'lần thứ năm năm 2022'],
  ['Hội thảo nghề gốm lần thứ 9 - 2022', 'lần thứ 9 - 2022'],
  ['Hội thảo nghề gốm lần thứ 9 (2022)', 'lần thứ 9 (2022)'],
  ['Hội thảo nghề gốm năm 2022, lần thứ 2', 'năm 2022, lần thứ 2'],
])('the year with the edition is printed: %s', (name, words) => {
  expect(yearOf(name)).toMatchObject({ value: 2022, words, certainty: 'printed' });
});

test.each(['Diễn đàn Làng nghề 2022', 'Diễn đàn Làng nghề năm 2022', 'Diễn đàn Làng nghề (2022)'])(
  'the year behind the name is probably that of the event: %s',
  (name) => {
    expect(yearOf(name)).toMatchObject({ value: 2022, certainty: 'likely' });
    expect(yearOf('Diễn đàn Làng nghề', `Khai mạc ${name}`)).toMatchObject({ value: 2022 });
    expect(text(name)).toContain(yearOf(name)?.words);
  },
);

test.each([
  'Hội nghị tổng kết năm 2022',
  'Hội nghị triển khai nhiệm vụ năm 2022',
  'Lễ trao giải Bàn tay vàng 2022',
  'Hội nghị nghề gốm giai đoạn 2020 - 2022',
  'Hội nghị nghề gốm 2020-2022',
  'Đại hội Hội Gốm lần thứ 2 nhiệm kỳ 2022 - 2027',
  'Hội nghị nghề gốm 6 tháng đầu năm 2022',
  'Hội nghị giữ nghề gốm đến năm 2022',
  'Hội thảo nghề gốm',
])('the year of a plan, a term or a summary is not that of the event: %s', (name) => {
  expect(yearOf(name)).toBeUndefined();
});

test('a printed year is no inference, and its words are in the basis of the date', async () => {
  const { data, doubts } = await draftOf('Hội thảo nghề gốm lần thứ II năm 2022');
  expect(data.date).toBe('2022-05-12');
  expect(data.dateBasis).toEqual({
    words: ['Sáng 12-5', 'lần thứ II năm 2022'],
    note: expect.any(String),
  });
  expect(doubts.map(({ path }) => path)).not.toContain('date');
});

test('without a day the printed year stands alone', async () => {
  const bytes = Buffer.from(
    'Khai mạc Diễn đàn Gốm lần thứ II năm 2022\nHội Gốm khai mạc Diễn đàn Gốm.',
  );
  const { draft } = await draftBytes('bai.txt', bytes, { modifiedYear: 2026 });
  expect(draft.data).toMatchObject({
    date: '2022',
    dateBasis: { words: ['lần thứ II năm 2022'] },
  });
  expect(draft.doubts.map(({ path }) => path)).toContain('date');
});

test('a hint that agrees ends the doubt; the archivist’s own word wins over another year', async () => {
  const name = 'Diễn đàn Làng nghề 2022';
  const agreed = await draftOf(name, { year: 2022 });
  expect(agreed.data.date).toBe('2022-05-12');
  expect(agreed.doubts.map(({ path }) => path)).not.toContain('date');
  const other = await draftOf(name, { year: 2021 });
  expect(other.data.date).toBe('2021?-05-12');
  expect(other.doubts.map(({ path }) => path)).toContain('date');
  const january = { year: 2023, month: 1, day: 4 };
  expect((await draftOf(name, { published: january })).data.date).toBe('2022-05-12');
});

const dated = async (lines: readonly string[], hints: Parameters<typeof draftBytes>[2] = {}) => {
  const bytes = Buffer.from(lines.join('\n'));
  const { draft } = await draftBytes('bai.txt', bytes, { modifiedYear: 2039, ...hints });
  const { certainty, reason } = draft.doubts.find(({ path }) => path === 'date') ?? {};
  return { date: draft.data.date, certainty, reason };
};

test('the year comes from the date, the archivist, the day of publication, the text, or the file', async () => {
  const lines = ['Nghề gốm', 'Ngày 28/12, hội nghị nghề gốm khai mạc.'];
  const january = { year: 2019, month: 1, day: 2 };
  expect(
    (await dated(['Nghề gốm', 'Ngày 28/12/2019, hội nghị khai mạc.'], { year: 2018 })).date,
  ).toBe('2019-12-28');
  expect(await dated(lines, { year: 2017, published: january })).toMatchObject({
    date: '2017?-12-28',
    certainty: 'likely',
  });
  expect(await dated(lines, { year: 2018, published: january })).toEqual({ date: '2018?-12-28' });
  expect(await dated(lines, { published: january })).toEqual({ date: '2018?-12-28' });
  expect(await dated([...lines, 'Hội Gốm ra đời ngày 1-2-2017.'])).toMatchObject({
    date: '2017?-12-28',
    certainty: 'guess',
  });
  expect((await dated([...lines, 'Mục tiêu đến năm 2045 là giữ được nghề.'])).date).toBe(
    '2039?-12-28',
  );
});

test.each([
  ['Hội nghị diễn ra ngày 14/1.', '20/12/2022', '2022?-01-14', 'likely'],
  ['Hội nghị sẽ diễn ra ngày 14/1.', '20/12/2022', '2023?-01-14', undefined],
  ['Ngày 28/12, hội nghị diễn ra.', '4/1/2023', '2022?-12-28', undefined],
  ['Ngày 28/12/2022, hội nghị diễn ra.', '4/1/2026', '2022-12-28', 'likely'],
  ['Ngày 28/12/2022, hội nghị diễn ra.', '4/12/2022', '2022-12-28', 'likely'],
  ['Thời gian: 8h00 ngày 28/12/2022.', '4/12/2022', '2022-12-28', undefined],
])(
  'the year is told by a near day of publication: %s (%s)',
  async (lead, line, date, certainty) => {
    expect(await dated(['Nghề gốm', `Ngày đăng: ${line}`, lead])).toMatchObject({ date });
    expect((await dated(['Nghề gốm', `Ngày đăng: ${line}`, lead])).certainty).toBe(certainty);
  },
);

test('a day that is not the printed day of the week is doubted', async () => {
  const lead = (day: string) => [
    'Nghề gốm',
    `Thứ ${day}, ngày 14/5/2022, Hội Gốm tổ chức hội nghị.`,
  ];
  expect(await dated(lead('Bảy'))).toEqual({ date: '2022-05-14' });
  expect((await dated(lead('Hai'))).reason).toContain('thứ');
});

test.each([
  ['Chiều 16/1, Hội Gốm tổ chức hội nghị tổng kết năm 2018.', '2019?-01-16'],
  ['Chiều 26/12, Hội Gốm tổ chức hội nghị tổng kết năm 2018.', '2018?-12-26'],
  ['Chiều 16/1, Hội Gốm triển khai nhiệm vụ năm 2019.', '2019?-01-16'],
  ['Chiều 26/12, Hội Gốm triển khai nhiệm vụ năm 2019.', '2018?-12-26'],
  ['Chiều 16/7, Hội Gốm sơ kết 6 tháng đầu năm 2018.', '2018?-07-16'],
  ['Chiều 16/8, Sở Mẫu triển khai nhiệm vụ năm học 2019-2020.', '2019?-08-16'],
  ['Sáng 2/9, Hội Gốm tổ chức lễ kỷ niệm 75 năm thành lập (1945-2020).', '2020?-09-02'],
  ['Sáng 3/4, xã Mẫu, nhiệm kỳ 2016-2021, họp thường kỳ tháng 03/2019.', '2019?-04-03'],
  ['Sáng 2/7, Ban Chấp hành khóa XI, nhiệm kỳ 2015-2020 khai mạc hội nghị.', '2039?-07-02'],
  ['Sáng 2/7, Hội Gốm bàn việc giai đoạn 2021 - 2025, tầm nhìn đến năm 2030.', '2039?-07-02'],
  ['Trong Tuần lễ Gốm 2022, chiều 2-7, Hội Gốm họp.', '2022?-07-02'],
  ['Thực hiện kế hoạch công tác năm 2022, sáng 26/10, Hội Gốm họp.', '2022?-10-26'],
  ['Ngày 2/7, Hội Gốm giới thiệu men năm 2022.\nLò nguội trước tháng 6/2024.', '2022?-07-02'],
  ['Sáng 2/7, Hội Gốm tổng kết 15 năm giữ lò (2007-2022).', '2022?-07-02'],
  ['Ngày 2/7, Hội Gốm họp.\nSáu tháng đầu năm 2022, lò nung được nhiều.', '2022?-07-02'],
  ['Ngày 2/7, Hội Gốm họp trước kỳ nung giữa năm 2022.', '2022?-07-02'],
  [
    'Sáng 2/7, Hội Gốm họp theo Thông tư 05/2019/TT-BTC và Nghị quyết 13/2021/NQ-CP.',
    '2039?-07-02',
  ],
])('the year of work tells that of the event; a term of years does not: %s', async (lead, date) => {
  const found = await dated(['Nghề gốm', lead]);
  expect(found).toMatchObject({ date, certainty: 'guess' });
});

test.each([...yearRules])('rule of a year, $name: $example', ({ example, pattern }) => {
  const printed = /\[(\d{4})\]/.exec(example)?.[1];
  expect(pattern.exec(example.replace(/[[\]]/g, ''))?.groups?.year).toBe(printed);
});
