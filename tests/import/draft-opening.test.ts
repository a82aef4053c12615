import { expect, test } from 'vitest';
import { correct } from '../../src/import/draft/correct.ts';
import { DraftError } from '../../src/import/draft/model.ts';
import { openingOf } from '../../src/import/draft/opening.ts';
import { renderReport } from '../../src/import/render.ts';
import { lostWords } from '../../src/import/render/lost-words.ts';
import { draftBytes } from './draft-fixtures.ts';

const text = 'Sáng 7-5-2031, Hội Gốm tổ chức hội thảo.';

test.each<[what: string, head: string[], title: string, doubted: boolean]>([
  ['a date as older exports print it', ['date 2031-05', 'Giữ lửa lò gốm'], 'Giữ lửa lò gốm', false],
  ['a line of date', ['Thứ Năm, 8/5/2031 | 09:30', 'Giữ lửa lò gốm'], 'Giữ lửa lò gốm', false],
  [
    'a letterhead',
    [
      'SỞ VĂN HÓA',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/BC-SVH',
      'Lò Gốm, ngày 8 tháng 5 năm 2031',
      '*****',
      'BÁO CÁO',
      'Kết quả hội thảo nghề gốm',
    ],
    'BÁO CÁO Kết quả hội thảo nghề gốm',
    true,
  ],
  [
    'a title in capitals over two lines',
    ['HỘI THẢO TOÀN QUỐC', 'VỀ NGHỀ GỐM'],
    'HỘI THẢO TOÀN QUỐC VỀ NGHỀ GỐM',
    true,
  ],
  [
    'a title that goes on in small letters',
    ['Hội thảo bàn về nghề gốm', 'và nghề dệt'],
    'Hội thảo bàn về nghề gốm và nghề dệt',
    true,
  ],
  [
    'a headline in capitals that opens with a body',
    ['HỘI GỐM BÀN CÁCH GIỮ LỬA LÒ'],
    'HỘI GỐM BÀN CÁCH GIỮ LỬA LÒ',
    true,
  ],
  ['a day within a headline', ['Hội thảo ngày 7/5/2031'], 'Hội thảo ngày 7/5/2031', false],
])('the title is found behind %s', (_, head, title, doubted) => {
  const opening = openingOf({ paragraphs: [...head, text] });
  expect(opening).toMatchObject({ title, rest: [text] });
  expect([...opening.before, opening.title].join(' ')).toBe(head.join(' '));
  expect(opening.doubts.length > 0).toBe(doubted);
});

test('a report of nothing but dates still has a title and a text', () => {
  expect(openingOf({ paragraphs: ['8/5/2031', '9/5/2031'] })).toMatchObject({
    title: '8/5/2031',
    rest: ['9/5/2031'],
  });
});

test('the archivist may choose the title among the first words of the file, and no word is lost', async () => {
  const { read, draft } = await draftBytes(
    'bai.txt',
    Buffer.from(`Làng nghề\nGiữ lửa lò\ngốm hôm nay\n${text}`),
  );
  expect(draft.data.title).toBe('Làng nghề');
  const corrected = correct(draft, 'title', 'Giữ lửa lò gốm');
  expect(corrected).toMatchObject({
    id: '2031/giu-lua-lo-gom',
    data: { preamble: 'Làng nghề', title: 'Giữ lửa lò gốm' },
  });
  expect(corrected.body).toMatch(/^hôm nay\n\nSáng/);
  expect(await lostWords(read, renderReport(corrected))).toBeUndefined();
  expect(correct(corrected, 'title', 'Làng nghề').data).not.toHaveProperty('preamble');
  for (const other of ['Làng nghề gốm', '', `Làng nghề Giữ lửa lò gốm hôm nay ${text}`])
    expect(() => correct(draft, 'title', other)).toThrow(DraftError);
});
