import { expect, test } from 'vitest';
import { draftBytes } from './draft-fixtures.ts';
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
import { plain, report } from '../read/read-fixtures.ts';

/** Lines as a page of print has them, the first of a paragraph indented. */
const printed = report.flatMap((text) =>
  (text.match(/.{1,70}(?: |$)/g) ?? []).map((line, index) => ({
    left: index ? 60 : 85,
    text: line.trim(),
  })),
);

const kinds: [name: string, file: string, bytes: Buffer][] = [
  ['UTF-8 with a mark', 'bai.txt', Buffer.from(`\uFEFF${plain}`)],
  ['decomposed letters', 'bai.txt', Buffer.from(plain.normalize('NFD'))],
  ['UTF-16, little end first', 'bai.txt', utf16(plain, 'LE', true)],
  ['UTF-16, big end first', 'bai.txt', utf16(plain, 'BE', true)],
  ['windows-1258', 'bai.txt', windows1258(plain)],
  ['TCVN3', 'bai.txt', tcvn3(plain)],
  ['VNI', 'bai.txt', vni(plain)],
  ['HTML', 'bai.html', Buffer.from(html(report))],
  ['a document of Word', 'bai.docx', docx(report)],
  ['a document of Word in VNI letters', 'bai.docx', docx(report.map(vniLetters))],
  ['PDF', 'bai.pdf', pdf([printed])],
];

/** What a draft says, but for the file that it was made from. */
async function drafted(file: string, bytes: Buffer) {
  const { draft } = await draftBytes(file, bytes);
  const { original, ...source } = draft.data.source;
  return { original, says: { id: draft.id, body: draft.body, data: { ...draft.data, source } } };
}

test('the report that all of these are says when, where and who', async () => {
  const { says } = await drafted('bai.txt', Buffer.from(plain));
  expect(says).toMatchObject({
    id: '2019/hoi-thao-bao-ton-nghe-gom-lang-mau-thuc-trang-va-giai-phap',
    data: {
      date: '2019-03-15',
      session: 'sáng',
      captions: ['Quang cảnh hội thảo tại điểm cầu giữa'],
      speakers: [{ name: 'Nguyễn Văn Thử', parts: ['chủ trì'] }, { name: 'Đỗ Thị Mẫu' }],
    },
  });
});

test.each(kinds)('as %s it has the same front matter and text', async (_, file, bytes) => {
  const [plainly, otherwise] = await Promise.all([
    drafted('bai.txt', Buffer.from(plain)),
    drafted(file, bytes),
  ]);
  expect(otherwise.says).toEqual(plainly.says);
  expect(otherwise.original.sha256).not.toBe(plainly.original.sha256);
  expect(otherwise.original.file).toBe(`${plainly.says.id}${file.slice(3)}`);
});
