import { expect, test } from 'vitest';
import { parseReport } from '../../src/import/parse.ts';

/** The paragraphs that report the words of each speaker, those that are guesses in brackets. */
function speeches(...paragraphs: string[]): Record<string, string> {
  const { speakers } = parseReport(['Hội thảo nghề gốm', ...paragraphs].join('\n'));
  return Object.fromEntries(
    speakers.map(({ name, speech }) => {
      const numbers = speech?.value.join(' ') ?? '';
      return [name.value, speech?.certainty === 'guess' ? `(${numbers})` : numbers];
    }),
  );
}

const opening =
  'Sáng 15-3-2021, Hội Gốm tổ chức hội thảo. Ông Trần Văn Nung, Chủ tịch Hội Gốm, chủ trì.';
const nung = 'Phát biểu khai mạc, ông Trần Văn Nung cho biết lò đã nguội.';

test('a paragraph with a person and a verb of saying reports that person’s words', () => {
  expect(speeches(opening, nung)).toEqual({ 'Trần Văn Nung': '2' });
});

test('a speech goes on until somebody else is named, another subject opens, or a heading follows', () => {
  const on = 'Cần giữ lấy ba lò cuối cùng.';
  expect(
    speeches(opening, nung, on, 'Bà Ngô Thị Men, Giám đốc Sở Mẫu, đề nghị lập quỹ.', on),
  ).toEqual({ 'Trần Văn Nung': '(2 3)', 'Ngô Thị Men': '(4 5)' });
  expect(speeches(opening, nung, on, 'Các đại biểu đi xem lò.', on)).toEqual({
    'Trần Văn Nung': '(2 3)',
  });
  expect(speeches(opening, nung, 'Giữ lửa cho làng', on)).toEqual({ 'Trần Văn Nung': '2' });
});

test('an office alone takes up the words of the one person who holds it', () => {
  expect(
    speeches(opening, 'Các đại biểu đi xem lò.', 'Chủ tịch Hội Gốm yêu cầu các hộ giữ lửa.'),
  ).toEqual({ 'Trần Văn Nung': '3' });
});

test('whoever only attends or chairs says nothing', () => {
  expect(speeches(opening, 'Dự hội thảo có bà Ngô Thị Men, Giám đốc Sở Mẫu.')).toEqual({
    'Trần Văn Nung': '',
  });
});
