import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';
import {
  docx,
  html,
  pdf,
  tcvn3,
  vniLetters,
  windows1258,
} from '../../scripts/bench/import/file-forms.ts';
import { plain, report } from './read-fixtures.ts';

/** A text of UTF-8 read in another encoding. Bytes without a character become control signs. */
const misread = (text: string, page: string) =>
  [...Buffer.from(text)]
    .map((byte) => iconv.decode(Buffer.of(byte), page).replace('\uFFFD', String.fromCharCode(byte)))
    .join('');
const drawn = (text: string) => iconv.decode(tcvn3(text), 'win1252');
const reversed = (text: string) => text.replace(/([aeouyôö])([øùûõïâàáåãäêèéúüë])/gi, '$2$1');
const references = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
const read = async (text: string, file = 'bai.txt') => readReport(file, Buffer.from(text));

/** A PDF of lines of bytes, in a font that has only a name and the encoding of Windows. */
function printed(lines: string[]): Buffer {
  const shown = lines.map((line) => `<${tcvn3(line).toString('hex')}> Tj T*`).join(' ');
  const content = `BT /F 12 Tf 40 800 Td 16 TL ${shown} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/TrueType/BaseFont/.VnTime/Encoding/WinAnsiEncoding>>',
  ];
  return Buffer.from(
    `%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer<</Root 1 0 R>>`,
  );
}

describe('letters that became other characters are letters again', () => {
  test.each<[what: string, file: string, bytes: string | Uint8Array]>([
    ['UTF-8 saved as windows-1252', 'bai.txt', misread(plain, 'win1252')],
    ['UTF-8 saved as windows-1258', 'bai.txt', misread(plain, 'win1258')],
    ['UTF-8 saved as Latin-1', 'bai.txt', misread(plain, 'latin1')],
    ['the same, twice', 'bai.txt', misread(misread(plain, 'win1252'), 'win1252')],
    ['the same, with plain spaces', 'bai.txt', misread(plain, 'win1252').replaceAll('\xa0', ' ')],
    ['a page of UTF-8 saved as windows-1252', 'bai.html', misread(html(report), 'win1252')],
    ['references of HTML in a text', 'bai.txt', references(plain)],
    ['escapes of JSON', 'bai.txt', plain.replace(/[^\0-\x7f]/g, escaped)],
    [
      'marks apart from their letters',
      'bai.txt',
      plain.normalize('NFD').replace(/\u0323/g, ' \u0323'),
    ],
    [
      'a part saved twice, below a title in capitals',
      'bai.txt',
      report.map((text, index) => (index ? misread(text, 'win1252') : text)).join('\n'),
    ],
    [
      'references of HTML in a page, escaped',
      'bai.html',
      references(html(report)).replaceAll('&#', '&amp;#'),
    ],
    ['TCVN3 read as the Macintosh does', 'bai.txt', iconv.decode(tcvn3(plain), 'macintosh')],
    ['windows-1258 read as windows-1252', 'bai.txt', iconv.decode(windows1258(plain), 'win1252')],
    ['VNI with the marks first', 'bai.txt', reversed(vniLetters(plain))],
    [
      'private characters of a font',
      'bai.docx',
      docx(
        report.map((text) =>
          drawn(text).replace(/[\xa1-\xff]/g, (letter) =>
            String.fromCharCode(0xf000 + letter.charCodeAt(0)),
          ),
        ),
      ),
    ],
    [
      'marks behind a tone',
      'bai.txt',
      plain.normalize('NFD').replace(/(\u0302)([\u0300\u0301\u0303\u0309])/g, '$2$1'),
    ],
  ])('%s', async (_, file, bytes) => {
    expect((await readReport(file, Buffer.from(bytes))).paragraphs).toEqual(report);
  });

  test('TCVN3 in a PDF, whose readers make a hyphen of ư and a Greek letter of à', async () => {
    const { paragraphs, encoding } = await readReport('bai.pdf', printed(report.slice(1)));
    expect(paragraphs.join(' ')).toBe(report.slice(1).join(' '));
    expect(encoding).toBe('TCVN3');
  });

  test.each<[name: string, text: string]>([
    [
      'VIQR',
      "Ho^.i nghi. Ma^~u. Ngu+o+`i tho+. dde^`u ve^`. Ho^.i nghi. dda~ be^' ma.c, bo^. nho+' o+n. A, Ha` No^.i ba`n.",
    ],
    [
      'VNI',
      'Ho65i nghi5 Ma64u. Ngu7o72i tho75 d9e62u ve62. Ho65i nghi5 d9a4 be61 ma5c, bo65 nho71 o7n. A, Ha2 No65i ba2n.',
    ],
    [
      'Telex',
      'Hooij nghij Maaux. Nguwowif thowj ddeeuf veef. Hooij nghij ddax bees macj, booj nhows own. A, Haf Nooij banf.',
    ],
  ])('marks typed in %s, with a doubt', async (name, text) => {
    const { paragraphs, doubt } = await read(text);
    expect(paragraphs[0]).toBe(
      'Hội nghị Mẫu. Người thợ đều về. Hội nghị đã bế mạc, bộ nhớ ơn. A, Hà Nội bàn.',
    );
    expect(doubt).toContain(name);
  });
});

