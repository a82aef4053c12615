import { expect, test } from 'vitest';
import type { Hints } from '../../src/import/parse/event-day.ts';
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
