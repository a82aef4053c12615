import { expect, test } from 'vitest';
import { fileKinds, kindLike } from '../../src/read/file-kinds.ts';
import { readReport } from '../../src/read/read-report.ts';
import {
  docx,
  html,
  pdf,
  tcvn3,
  utf16,
  vni,
  vniLetters,
  windows1258,
} from '../../scripts/bench/import/file-forms.ts';
import { plain, report } from './read-fixtures.ts';

const title = report[0] ?? '';
const caption = report[4] ?? '';

test.each<[name: string, file: string, bytes: Buffer, encoding: string]>([
  ['UTF-8', 'bai.txt', Buffer.from(plain), 'UTF-8'],
  ['UTF-8 with a mark', 'bai.txt', Buffer.from('\uFEFF' + plain), 'UTF-8'],
  ['decomposed letters', 'bai.txt', Buffer.from(plain.normalize('NFD')), 'UTF-8'],
  ['lines as Windows ends them', 'BAI.TXT', Buffer.from(plain.replaceAll('\n', '\r\n')), 'UTF-8'],
  ['UTF-16, little end first, with a mark', 'bai.txt', utf16(plain, 'LE', true), 'UTF-16LE'],
  ['UTF-16, big end first, with a mark', 'bai.txt', utf16(plain, 'BE', true), 'UTF-16BE'],
  ['UTF-16, little end first', 'bai.txt', utf16(plain, 'LE', false), 'UTF-16LE'],
  ['UTF-16, big end first', 'bai.txt', utf16(plain, 'BE', false), 'UTF-16BE'],
  ['windows-1258', 'bai.txt', windows1258(plain), 'windows-1258'],
  ['TCVN3', 'bai.txt', tcvn3(plain), 'TCVN3'],
  ['VNI', 'bai.txt', vni(plain), 'VNI'],
  ['VNI letters in UTF-8', 'bai.txt', Buffer.from(vniLetters(plain)), 'VNI'],
  [
    'TCVN3 letters in UTF-8',
    'bai.txt',
    Buffer.from(new TextDecoder('latin1').decode(tcvn3(plain))),
    'TCVN3',
  ],
  ['HTML', 'bai.html', Buffer.from(html(report)), 'UTF-8'],
  ['HTML in windows-1258', 'bai.htm', windows1258(html(report)), 'windows-1258'],
  ['HTML in TCVN3', 'bai.htm', tcvn3(html(report)), 'TCVN3'],
  [
    'Markdown',
    'bai.md',
    Buffer.from(report.map((text, index) => (index ? text : `# ${text}`)).join('\n\n')),
    'UTF-8',
  ],
  ['a document of Word', 'bai.docx', docx(report), 'Unicode'],
  ['a document of Word in VNI letters', 'bai.docx', docx(report.map(vniLetters)), 'VNI'],
])('the same report as %s has the same paragraphs', async (_, file, bytes, encoding) => {
  const read = await readReport(file, bytes);
  expect(read.paragraphs).toEqual(report.map((text) => text.normalize('NFC')));
  expect(read.encoding).toBe(encoding);
});

// Of another name, the only capital of its word, it cannot be known again: the fonts had no capital
// with a tone.
test('TCVN3 has its capitals back in words in capitals, at sentences and in names', async () => {
  const { paragraphs } = await readReport(
    'bai.txt',
    tcvn3(`${plain}\nỞ đây, bà Ỷ Lan đọc tham luận ĐỔI MỚI. Ủy viên Lâm Văn Út ở xã Ỷ Mẫu dự.`),
  );
  expect(paragraphs.at(-1)).toBe(
    'Ở đây, bà ỷ Lan đọc tham luận ĐỔI MỚI. Ủy viên Lâm Văn Út ở xã ỷ Mẫu dự.',
  );
});

test('of a page, the article is read; what is left out is told', async () => {
  const read = await readReport('bai.html', Buffer.from(html(report)));
  expect(read.title).toBe(title);
  expect(read.captions).toEqual([caption]);
  expect(read.leftOut.join(' ')).toContain('Bản quyền thuộc Báo Mẫu');
  expect(read.leftOut.join(' ')).toContain('Tin cùng mục');
});