describe('what is not Vietnamese', () => {
  const bare = plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
  const noisy = (every: number) => {
    let letters = 0;
    return plain.replace(/\p{Ll}/gu, (letter) => (++letters % every === 0 ? 'q' : letter));
  };
  const english =
    'The delegates of the province met in the house of culture and spoke of the kilns, which had been cold for many years, and of those who had left.';

  test.each<[what: string, file: string, text: string, says: RegExp]>([
    ['letters replaced by question marks', 'bai.txt', plain.replace(/[ạ-ỹ]/g, '?'), /ký tự đã mất/],
    ['letters replaced by boxes', 'bai.html', html(report).replace(/[ạ-ỹ]/g, '□'), /ký tự đã mất/],
    [
      'UTF-8 saved as windows-1252 with bytes dropped',
      'bai.txt',
      misread(plain, 'win1252').replace(/[\x81\x8d\x8f\x90\x9d]/g, ''),
      /lưu sai bảng mã/,
    ],
    ['TCVN3 without its soft hyphens', 'bai.txt', drawn(plain).replaceAll('\xad', ''), /chữ ư/],
    [
      'another encoding',
      'bai.txt',
      iconv.decode(tcvn3(plain), 'win1251'),
      /không đọc như tiếng Việt/,
    ],
    ['every fourth letter wrong', 'bai.txt', noisy(4), /không đọc như tiếng Việt/],
    ['English', 'bai.txt', english, /tiếng Anh/],
    [
      'letters of a PDF that lacks the table of its font',
      'bai.txt',
      plain.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) - 29)),
      /không đọc như tiếng Việt/,
    ],
    ['Chinese', 'bai.txt', '会议在河内举行，代表们讨论了陶瓷的保护。', /tiếng Trung/],
  ])('%s: the file is refused', async (_, file, text, says) => {
    await expect(read(text, file)).rejects.toThrow(says);
  });

  test.each<[what: string, text: string, says: RegExp | undefined]>([
    ['no diacritics', bare, /không có dấu/],
    ['diacritics on half of the paragraphs', `${plain}\n${bare}`, /thiếu dấu/],
    ['every tenth letter wrong', noisy(10), /không đúng chính tả/],
    ['one letter lost', plain.replace('gốm sứ', 'g?m').replace('nghề gốm', 'nghề g?m'), /g\?m/],
    ['a paragraph unlike the others', `${plain.repeat(6)}\n${noisy(2).split('\n')[6]}`, /đoạn “/],
    ['a part in English', `${plain}\n${english}`, undefined],
    [
      'questions and addresses',
      `${plain}\nVì sao? Ai? Xem http://mau.vn/?a=b?c và “gì?”.`,
      undefined,
    ],
    [
      'names and numbers alone',
      'Nguyễn Văn Thử, Smith, Johnson, Müller\n12 345 6789 km2 CO2 H5N1 U23',
      undefined,
    ],
  ])('%s: the text is doubted, or not', async (_, text, says) => {
    const { doubt } = await read(text);
    if (says) expect(doubt).toMatch(says);
    else expect(doubt).toBeUndefined();
  });

  test('a text without marks is not taken for one of TCVN3 for the sake of a sign', async () => {
    const text = `${bare}\nDien tich 30 m²`;
    expect((await read(text)).paragraphs.at(-1)).toBe('Dien tich 30 m²');
  });
});

test.each<[what: string, file: string, bytes: (lines: string[]) => Uint8Array]>([
  ['document of Word', 'bai.docx', docx],
  ['text', 'bai.txt', (lines) => Buffer.from(lines.join('\n\n'))],
])(
  'a %s of an old font and Unicode is converted where it is old, and says so',
  async (_, file, bytes) => {
    for (const old of [drawn, vniLetters])
      for (const isOld of [(at: number) => at < 4, (at: number) => at % 2 === 1]) {
        const lines = report.map((line, at) => (isOld(at) ? old(line) : line));
        const { paragraphs, notes } = await readReport(file, Buffer.from(bytes(lines)));
        expect(paragraphs).toEqual(report);
        expect(notes.join(' ')).toMatch(/phông.*Có \d (?:dòng|đoạn) đã là chữ Unicode/);
      }
  },
);

describe('a file that is not what its name says', () => {
  const locked = Buffer.concat([
    Buffer.of(0xd0, 0xcf, 0x11, 0xe0),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  test.each<[what: string, file: string, bytes: string | Uint8Array, says: RegExp]>([
    [
      'an old document of Word',
      'bai.docx',
      Buffer.of(0xd0, 0xcf, 0x11, 0xe0),
      /tệp \.doc cũ.*lưu thành \.docx/,
    ],
    ['a locked document of Word', 'bai.docx', locked, /mật khẩu/],
    ['a page named as a document', 'bai.docx', '<html><p>a', /đổi đuôi tên tệp thành \.html/],
    ['a PDF named as a document', 'bai.docx', '%PDF-1.7', /thành \.pdf/],
    ['an RTF file named as a PDF', 'bai.pdf', '{\\rtf1', /RTF.*Word/],
    ['a document named as a PDF', 'bai.pdf', docx(report), /thành \.docx/],
    ['a picture named as a PDF', 'bai.pdf', Buffer.of(0xff, 0xd8, 0xff), /ảnh.*nhận dạng/],
  ])('%s says so, and what to do', async (_, file, bytes, says) => {
    await expect(readReport(file, Buffer.from(bytes))).rejects.toThrow(says);
  });

  test('no sentence about a PDF or a document of Word says to save it as UTF-8', async () => {
    const mixed = [...report.map(drawn), vniLetters(report[1] ?? '')];
    const sentence = async (file: string, bytes: Buffer) =>
      readReport(file, bytes).then(String, (error: unknown) => String(error));
    expect(await sentence('bai.docx', docx(mixed))).toMatch(/bảng mã.*Word, đổi phần chữ/);
    const page = mixed.flatMap((text) => [
      { left: 85, text: text.slice(0, 30) },
      { left: 60, text: text.slice(30) },
    ]);
    expect(await sentence('bai.pdf', pdf([page]))).toMatch(/bảng mã.*Word gốc/);
  });
});
