import { expect, test } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';
import { withoutTools } from '../../src/read/site-lines.ts';

test.each<[line: string, left: string]>([
  ['Lượt xem: 1.234', ''],
  ['Số lần xem: 12', ''],
  ['Xem: 305 | Nghe đọc bài viết | Cỡ chữ | Gửi cho bạn bè', ''],
  ['4 phút đọc', ''],
  ['Được viết bởi Super User', ''],
  ['Nhấn Ctrl và dấu cộng để chữ to hơn', ''],
  ['Ngày đăng: 10/5/2022 (Số lượt xem: 7)', 'Ngày đăng: 10/5/2022'],
  ['14:05 | 10/5/2022\tCỡ chữ: A- A A+', '14:05 | 10/5/2022'],
  ['10-5-2022 1.036 lượt đọc', '10-5-2022'],
  ['10/5/2022 · 6 phút đọc', '10/5/2022'],
])('counters and tools are taken out: %s', (line, left) => {
  const read = withoutTools(line);
  expect(read.line).toBe(left);
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.toSorted();
  expect(words([left, ...read.tools].join(' '))).toEqual(words(line));
});

test.each([
  'Trang tin của lò gốm có 1.234 lượt xem.',
  'Ngày 10/5/2022, trang tin của các lò gốm ở làng Mẫu và làng bên có 1.234 lượt xem.',
  'Viết bởi ông Trần Văn Mẫu',
  'In bài học trên gốm',
  'Bà con xem 305 chiếc bình',
])('a line with words of its own is whole: %s', (line) => {
  expect(withoutTools(line)).toEqual({ line, tools: [] });
});

const text = [
  'Hội thảo bàn về nghề gốm làng Mẫu',
  'Sáng 10/5/2022, Hội nghề gốm tổ chức hội thảo về những lò gốm còn đỏ lửa ở làng Mẫu.',
  'Ông Trần Văn Mẫu, Chủ tịch Hội, chủ trì và nghe các thợ kể chuyện nung bằng củi.',
  'Các thợ đề nghị giữ lại hai lò cũ bên sông và mở lớp dạy nghề cho thanh niên trong làng.',
];
test.each<[what: string, above: string[], below: string[]]>([
  ['a line to another page', [], ['Xem thêm: Làng Mẫu mở chợ']],
  ['a page', ['Trang chủ » Tin'], ['Tin mới hơn', 'Làng Mẫu mở chợ', 'Lịch cắt nước']],
  [
    'a social network',
    ['Hội nghề gốm', '3 ngày trước ·'],
    [
      '#langgom #2022',
      '+7',
      'Tất cả cảm xúc:',
      '12',
      'Thích',
      'Bình luận',
      'Lê Thị Viết',
      'Hay quá.',
    ],
  ],
  ['a letter to the press', [], ['###', 'Liên hệ: bà Lê Thị Viết, 0900 000 000.']],
  ['a letter with its end', [], ['- Hết -', 'Hội nghề gốm có 40 thợ.']],
  [
    'a letter about its sender',
    [],
    ['Về Hội nghề gốm', 'Hội có 40 thợ.', 'Liên hệ báo chí: bà Lê Thị Viết', 'goi@gom.example'],
  ],
])('what was copied from %s with a text is left out', async (_, above, below) => {
  const file = [...above, ...text, ...below].join('\n\n');
  const { paragraphs, leftOut } = await readReport('bai.txt', Buffer.from(file));
  expect(paragraphs).toEqual(text);
  expect(leftOut).toEqual([...above, ...below]);
});

test('a label above sentences ends no text', async () => {
  const lines = [...text, 'Bài viết liên quan', 'Ông Mẫu đã có ba bài viết về lò gốm cũ.'];
  const { paragraphs } = await readReport('bai.txt', Buffer.from(lines.join('\n\n')));
  expect(paragraphs).toEqual(lines);
});