test('of a document of Word, title and captions are known by their styles', async () => {
  expect(await readReport('bai.docx', docx(report))).toMatchObject({ title, captions: [caption] });
});

test('narrow lines between blank ones are joined; short lines of a list are not', async () => {
  const wrapped = report.map((text) => text.replace(/(.{40,60}) /g, '$1\n')).join('\n\n');
  expect((await readReport('bai.txt', Buffer.from(wrapped))).paragraphs).toEqual(report);
  const list = [
    'Danh sách đại biểu',
    'Ông Trần Mẫu',
    'Bà Lê Thử',
    'Ông Đỗ Giả, Trưởng phòng Tổng hợp của Sở',
  ];
  expect((await readReport('bai.txt', Buffer.from(list.join('\n')))).paragraphs).toEqual(list);
});

test('letters that stand apart in a sentence stay apart', async () => {
  const lines = ['Hội thảo về gốm', 'Tên lò là l ò m e n, và đáp án là A B C D cả.'];
  expect((await readReport('bai.txt', Buffer.from(lines.join('\n')))).paragraphs).toEqual(lines);
});

test('two columns side by side are two lines, in a letterhead and below the text alone', async () => {
  const lines = [
    'SỞ GỐM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '     Số: 12/BC-SG          Lò Gốm, ngày 8/5/2031',
    'B I Ê N   B Ả N',
    'Người ghi:\tbà Men',
    'Hội thảo bàn việc giữ lò.',
    'Trần Văn Nung\tChủ tịch Hội Gốm',
    'Hội thảo kết thúc lúc 11 giờ.',
    'THƯ KÝ   CHỦ TRÌ\tĐẠI BIỂU',
    'THƯ KÝ   CHỦ TRÌ',
    'Ngô Thị Men\tTrần Văn Nung',
  ];
  expect((await readReport('bai.txt', Buffer.from(lines.join('\n')))).paragraphs).toEqual([
    'SỞ GỐM',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 12/BC-SG',
    'Lò Gốm, ngày 8/5/2031',
    'BIÊN BẢN',
    'Người ghi: bà Men',
    'Hội thảo bàn việc giữ lò.',
    'Trần Văn Nung Chủ tịch Hội Gốm',
    'Hội thảo kết thúc lúc 11 giờ.',
    'THƯ KÝ CHỦ TRÌ ĐẠI BIỂU',
    'THƯ KÝ',
    'CHỦ TRÌ',
    'Ngô Thị Men',
    'Trần Văn Nung',
  ]);
});

test('a text of ASCII with the quotation marks of Windows is read, whatever its encoding', async () => {
  const read = await readReport(
    'bai.txt',
    Buffer.from('The \x93pottery\x94 of the village \x96 a note', 'latin1'),
  );
  expect(read.paragraphs).toEqual(['The “pottery” of the village – a note']);
});

test('Ð typed for Đ is mended', async () => {
  expect((await readReport('bai.txt', Buffer.from('Ðại biểu HÐND phát biểu'))).paragraphs).toEqual([
    'Đại biểu HĐND phát biểu',
  ]);
});

/**
 * Paragraphs as a page has them: lines of at most 70 letters, the first one indented, a number
 * under the text.
 */
function printed(paragraphs: string[]): { left: number; text: string }[] {
  const broken = (text: string) => (text.match(/.{1,70}(?: |$)/g) ?? []).map((line) => line.trim());
  const lines = paragraphs.flatMap((text) =>
    broken(text).map((line, index) => ({ left: index ? 60 : 85, text: line })),
  );
  return [...lines, { left: 300, text: '7' }];
}

test('a PDF has its paragraphs joined from indented lines, over the end of a page, without the page numbers', async () => {
  const lines = printed(report).slice(0, -1);
  const read = await readReport(
    'bai.pdf',
    pdf([
      [...lines.slice(0, 6), { left: 300, text: '7' }],
      [...lines.slice(6), { left: 300, text: '8' }],
    ]),
  );
  expect(read.paragraphs).toEqual(report);
  expect(read.notes.join(' ')).toContain('7, 8');
});

