import { expect, test } from 'vitest';
import { parseReport } from '../../src/import/parse.ts';

/** The paragraphs that report the words of each speaker. */
function speeches(...paragraphs: string[]): Record<string, string> {
  const { speakers } = parseReport(['Hội thảo nghề gốm', ...paragraphs].join('\n'));
  return Object.fromEntries(
    speakers.map(({ name, speech = [] }) => [name.value, speech.join(' ')]),
  );
}

const opening =
  'Sáng 15-3-2021, Hội Gốm tổ chức hội thảo. Ông Trần Văn Nung, Chủ tịch Hội Gốm, chủ trì.';
const nung = 'Phát biểu khai mạc, ông Trần Văn Nung cho biết lò đã nguội.';

test('a paragraph with a person and a verb of saying reports that person’s words', () => {
  expect(speeches(opening, nung)).toEqual({ 'Trần Văn Nung': '2' });
});

test('a speech goes on where a pronoun or an open quotation says so', () => {
  const on = 'Cần giữ lấy ba lò cuối cùng.';
  expect(speeches(opening, nung, on)).toEqual({ 'Trần Văn Nung': '2' });
  expect(speeches(opening, nung, 'Ông cũng đề nghị lập quỹ.', 'Theo ông, đất đã khan.')).toEqual({
    'Trần Văn Nung': '2 3 4',
  });
  expect(speeches(opening, 'Ông Trần Văn Nung nói: “Lò đã nguội.', 'Đất đã khan.”', on)).toEqual({
    'Trần Văn Nung': '2 3',
  });
  expect(
    speeches(opening, `${nung} Bà Ngô Thị Men đề nghị lập quỹ.`, 'Ông cũng đề nghị lập quỹ.'),
  ).toEqual({ 'Trần Văn Nung': '2', 'Ngô Thị Men': '2' });
});

test('an office alone takes up the words of the one person who holds it', () => {
  expect(
    speeches(opening, 'Các đại biểu đi xem lò.', 'Chủ tịch Hội Gốm yêu cầu các hộ giữ lửa.'),
  ).toEqual({ 'Trần Văn Nung': '3' });
});

test.each([
  'Ông Trần Văn Nung trình bày báo cáo tại Hội thảo “Giữ lửa lò”.',
  'Ông Trần Văn Nung trình bày báo cáo, các đại biểu nêu ý kiến.',
  'Ông Trần Văn Nung trình bày báo cáo; Hội Gốm đề nghị giữ lò.',
])('who does not say it, says nothing: %s', (sentence) => {
  expect(speeches(opening, sentence)).toEqual({ 'Trần Văn Nung': '' });
});

test('whoever only attends or chairs says nothing', () => {
  expect(speeches(opening, 'Dự hội thảo có bà Ngô Thị Men, Giám đốc Sở Mẫu.')).toEqual({
    'Trần Văn Nung': '',
  });
});
