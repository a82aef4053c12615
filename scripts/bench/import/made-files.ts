import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docx, html, pdf, tcvn3, utf16, vni, windows1258 } from './file-forms.ts';

const crafts = [
  'gốm',
  'mộc',
  'rèn',
  'dệt lụa',
  'đan cói',
  'khảm trai',
  'đúc đồng',
  'làm giấy',
  'chạm bạc',
  'thêu ren',
  'nón lá',
];
const places = ['Giả Định', 'Hoa Mật', 'Thử Nghiệm', 'Mẫu Sơn', 'Ví Dụ', 'Phỏng Tác', 'Bịa Thượng'];
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Vũ', 'Hoàng', 'Bùi', 'Đặng'];
const given = [
  'Thử',
  'Mẫu',
  'Bình',
  'Hòa',
  'Thảo',
  'Nghĩa',
  'Duyên',
  'Khương',
  'Tường',
  'Vĩ',
  'Ngữ',
  'Tuệ',
  'Quỳnh',
];
const offices = [
  'Phó Giám đốc Sở Văn hóa',
  'Chủ tịch Hội Nghề truyền thống',
  'Giám đốc Bảo tàng tỉnh',
  'Hiệu trưởng Trường Đại học Thử Nghiệm',
];

/** The forms in which a report is met, each with the ending of its name. */
const forms: [ending: string, write: (paragraphs: string[]) => Buffer | string][] = [
  ['.txt', (paragraphs) => paragraphs.join('\n\n')],
  ['.html', html],
  ['.docx', docx],
  ['.txt', (paragraphs) => tcvn3(paragraphs.join('\n'))],
  ['.md', (paragraphs) => paragraphs.join('\n\n')],
  ['.pdf', (paragraphs) => pdf([paragraphs.flatMap(printedLines)])],
  ['.txt', (paragraphs) => vni(paragraphs.join('\n'))],
  ['.txt', (paragraphs) => windows1258(paragraphs.join('\n'))],
  ['.txt', (paragraphs) => utf16(paragraphs.join('\n'), 'LE', true)],
];

/**
 * Writes `count` invented reports of every form into a folder. The same number gives the same
 * bytes.
 */
export async function makeFiles(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const [ending, write] = pick(forms, index);
    await writeFile(
      join(folder, `bai-${String(index + 1).padStart(5, '0')}${ending}`),
      write(invented(index)),
    );
  }
}

function invented(index: number): string[] {
  const [craft, place, other] = [
    pick(crafts, index),
    pick(places, index * 3),
    pick(crafts, index + 4),
  ];
  const person = (shift: number) =>
    `${pick(families, index + shift)} ${pick(given, index * 5 + shift)} ${pick(given, index * 7 + 2 * shift + 1)}`;
  const day = `${(index % 28) + 1}-${(index % 12) + 1}-${2000 + (index % 20)}`;
  const thoughts = Array.from(
    { length: 12 },
    (_, at) =>
      `Bàn về nghề ${pick(crafts, index + at)}, các đại biểu đề nghị giữ lại ${2 + ((index * 13 + at) % 90)} xưởng ở ${pick(places, index + at)}, dạy nghề cho lớp trẻ và ghi chép lời kể của ${person(at + 4)}.`,
  );
  return [
    `Hội thảo nghề ${craft} và nghề ${other} tại ${place} số ${index + 1}`,
    `Sáng ${day}, tại điểm cầu thị xã ${place}, Sở Văn hóa tỉnh Mẫu phối hợp với Trường Đại học Thử Nghiệm tổ chức hội thảo về nghề ${craft}.`,
    `Ông ${person(0)}, ${pick(offices, index)}, chủ trì. Bà ${person(1)}, ${pick(offices, index + 1)}, phát biểu khai mạc. Ông ${person(2)}, ${pick(offices, index + 2)}, trình bày tham luận.`,
    ...thoughts,
    `Kết thúc, ban tổ chức gửi quà lưu niệm tới ${3 + (index % 50)} nghệ nhân./.`,
  ];
}

/** The lines as a page prints them, the first line of a paragraph indented. */
function printedLines(paragraph: string): { left: number; text: string }[] {
  return (paragraph.match(/.{1,84}(?:\s|$)/gu) ?? []).map((text, line) => ({
    left: line === 0 ? 72 : 54,
    text: text.trim(),
  }));
}

function pick<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}