const page = (body: string) =>
  readReport(
    'bai.html',
    Buffer.from(
      `<!doctype html><html><head><title>Trang mẫu</title></head><body>${body}</body></html>`,
    ),
  );
const link = (text: string) => `<a href="/x">${text}</a>`;

test.each<[what: string, body: string, paragraphs: string[]]>([
  [
    'rows of a table',
    '<table><tr><td>1</td><td><p>Ông Trần Mẫu</p></td></tr><tr><td>2</td><td>Bà Lê Thử</td></tr></table>',
    ['1 Ông Trần Mẫu', '2 Bà Lê Thử'],
  ],
  [
    'a table that lays out a page',
    '<table><tr><td><p>Đoạn một.</p><p>Đoạn hai.</p></td></tr></table>',
    ['Đoạn một.', 'Đoạn hai.'],
  ],
  [
    'breaks after a sentence, and within one',
    '<div>Câu một.<br>Câu hai<br>còn tiếp.<br><br>câu ba</div>',
    ['Câu một.', 'Câu hai còn tiếp.', 'câu ba'],
  ],
  [
    'a title broken in two',
    '<h1>Hội thảo.<br>Nghề gốm</h1><p>Đoạn một.</p>',
    ['Hội thảo. Nghề gốm', 'Đoạn một.'],
  ],
  [
    'text in no block',
    'Đoạn một có <i>chữ</i> nghiêng<p>Đoạn hai</p>',
    ['Đoạn một có chữ nghiêng', 'Đoạn hai'],
  ],
  ['a form around a whole page', `<form><div><p>${report[1]}</p></div></form>`, report.slice(1, 2)],
  [
    'a frame that is called a sidebar',
    `<div class="has-sidebar sidebar"><p>${report[1]}</p></div>`,
    report.slice(1, 2),
  ],
  [
    'a list of links',
    `<p>${report[1]}</p><ul><li>${link('Bài khác')}</li><li>${link('Bài khác nữa')}</li></ul>`,
    report.slice(1, 2),
  ],
  [
    'links within a sentence',
    `<p>${report[1]}</p><p>Xem ${link('bài')} và ${link('ảnh')} của buổi khai mạc hôm ấy</p>`,
    [`${report[1]}`, 'Xem bài và ảnh của buổi khai mạc hôm ấy'],
  ],
  [
    'an article with its title above it',
    `<div><h1>${report[0]}</h1><div itemprop="articleBody"><p>${report[1]}</p><p>${report[2]}</p></div></div>`,
    report.slice(0, 3),
  ],
])('on a page, %s is read as paragraphs', async (_, body, paragraphs) => {
  expect((await page(body)).paragraphs).toEqual(paragraphs);
});

test('a title in the head of a page alone is no paragraph', async () => {
  expect(await page('<p>Đoạn một.</p>')).toMatchObject({
    title: 'Trang mẫu',
    paragraphs: ['Đoạn một.'],
  });
});

test('Markdown is read without its front matter and signs, with the HTML inside it', async () => {
  const text =
    '---\ntitle: Mẫu\n---\n# Tên *bài*\n\nĐoạn **một**,\nmột câu.\n\n- Mục [một](x)\n- Mục hai\n\n<div>Đoạn <b>trong</b> thẻ</div>\n\nCuối<br>cùng\n';
  const { paragraphs, title: marked } = await readReport('bai.md', Buffer.from(text));
  expect(marked).toBe('Tên bài');
  expect(paragraphs).toEqual([
    'Tên bài',
    'Đoạn một, một câu.',
    'Mục một',
    'Mục hai',
    'Đoạn trong thẻ',
    'Cuối cùng',
  ]);
});

test('a file that begins as a kind that is read is known by it; what is read says so by its ending', () => {
  const like = (text: string) => kindLike(Buffer.from(text, 'latin1'));
  expect(
    ['%PDF-1.7', 'PK\x03\x04', '\xef\xbb\xbf <!doctype html>', '<\0h\0t\0m\0l\0>\0', 'Hội', ''].map(
      like,
    ),
  ).toEqual(['.pdf', '.docx', '.html', '.html', '.txt', '.txt']);
  expect(fileKinds).toEqual(['.txt', '.md', '.html', '.htm', '.docx', '.pdf']);
});
