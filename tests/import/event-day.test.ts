import { expect, test } from 'vitest';
import { parseReport } from '../../src/import/parse.ts';
import type { Hints } from '../../src/import/parse/event-day.ts';

const dayOf = (lead: string, hints: Hints = {}) =>
  parseReport(`Hội nghị nghề gốm\n${lead}`, hints).day;

test.each([
  ['Chiều 13-10, hội nghị nghề gốm diễn ra tại Cà Mau.', 'Chiều 13-10', 13, 10, 'chiều'],
  ['Ngày 6/12, hội nghị nghề gốm khai mạc.', 'Ngày 6/12', 6, 12, undefined],
  ['Sáng 5.3, Hội Gốm tổ chức hội nghị.', 'Sáng 5.3', 5, 3, 'sáng'],
  [
    'Hội nghị khai mạc tối ngày 13 tháng 10 năm 2021.',
    'tối ngày 13 tháng 10 năm 2021',
    13,
    10,
    'tối',
  ],
  ['Trưa nay (15-8), hội nghị đã khai mạc.', 'Trưa nay (15-8', 15, 8, 'trưa'],
  ['Hội nghị diễn ra sáng thứ Hai, ngày 2/5/2022.', 'sáng thứ Hai, ngày 2/5/2022', 2, 5, 'sáng'],
  ['Chiều tối 9/4, hội nghị nghề gốm khai mạc.', 'Chiều tối 9/4', 9, 4, 'chiều'],
  ['Sáng sớm mùng 9/4/31, hội nghị nghề gốm khai mạc.', 'Sáng sớm mùng 9/4/31', 9, 4, 'sáng'],
])('%s', (lead, words, day, month, session) => {
  const found = dayOf(lead);
  expect(found).toMatchObject({ words, value: { day, month } });
  expect(found?.session).toBe(session);
});

test.each([
  ['Từ ngày 4 đến 6-7, Hội Gốm tổ chức hội nghị.', 4, 6, 7],
  ['Trong hai ngày 12 và 13/4, Hội Gốm tổ chức hội nghị.', 12, 13, 4],
  ['Trong các ngày 12, 13 và 14/4, Hội Gốm tổ chức hội nghị.', 12, 14, 4],
  ['Ngày 12, 13-4, Hội Gốm tổ chức hội nghị.', 12, 13, 4],
  ['Từ ngày 30/6 đến 2/7, Hội Gốm tổ chức hội nghị.', 30, 2, 6],
])('several days: %s', (lead, day, endDay, month) => {
  const found = dayOf(lead);
  expect(found?.value).toEqual({ day, month });
  expect(found?.end?.day).toBe(endDay);
});

test('other dates are not taken for the event’s', () => {
  expect(
    dayOf('Thực hiện Nghị quyết số 5 ngày 2-3-2020, chiều 9-4, Hội Gốm tổ chức hội nghị.'),
  ).toMatchObject({ value: { day: 9, month: 4 } });
  expect(dayOf('Sáng 9-4, Hội Gốm họp báo; hội nghị sẽ diễn ra vào ngày 20-5.')).toMatchObject({
    value: { day: 9, month: 4 },
  });
  expect(dayOf('Hội nghị ngày 9-4 bàn về mức thuế mới từ 1-1-2031.')).toMatchObject({
    value: { day: 9, month: 4 },
  });
  expect(dayOf('Giá gốm tăng 1,5-1,8 lần, 45/45 lò đỏ lửa và 30/2 không có thật.')).toBeUndefined();
});

test('“hôm nay” is a day only where the day of publication is known', () => {
  expect(dayOf('Sáng nay, hội nghị nghề gốm khai mạc.')).toBeUndefined();
  const published = { year: 2021, month: 1, day: 1 };
  expect(dayOf('Sáng nay, hội nghị nghề gốm khai mạc.', { published })).toMatchObject({
    value: { day: 1, month: 1 },
    session: 'sáng',
    certainty: 'guess',
    year: { value: 2021, basis: 'published' },
  });
  expect(dayOf('Chiều hôm qua, hội nghị nghề gốm khai mạc.', { published })).toMatchObject({
    value: { day: 31, month: 12 },
    year: { value: 2020 },
  });
});

test('the year says where it comes from: the date, a hint, the day of publication, the text, or nowhere', () => {
  const lead = 'Ngày 28/12, hội nghị nghề gốm khai mạc.';
  expect(dayOf('Ngày 28/12/2019, hội nghị nghề gốm khai mạc.', { year: 2018 })?.year).toMatchObject(
    { value: 2019, basis: 'date' },
  );
  expect(dayOf(lead, { year: 2018 })?.year).toMatchObject({ value: 2018, basis: 'hint' });
  expect(dayOf(lead, { published: { year: 2019, month: 1, day: 2 } })?.year).toMatchObject({
    value: 2018,
    basis: 'published',
  });
  expect(dayOf(`${lead} Hội Gốm ra đời ngày 1-2-2017.`)?.year).toMatchObject({
    value: 2017,
    basis: 'text',
    certainty: 'guess',
  });
  expect(dayOf(`${lead} Mục tiêu đến năm 2045 là giữ được nghề.`)?.year).toBeUndefined();
});
