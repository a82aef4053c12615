import { expect, test } from 'vitest';
import { correct } from '../../src/import/draft/correct.ts';
import { DraftError } from '../../src/import/draft/model.ts';
import { openingOf } from '../../src/import/draft/opening.ts';
import { renderReport } from '../../src/import/render.ts';
import { parseReport } from '../../src/import/parse.ts';
import { lostWords } from '../../src/import/render/lost-words.ts';
import { draftBytes } from './draft-fixtures.ts';

const text = 'Sáng 7-5-2031, Hội Gốm tổ chức hội thảo.';

test.each<[what: string, head: string[], title: string, doubted: boolean]>([
  ['a date as older exports print it', ['date 2031-05', 'Giữ lửa lò gốm'], 'Giữ lửa lò gốm', false],
  [
    'the page and the time of a post',
    ['CLB Gốm trẻ', '8 tháng 5, 2031 lúc 09:30 · 🌏', 'GIỮ LỬA LÒ GỐM'],
    'GIỮ LỬA LÒ GỐM',
    false,
  ],
  [
    'the section for which it was sent',
    ['Tin gửi chuyên mục “Làng nghề”', 'Giữ lửa lò gốm'],
    'Giữ lửa lò gốm',
    false,
  ],
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
    false,
  ],
  [
    'a letterhead whose two columns are in one line',
    [
      'UBND TỈNH GỐM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ VĂN HÓA Độc lập – Tự do – Hạnh phúc',
      'Số: 12/BC-SVH Lò Gốm, ngày 8 tháng 5 năm 2031',
      'BIÊN BẢN HỌP',
      'V/v góp ý đề án giữ lò',
    ],
    'BIÊN BẢN HỌP V/v góp ý đề án giữ lò',
    false,
  ],
  [
    'a letterhead of the party, with a star before its date',
    ['HUYỆN ỦY LÒ GỐM', 'ĐẢNG CỘNG SẢN VIỆT NAM', '* Lò Gốm, ngày 8/5/2031', 'Giữ lửa lò gốm'],
    'Giữ lửa lò gốm',
    false,
  ],
  [
    'state and heading that are letter-spaced',
    [
      'C Ộ N G H Ò A X Ã H Ộ I C H Ủ N G H Ĩ A V I Ệ T N A M',
      'Độc lập-Tự do-Hạnh phúc',
      '-----o0o-----',
      'B I Ê N B Ả N',
      'Họp hội đồng men',
    ],
    'B I Ê N B Ả N Họp hội đồng men',
    false,
  ],
  [
    'the subject of a letter',
    ['SỞ GỐM', 'Số: 15/SG-VP', 'V/v mời dự hội thảo', 'THƯ MỜI HỘI THẢO', '“Lò và biển”'],
    'THƯ MỜI HỘI THẢO “Lò và biển”',
    false,
  ],
  [
    'the name of a site and its section',
    ['Cổng thông tin điện tử tỉnh Gốm', 'Tin tức - Sự kiện', 'Giữ lửa lò gốm'],
    'Giữ lửa lò gốm',
    false,
  ],
  ['a path', ['Trang chủ » Văn hóa » Làng nghề', 'Giữ lửa lò gốm'], 'Giữ lửa lò gốm', false],
  [
    'a headline with the name of the state in it',
    ['Hội thảo về ngày thành lập Đảng Cộng sản Việt Nam'],
    'Hội thảo về ngày thành lập Đảng Cộng sản Việt Nam',
    false,
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
    false,
  ],
  [
    'a headline in capitals that opens with a body',
    ['HỘI GỐM BÀN CÁCH GIỮ LỬA LÒ'],
    'HỘI GỐM BÀN CÁCH GIỮ LỬA LÒ',
    true,
  ],
  [
    'a headline in capitals with the name of the party in it',
    ['HỘI THẢO VỀ NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM'],
    'HỘI THẢO VỀ NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM',
    false,
  ],
  [
    'a body over two lines, above a kind of document',
    ['HỘI KHOA HỌC GỐM', 'TỈNH LÒ', '-------', 'KẾ HOẠCH', 'Tổ chức hội thảo nghề gốm'],
    'KẾ HOẠCH Tổ chức hội thảo nghề gốm',
    false,
  ],
  [
    'a title of a document without a subject',
    ['BIÊN BẢN HỌP HỘI GỐM'],
    'BIÊN BẢN HỌP HỘI GỐM',
    false,
  ],
  ['a kind of document alone', ['BIÊN BẢN HỌP'], 'BIÊN BẢN HỌP', true],
  [
    'a letterhead in one line',
    ['CHI BỘ LÒ GỐM ĐẢNG CỘNG SẢN VIỆT NAM', 'BIÊN BẢN HỌP CHI BỘ THÁNG NĂM'],
    'BIÊN BẢN HỌP CHI BỘ THÁNG NĂM',
    false,
  ],
  [
    'a letterhead with a line in capitals that names no body',
    [
      'TRƯỜNG GỐM',
      'NHÀ A2',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BIÊN BẢN HỌP CÁC THỢ LÒ ĐẦU NĂM NUNG',
    ],
    'BIÊN BẢN HỌP CÁC THỢ LÒ ĐẦU NĂM NUNG',
    false,
  ],
  ['a day within a headline', ['Hội thảo ngày 7/5/2031'], 'Hội thảo ngày 7/5/2031', false],
])('the title is found behind %s', (_, head, title, doubted) => {
  const opening = openingOf({ paragraphs: [...head, text] });
  expect(opening).toMatchObject({ title, rest: [text] });
  expect([...opening.before, opening.title].join(' ')).toBe(head.join(' '));
  expect(opening.doubts.length > 0).toBe(doubted);
});

