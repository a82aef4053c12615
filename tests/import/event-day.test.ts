import { expect, test } from 'vitest';
import { parseReport } from '../../src/import/parse.ts';
import { dateCues } from '../../src/import/parse/date-cues.ts';
import { printedDates } from '../../src/import/parse/dates.ts';
import type { Hints } from '../../src/import/parse/event-day.ts';

const dayOf = (lead: string, published?: Hints['published']) =>
  parseReport(`Hội nghị nghề gốm\n${lead}`, published).day;

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
  expect(dayOf('Sáng nay, hội nghị nghề gốm khai mạc.', published)).toMatchObject({
    value: { day: 1, month: 1 },
    session: 'sáng',
    certainty: 'printed',
    year: 2021,
  });
  expect(dayOf('Chiều hôm qua, hội nghị nghề gốm khai mạc.', published)).toMatchObject({
    value: { day: 31, month: 12 },
    year: 2020,
  });
});

test('the year is that of the day, never another', () => {
  expect(dayOf('Ngày 28/12/2019, hội nghị nghề gốm khai mạc.')?.year).toBe(2019);
  expect(dayOf('Ngày 28/12, hội nghị khai mạc. Hội Gốm ra đời ngày 1-2-2017.')?.year).toBe(
    undefined,
  );
});

test.each([
  ['thứ 7 – ngày 16/04/2022', 16, 4, 2022, undefined, 6],
  ['T7, 14/05/2022', 14, 5, 2022, undefined, 6],
  ['Chủ nhật (15/5)', 15, 5, undefined, undefined, 0],
  ['ngày 14/5/2022 (thứ Bảy)', 14, 5, 2022, undefined, 6],
  ['12, 13, 14 tháng 5 năm 2022', 12, 5, 2022, 14, undefined],
  ['12 và ngày 13 tháng 5', 12, 5, undefined, 13, undefined],
  ['12, ngày 13/5/2022', 12, 5, 2022, 13, undefined],
  ['từ 12 đến 14/5', 12, 5, undefined, 14, undefined],
  ['12-14/5/2022', 12, 5, 2022, 14, undefined],
  ['30/4 - 2/5', 30, 4, undefined, 2, undefined],
  ['Từ ngày 12/5 đến hết ngày 14/5/2022', 12, 5, 2022, 14, undefined],
  ['ngày 30 tháng 4 đến ngày 2 tháng 5 năm 2022', 30, 4, 2022, 2, undefined],
  ['30/12/2021 đến 02/01/2022', 30, 12, 2021, 2, undefined],
  ['30/12 đến 02/01/2022', 30, 12, 2021, 2, undefined],
  ['31/3/2023 - 01/4/2023', 31, 3, 2023, 1, undefined],
  ['chiều 21/3 đến sáng 22/3/2023', 21, 3, 2023, 22, undefined],
  ['16 Th5, 2022', 16, 5, 2022, undefined, undefined],
  ['2022-05-16', 16, 5, 2022, undefined, undefined],
])('%s is one date', (words, day, month, year, endDay, weekday) => {
  const [found, ...more] = printedDates(`Hội Gốm họp các ngày ${words}, tại Huế`);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ day, month });
  expect([found?.year, found?.endDay, found?.weekday]).toEqual([year, endDay, weekday]);
});

test.each([
  'Hội Gốm ở số 12/5 đường Lê Lợi',
  'Hội Gốm họp tại 12/5 Lê Lợi, Hà Nội',
  'Tại nhà cổ, 12/5 Lê Lợi, Hội Gốm họp',
  'Quảng trường 16/4 và Nhà văn hóa 2/9 với bạn bè',
  'Chào mừng Quốc khánh 2/9, Ngày Quốc tế Phụ nữ 8/3',
  'Đến nay 9/10 xã có lò',
  'Đạt 10/12 chỉ tiêu, 4/5 mục tiêu',
  'Nghị quyết 13/2021/NQ-CP, Thông tư 05/2019/TT-BTC',
  'Nhiệm kỳ 2016-2021, giai đoạn 2021 - 2025',
])('numbers that are no date: %s', (text) => {
  expect(printedDates(text)).toEqual([]);
});

test('two days that are years apart are no span, nor are a time and a day', () => {
  const spans = (text: string) => printedDates(text).map(({ endDay }) => endDay);
  expect(spans('(19/5/1947 - 19/5/2022)')).toEqual([undefined, undefined]);
  expect(spans('09:30 - 14/5/2022')).toEqual([undefined]);
});

