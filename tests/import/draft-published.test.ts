import { expect, test } from 'vitest';
import { publicationLine } from '../../src/import/draft/publication-line.ts';
import { draftBytes } from './draft-fixtures.ts';

const draftOf = async (
  text: string,
  hints: Parameters<typeof draftBytes>[2] = { modifiedYear: 2039 },
  file = 'bai.txt',
) => (await draftBytes(file, Buffer.from(text), hints)).draft;

test.each([
  'Thứ tư, 19/04/2023 08:12',
  'Thứ 4, ngày 19-4-2023 | 08:12 GMT+7',
  '19.04.2023',
  'Ngày đăng: 19/04/2023',
  'Cập nhật lúc: 08h12, 19/4/2023 (GMT+7)',
  'Lò Gốm, ngày 19 tháng 4 năm 2023',
  'TP. Hồ Chí Minh, ngày 19/4/2023',
  '2023-04-19 08:12:00',
])('%s is a line of date', (line) =>
  expect(publicationLine(line)?.day).toEqual({ year: 2023, month: 4, day: 19 }),
);

test.each([
  '19-04-2023 - 09:40 AM | Văn hóa',
  'Văn hóa - Xã hội | 19/04/2023 09:40',
  'Đăng lúc: 10:05 - 19/04/2023 bởi Ban biên tập | Lượt xem: 1.120',
  'Cập nhật ngày 19/04/2023',
  'Ngày đăng 19/04/2023 - Lượt đọc: 120',
  'Tin tức - Sự kiện » Thứ Tư, ngày 19 tháng 4 năm 2023',
  'Tác giả: Trần Văn Mẫu - 19/04/2023',
  'Ban Biên tập (19/04/2023 10:22)',
  'Cỡ chữ: A- A A+ 19/04/2023',
  '345 lượt xem, 19/4/2023',
  'Được đăng: 19 Tháng 4 2023',
  'Lưu ngày: 19/04/2023',
  'Tin, ảnh: Lê Đước, ngày 19/4/2023',
  'Chuyên mục: Tin hoạt động - Ngày đăng: 19/04/2023',
  'Trang chủ > Tin tức > Kinh tế | 19/04/2023',
  'Viết bởi Admin Ngày 19 Tháng 4 2023. Đăng trong Tin tức',
  'Xuất bản: 19/04/2023 07:00 - Cập nhật: 24/04/2023 08:00',
  'Published: 2023-04-19T15:04:00+07:00',
  'Admin | 19 Th4, 2023 | 0 bình luận',
])('%s can only be a line of publication', (line) =>
  expect(publicationLine(line)).toEqual({
    day: { year: 2023, month: 4, day: 19 },
    isMarked: true,
  }),
);

test.each([
  'Sáng 19/4/2023, Hội Gốm họp',
  'Hội thảo ngày 19/4/2023',
  'Biên bản họp (19/4/2023)',
  'Thời gian: 8h00 ngày 19/4/2023',
  'Ngày họp: 19/4/2023',
  'Bế mạc: 17h00 ngày 19/4/2023',
  'Theo chương trình, ngày 19/4/2023, Hội Gốm họp.',
  'Hội thảo Bảo tồn gốm | 19/4/2023 | Huế',
  '8h00 - 19/4/2023 | Hội trường A',
  'Huế, 18-19/4/2023',
  '31/2/2023',
  'date 2023-04',
  '19/4',
  '',
])('%j is none', (line) => expect(publicationLine(line)).toBeUndefined());

test('a line of date is the day of publication and tells the year, which it is evidence of; it is no day of the event', async () => {
  const { data, doubts } = await draftOf(
    'Nghề gốm\nThứ Năm, 8/5/2031 09:30\nChiều 7/5, Hội Gốm tổ chức hội thảo.',
  );
  expect(data).toMatchObject({
    date: '2031?-05-07',
    published: '2031-05-08',
    dateBasis: { words: ['Chiều 7/5'], inferredFrom: ['Thứ Năm, 8/5/2031 09:30'] },
  });
  expect(doubts.map(({ path }) => path)).not.toContain('date');
  expect(
    (await draftOf('Thứ Năm, 8/5/2031 09:30\nNghề gốm\nHôm nay, Hội Gốm tổ chức hội thảo.')).data,
  ).toMatchObject({ date: '2031-05-08?', dateBasis: { words: ['Hôm nay'] } });
});

test('a page’s own day of publication and publisher are taken, the publisher as likely; the archivist’s word goes first', async () => {
  const page =
    '<meta charset="utf-8"><meta property="og:site_name" content="Báo Gốm"><meta property="article:published_time" content="2031-05-08T09:30:00+07:00"><article><h1>Nghề gốm</h1><p>Chiều 7/5, Hội Gốm tổ chức hội thảo.</p></article>';
  const { data, doubts } = await draftOf(page, {}, 'trang.html');
  expect(data).toMatchObject({
    date: '2031?-05-07',
    published: '2031-05-08',
    source: { publisher: 'Báo Gốm' },
  });
  expect(doubts.find(({ path }) => path === 'source.publisher')?.certainty).toBe('likely');
  expect(
    (await draftOf(page, { published: { year: 2032, month: 1, day: 1 } }, 'trang.html')).data,
  ).toMatchObject({ published: '2032-01-01' });
});

test('without any day the title is no evidence; words about time are, and `hôm nay` asks for the day of publication', async () => {
  const today = await draftOf('Nghề gốm\nHôm nay, Hội Gốm tổ chức hội thảo nghề gốm ở làng Lò.');
  expect(today.data).toMatchObject({ date: '2039?', dateBasis: { words: ['Hôm nay'] } });
  expect(today.doubts.find(({ path }) => path === 'date')?.reason).toContain('--published');
  const recent = await draftOf('Nghề gốm\nHội Gốm vừa tổ chức hội thảo nghề gốm ở làng Lò.');
  expect(recent.data.dateBasis.words).toEqual(['vừa tổ chức']);
  expect(recent.doubts.find(({ path }) => path === 'date')?.certainty).toBe('guess');
});