test('of the centred lines above a text, the title is what is of no letterhead and no aside', () => {
  const paragraphs = [
    'BAN VIỆC LÒ',
    'LÀNG GỐM CỔ',
    'SỞ GỐM',
    'Ngày 7/5/2031',
    'HỌP HỘI ĐỒNG LÒ',
    'Phiên thứ 5, nhiệm kỳ 2030 – 2035',
    '(Kèm theo Giấy mời số 45)',
    text,
  ];
  expect(openingOf({ paragraphs, heading: { from: 2, to: 7 } })).toMatchObject({
    before: paragraphs.slice(0, 4),
    title: 'HỌP HỘI ĐỒNG LÒ Phiên thứ 5, nhiệm kỳ 2030 – 2035',
    rest: paragraphs.slice(6),
    doubts: [],
  });
});

test('no label and no entry of a list goes on with a title', () => {
  for (const next of [
    'Thời gian: 8 giờ',
    '1. Khai mạc',
    '- Khai mạc',
    'I. Nội dung',
    '8h30 Khai mạc',
  ])
    expect(openingOf({ paragraphs: ['CHƯƠNG TRÌNH HỘI THẢO', next, text] })).toMatchObject({
      title: 'CHƯƠNG TRÌNH HỘI THẢO',
    });
});

test.each([
  'Sáng 7-5-2031, Hội Gốm tổ chức hội thảo.',
  'Hội Gốm tổ chức hội thảo. Ông Trần Văn Nung chủ trì.',
  `Hội Gốm tổ chức hội thảo về đất, men và lửa ở ${'làng gốm, '.repeat(24)}làng lò.`,
])('a first paragraph in place of a title is doubted: %s', (lead) => {
  const [doubt] = openingOf({ paragraphs: [lead, text] }).doubts;
  expect(doubt?.reason).toContain('có thể bài không có tiêu đề');
});

test('what a first paragraph in place of a title says is read as text', () => {
  const { bodies, speakers } = parseReport(
    'Sáng 7-5-2031, Hội Gốm tổ chức hội thảo. Ông Trần Văn Nung, Chủ tịch Hội Gốm, chủ trì.\nLò đã nguội.',
  );
  expect(bodies).toMatchObject([{ value: 'Hội Gốm', part: 'organizer' }]);
  expect(speakers).toMatchObject([{ offices: [{ certainty: 'printed' }] }]);
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

test.each(['📣 Làng nghề giữ lửa', '🌻🌻 Làng nghề giữ lửa', '☎️ Làng nghề giữ lửa'])(
  'signs before a title are none of it: %s',
  (line) => {
    expect(openingOf({ paragraphs: [line, text] })).toMatchObject({
      title: 'Làng nghề giữ lửa',
      rest: [text],
    });
  },
);