test.each([...dateCues])('cue of a date, $name: $example', ({ example, where, pattern }) => {
  const [, before = '', date = '', after = ''] = /^(.*)\[(.*)\](.*)$/.exec(example) ?? [];
  expect(pattern.test({ before, after, sentence: before + date + after }[where])).toBe(true);
  expect(printedDates(date)).toHaveLength(1);
});

test.each([
  ['Thời gian: 8 giờ 00, ngày 14/5/2022 (thứ Bảy)', 'Địa điểm: Huế'],
  ['- Thời gian, địa điểm: từ 8h00 ngày 14/5/2022, tại Huế', 'Hội nghị khai mạc.'],
  ['Thời gian:', '08 giờ 00 phút, ngày 14 tháng 5 năm 2022'],
  ['Thời gian', '14 giờ 00, ngày 14/5/2022'],
  [
    'Theo Quyết định số 12/QĐ-TTg, ngày 05/01/2022 của Thủ tướng, ngày 14/5/2022, Hội Gốm họp.',
    'Hết.',
  ],
  ['Ngày họp: 14/5/2022', 'Hạn góp ý: trước ngày 12/5/2022.'],
  ['Vào hồi 8 giờ 00 phút, ngày 14 tháng 5 năm 2022, tại Huế, chúng tôi gồm:', 'Hội Gốm.'],
  [
    'Hà Nội, ngày 10/5/2022 - Hội Gốm thông báo hội nghị sẽ được tổ chức vào ngày 14/5/2022.',
    'Hết.',
  ],
  ['(Hà Nội, 10/5) - Hội nghị sẽ diễn ra ngày 14/5/2022.', 'Các xã báo cáo trước ngày 10/6/2022.'],
  ['HÀ NỘI (TTXVN) - Ngày 14/5/2022, Hội Gốm tổ chức hội nghị.', 'Hội lập ngày 2/3/1990.'],
])('the day of the event is certain among others: %s', (...lines) => {
  expect(dayOf(lines.join('\n'))).toMatchObject({
    value: { day: 14, month: 5 },
    year: 2022,
    certainty: 'printed',
  });
});

test.each([
  'Hội Gốm, thành lập ngày 3/4/1990, vừa tổ chức hội nghị.',
  'Hội Gốm vừa họp. Các xã gửi báo cáo trước ngày 30/6/2022.',
  'Hội Gốm vừa họp. Hội nghị lần sau sẽ diễn ra ngày 12/11/2022.',
  'Hội nghị bàn khắc phục hậu quả cơn bão ngày 3/4/2022.',
  'Căn cứ Kế hoạch số 10/KH-SVH ngày 01/9/2022 về tổ chức hội nghị, Sở báo cáo.',
  'Hội nghị thống nhất lần họp tới vào ngày 20/6/2022.',
  'Hội nghị phổ biến quy định mới có hiệu lực từ ngày 1/7/2022.',
  'Hội nghị triển khai Nghị quyết số 12-NQ/TW ngày 3/4/2022 đã thành công.',
  'Hội nghị chào mừng 75 năm Ngày Gốm Mẫu (19/5/1947 - 19/5/2022).',
  'TP. Hồ Chí Minh, 12/5/2022 - Hội Gốm tổ chức hội nghị.',
])('the only day is a guess where it is that of something else: %s', (lead) => {
  expect(dayOf(lead)?.certainty).toBe('guess');
});

test('a day is doubted where a span with it is printed, too', () => {
  const lead = 'Ngày 16/5, hội nghị bế mạc sau 3 ngày làm việc (14 - 16/5).';
  expect(dayOf(lead)?.certainty).toBe('likely');
});

test('the last day may be printed apart', () => {
  expect(
    dayOf('Sáng 14/5, Hội Gốm khai mạc hội nghị. Hội nghị diễn ra đến hết ngày 16/5.'),
  ).toMatchObject({
    value: { day: 14 },
    end: { day: 16, month: 5, words: 'ngày 16/5' },
    certainty: 'likely',
  });
  expect(dayOf('Sáng 14/5, hội nghị khai mạc. Hội nghị diễn ra từ ngày 14 - 16/5.')).toMatchObject({
    end: { day: 16 },
    certainty: 'likely',
  });
  expect(dayOf('Ngày 14/5/2022\n8h00: Khai mạc\nNgày 15/5/2022\n8h00: Thảo luận')).toMatchObject({
    value: { day: 14 },
    end: { day: 15, words: 'Ngày 15/5/2022' },
    certainty: 'printed',
  });
});
