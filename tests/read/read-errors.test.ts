import { expect, test } from 'vitest';
import { ReadError, type FilePlace, type ReadFault } from '../../src/read/read-error.ts';
import { readReport } from '../../src/read/read-report.ts';
import { docx, tcvn3, utf16, vni, windows1258 } from '../../scripts/bench/import/file-forms.ts';
import { plain, report } from './read-fixtures.ts';

const lines = (...parts: Buffer[]) =>
  Buffer.concat(parts.flatMap((part, index) => (index ? [Buffer.from('\n'), part] : [part])));
const sentence = report[1] ?? '';
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const size = (text: string) => Buffer.byteLength(text);

test.each<[what: string, file: string, bytes: Buffer, code: ReadFault['code'], place: FilePlace]>([
  ['an empty file', 'bai.txt', Buffer.of(), 'empty', {}],
  ['a file of blanks', 'bai.txt', Buffer.from(' \n\n\t'), 'empty', {}],
  [
    'a page without text',
    'bai.html',
    Buffer.from('<html><body><img src="a.png"></body></html>'),
    'no-text',
    {},
  ],
  [
    'a file of more than 50 MB',
    'bai.txt',
    Buffer.alloc(50 * 1024 * 1024 + 1, 'a'),
    'too-large',
    {},
  ],
  ['a kind of file that is not read', 'bai.xls', Buffer.from('a'), 'unknown-kind', {}],
  ['a picture named as text', 'bai.txt', latin1('\x89PNG\r\n\x1a\n'), 'binary', { byte: 0 }],
  ['a PDF named as a page', 'bai.html', latin1('%PDF-1.7'), 'binary', { byte: 0 }],
  ['control characters', 'bai.txt', latin1('Bai\x01 mot'), 'binary', { byte: 3 }],
  ['zero bytes that are not UTF-16', 'bai.txt', latin1('ab\0\0\0\x01cd'), 'binary', { byte: 2 }],
  [
    'a stray byte in UTF-8',
    'bai.txt',
    lines(Buffer.from('Hội thảo mẫu'), Buffer.from('Phát biểu'), latin1('x\xff')),
    'undecodable',
    { line: 3, byte: size('Hội thảo mẫu\nPhát biểu\nx') },
  ],
  [
    'UTF-8 cut off inside a letter',
    'bai.txt',
    Buffer.from('Hội thảo về gốm sứ đẹ').subarray(0, -1),
    'undecodable',
    { line: 1, byte: size('Hội thảo về gốm sứ đ') },
  ],
  [
    'half a letter of UTF-16',
    'bai.txt',
    utf16(plain, 'LE', true).subarray(0, -1),
    'undecodable',
    { line: 11, byte: 2 * plain.length },
  ],
  [
    'a letter that was lost before',
    'bai.txt',
    Buffer.from('Hội th\uFFFDo'),
    'lost-characters',
    { line: 1, byte: size('Hội th') },
  ],
  [
    'UTF-8, then TCVN3',
    'bai.txt',
    lines(Buffer.from(plain), tcvn3(sentence)),
    'mixed-encodings',
    { line: 13, byte: size(plain) + 2 },
  ],
  [
    'TCVN3, then UTF-8',
    'bai.txt',
    lines(tcvn3(plain), Buffer.from(sentence)),
    'mixed-encodings',
    { line: 13, byte: tcvn3(plain).length + 2 },
  ],
  [
    'TCVN3, then VNI',
    'bai.txt',
    lines(tcvn3(plain), vni(sentence)),
    'mixed-encodings',
    { line: 13, byte: tcvn3(plain).length + 3 },
  ],
  [
    'VNI, then windows-1258',
    'bai.txt',
    lines(vni(plain), windows1258(sentence)),
    'mixed-encodings',
    { line: 13, byte: vni(plain).length + 3 },
  ],
  [
    'bytes that no encoding makes Vietnamese of',
    'bai.txt',
    latin1('abc \xfe\xe7\xb3 \xd0\xa1x\xf8 \xa5q\xbb w\xd8z'),
    'unknown-encoding',
    { line: 1, byte: 4 },
  ],
  [
    'a page nested beyond reason',
    'bai.html',
    Buffer.from('<div>'.repeat(50_000) + 'Hội thảo'),
    'too-deep',
    {},
  ],
  ['a document of Word that is no ZIP file', 'bai.docx', Buffer.from('Hội thảo'), 'damaged', {}],
  ['a document of Word that is cut off', 'bai.docx', docx(report).subarray(0, 900), 'damaged', {}],
  ['a PDF that is none', 'bai.pdf', Buffer.from('Hội thảo'), 'damaged', {}],
])('%s is an error with its place', async (_, file, bytes, code, place) => {
  const error = await readReport(file, bytes).catch((reason: unknown) => reason);
  if (!(error instanceof ReadError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  expect({ code: error.code, place: error.place }).toEqual({ code, place });
  expect(error.message).toMatch(new RegExp(`^${file}(?:, (?:dòng|đoạn|byte) \\d+)*: [^{}]+$`));
});

test('a text may begin with the letters of another kind of file, and a picture is told by more', async () => {
  for (const letters of ['BMW và', 'GIF8 và', 'PK và', 'MM và', 'RIFF và'])
    expect(await readReport('bai.txt', Buffer.from(`${letters} gốm\n\n${plain}`))).toMatchObject({
      paragraphs: [`${letters} gốm`, ...report],
    });
  for (const begins of ['BM\x36\x00\x0c\x00\x00\x00\x00\x00', 'GIF89a', '\x89PNG'])
    await expect(readReport('bai.txt', latin1(begins))).rejects.toMatchObject({ code: 'binary' });
});
