import { expect, test } from 'vitest';
import { parseReport } from '../../src/import/parse.ts';

/** Everyone whom an invented sentence names, as `name | office | parts`. */
function peopleOf(sentence: string): string[] {
  const { speakers, attendees, mentioned } = parseReport(`Hội nghị nghề gốm\n${sentence}`);
  return [...speakers, ...attendees, ...mentioned].map(({ name, offices, parts }) => [name.value, offices[0]?.value ?? '', parts.map(({ value }) => value).join(', ')].join(' | '));
}

test.each([
  ['Bộ trưởng Bộ Thủ công và Mỹ nghệ Lê Thị Sành chủ trì hội nghị.', ['Lê Thị Sành | Bộ trưởng Bộ Thủ công và Mỹ nghệ | chủ trì']],
  ['Ông Trần Văn Nung - Vụ trưởng Vụ Gốm, Bộ Thủ công - cho biết lò đã nguội.', ['Trần Văn Nung | Vụ trưởng Vụ Gốm, Bộ Thủ công | phát biểu']],
  ['Bà Ngô Thị Men (Giám đốc Sở Du lịch) trình bày báo cáo.', ['Ngô Thị Men | Giám đốc Sở Du lịch | trình bày']],
  ['PGS.TS Đỗ Văn Đất, Hiệu trưởng Trường Đại học Gốm sứ, phát biểu khai mạc.', ['Đỗ Văn Đất | Hiệu trưởng Trường Đại học Gốm sứ | khai mạc']],
  ['TS. Đỗ Văn Đất nhấn mạnh vai trò của đất.', ['Đỗ Văn Đất | TS | phát biểu']],
  ['Thủ tướng Lê Thị Sành chủ trì và phát biểu chỉ đạo tại hội nghị.', ['Lê Thị Sành | Thủ tướng | chủ trì, phát biểu chỉ đạo']],
  ['Hội nghị do Chủ tịch UBND tỉnh Thái Bình Vũ Hữu Men chủ trì.', ['Vũ Hữu Men | Chủ tịch UBND tỉnh Thái Bình | chủ trì']],
  ['Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh Nguyễn Văn Gạch dự hội nghị.', ['Nguyễn Văn Gạch | Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh | dự']],
  ['Tổng thống Hàn Quốc Park Do Yun phát biểu tại hội nghị.', ['Park Do Yun | Tổng thống Hàn Quốc | phát biểu']],
  ['Maria Schmidt - Giám đốc Bảo tàng Gốm - chia sẻ kinh nghiệm.', ['Maria Schmidt | Giám đốc Bảo tàng Gốm | phát biểu']],
  ['Theo ông Trần Văn Nung, Chủ tịch Hội Gốm, đất đã khan.', ['Trần Văn Nung | Chủ tịch Hội Gốm | phát biểu']],
])('%s', (sentence, people) => {
  expect(peopleOf(sentence)).toEqual(people);
});

test('several people under one verb, before them or behind them', () => {
  expect(peopleOf('Cùng dự có Phó Thủ tướng Vũ Hữu Men, Bộ trưởng Bộ Thủ công Lê Thị Sành và đại diện các sở.')).toEqual(['Vũ Hữu Men | Phó Thủ tướng | dự', 'Lê Thị Sành | Bộ trưởng Bộ Thủ công | dự']);
  expect(peopleOf('Thủ tướng Lê Thị Sành và Chủ tịch Hội Gốm Trần Văn Nung đồng chủ trì hội nghị.')).toEqual(['Lê Thị Sành | Thủ tướng | chủ trì', 'Trần Văn Nung | Chủ tịch Hội Gốm | chủ trì']);
});

test('an office alone means the person who holds it', () => {
  expect(peopleOf('Dự hội nghị có Phó Thủ tướng Vũ Hữu Men. Phó Thủ tướng yêu cầu các lò giảm khói.')).toEqual(['Vũ Hữu Men | Phó Thủ tướng | phát biểu']);
});

test('a name is no person where it names a street, a school or a place, or stands in a quotation', () => {
  expect(peopleOf('Hội nghị bàn về gốm ở đường Lê Văn Lò và tỉnh Hà Nam.')).toEqual([]);
  expect(peopleOf('Hiệu trưởng Trường THPT Nguyễn Văn Gốm, bà Ngô Thị Men, cho biết trường đã có lò.')).not.toContain('Nguyễn Văn Gốm | Hiệu trưởng Trường THPT | phát biểu');
  expect(peopleOf('Một đại biểu nói: “Ông Trần Văn Nung cho biết lò đã nguội”.')).toEqual([]);
});

test('who was elsewhere takes no part', () => {
  expect(peopleOf('Trước đó, Thủ tướng Lê Thị Sành phát biểu tại một lễ khác.')).toEqual(['Lê Thị Sành | Thủ tướng | ']);
  expect(peopleOf('Bộ trưởng Lê Thị Sành vắng mặt tại hội nghị.')).toEqual(['Lê Thị Sành | Bộ trưởng | ']);
});
