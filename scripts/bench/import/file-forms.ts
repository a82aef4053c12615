import { crc32, deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { splitTones } from '../../../src/model/tones.ts';

/**
 * The letters as windows-1258 has them: each with its circumflex, breve or horn, its tone separate.
 */
export function windows1258(text: string): Buffer {
  const apart = text.replace(/\p{L}/gu, (letter) => {
    const { letters, marks } = splitTones(letter);
    return letters + marks;
  });
  return iconv.encode(apart, 'win1258');
}

/**
 * TCVN3 as typed with its fonts: a capital letter with a tone is a small letter, which a font of
 * capitals draws large.
 */
export function tcvn3(text: string): Buffer {
  const typed = text.replace(/\p{Lu}/gu, (letter) =>
    /[A-ZĂÂÊÔƠƯĐ]/.test(letter) ? letter : letter.toLowerCase(),
  );
  const signs = iconv.encode(typed, 'win1252');
  return Buffer.from(
    [...iconv.encode(typed, 'tcvn')].map((byte, index) =>
      /[“”–…]/.test(typed[index] ?? '') ? (signs[index] ?? 0) : byte,
    ),
  );
}

const vniTones: Record<string, string> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
};
const vniCircumflex: Record<string, string> = {
  '': 'â',
  '\u0300': 'à',
  '\u0301': 'á',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
};
const vniBreve: Record<string, string> = {
  '': 'ê',
  '\u0300': 'è',
  '\u0301': 'é',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
};
const vniWhole: Record<string, string> = { đ: 'ñ', ì: 'ì', í: 'í', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };

/**
 * VNI: each letter, then a letter that stands for its marks, as the characters that Windows takes
 * its bytes for.
 */
export function vniLetters(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (letter) => {
    const small = letter.toLowerCase();
    const inCase = (sign: string) => (small === letter ? sign : sign.toUpperCase());
    const whole = vniWhole[small];
    if (whole) return inCase(whole);
    const [base = '', ...marks] = [...letter.normalize('NFD')];
    const tone = marks.find((mark) => mark in vniTones) ?? '';
    if (marks.includes('\u0302')) return base + inCase(vniCircumflex[tone] ?? '');
    if (marks.includes('\u0306')) return base + inCase(vniBreve[tone] ?? '');
    const horned = marks.includes('\u031b') ? inCase(base.toLowerCase() === 'o' ? 'ô' : 'ö') : base;
    return marks.length === 0 ? letter : horned + inCase(vniTones[tone] ?? '');
  });
}

export function vni(text: string): Buffer {
  return iconv.encode(vniLetters(text), 'win1252');
}

export function utf16(text: string, order: 'LE' | 'BE', mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
}

export function html(paragraphs: string[]): string {
  const [title = '', ...others] = paragraphs;
  const body = others.map((text) =>
    text.startsWith('Quang')
      ? `<figure><img src="anh.jpg" alt="Bàn ghế"><figcaption>${text}</figcaption></figure>`
      : `<p>${text.replace('Các đại', 'Các <b>đại</b>')}</p>`,
  );
  return `<!doctype html><html><head><title>${title} - Báo Mẫu</title><style>p { color: red }</style></head><body>
    <header><h1>Báo Mẫu</h1></header>
    <nav><ul><li><a href="/">Trang nhất</a></li><li><a href="/v">Văn hóa</a></li></ul></nav>
    <div id="wrap"><div class="content"><h1>${title}</h1>\n${body.join('\n')}
    <div class="related"><p>Tin cùng mục</p><ul><li><a href="/1">Bài thứ nhất về nghề mộc</a></li><li><a href="/2">Bài thứ hai về nghề rèn</a></li></ul></div>
    </div></div><footer><p>Bản quyền thuộc Báo Mẫu</p></footer><script>var a = "không đọc";</script></body></html>`;
}

const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export function docx(paragraphs: string[]): Buffer {
  const [title = '', ...others] = paragraphs;
  const styled = (text: string, style: string) =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  return docxOf(
    [
      styled(title, 'Title'),
      ...others.map((text) => styled(text, text.startsWith('Quang') ? 'Caption' : '')),
    ].join(''),
  );
}

/**
 * A packed Word document with this body. The ZIP header states `declared` bytes as the size of its
 * main part.
 */
export function docxOf(body: string, declared?: number): Buffer {
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml': `<w:styles ${wordSpace}>${['Title', 'Caption'].map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/document.xml': `<w:document ${wordSpace}><w:body>${body}</w:body></w:document>`,
  };
  return zip(parts, declared);
}

/** A ZIP file of these parts. It may state a false size for the last of them. */
function zip(parts: Record<string, string>, declared?: number): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [index, [name, text]] of Object.entries(parts).entries()) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(
      index === Object.keys(parts).length - 1 ? (declared ?? data.length) : data.length,
      18,
    );
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(
      files.reduce((sum, file) => sum + file.length, 0),
      10,
    );
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name));
    files.push(
      Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]),
    );
  }
  const [body, index] = [Buffer.concat(files), Buffer.concat(directory)];
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, index, end]);
}

/** A line of a page of PDF; its distances are in points, and its letters half as wide as high. */
export interface PdfLine {
  left: number;
  text: string;
  /** The distance from the upper edge; without it, it is 16 more than that of the line before. */
  top?: number;
  /** The size of its letters: 12 unless given. */
  size?: number;
  /** Whether it runs upwards. */
  isUpward?: boolean;
}

/** A frame around a part of a page: left, top, right, bottom. */
export type PdfFrame = readonly [left: number, top: number, right: number, bottom: number];

/**
 * A PDF with pages of lines, and frames on each. Its letters are numbers that a table maps to
 * Unicode.
 */
export function pdf(pages: readonly PdfLine[][], frames: readonly PdfFrame[] = []): Buffer {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const code = (letter: string) => hex(String.fromCharCode(letters.indexOf(letter) + 1));
  const table = `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${letters.length} beginbfchar ${letters.map((letter) => `<${code(letter)}> <${hex(letter)}>`).join(' ')} endbfchar endcmap`;
  const stream = (text: string) => `<< /Length ${text.length} >> stream\n${text}\nendstream`;
  const place = ({ left, top = 0, size = 12, isUpward = false }: PdfLine) =>
    `${(isUpward ? [0, size, -size, 0] : [size, 0, 0, size]).join(' ')} ${left} ${842 - top} Tm`;
  const boxes = frames
    .map(
      ([left, top, right, bottom]) =>
        `${left} ${842 - bottom} ${right - left} ${bottom - top} re S`,
    )
    .join(' ');
  const drawn = pages.map(
    (lines) =>
      `BT /F 1 Tf ${lines.map((line, index) => `${place({ top: 62 + 16 * index, ...line })} <${[...line.text].map(code).join('')}> Tj`).join(' ')} ET ${boxes}`,
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Mau /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mau /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Mau /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 1 /Descent 0 /CapHeight 1 /StemV 1 >> >>',
    stream(table),
    ...drawn.flatMap((text, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(text),
    ]),
  ];
  const header = '%PDF-1.7\n';
  const bodies = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const offsets = bodies.map((_, index) => header.length + bodies.slice(0, index).join('').length);
  const start = header.length + bodies.join('').length;
  const entries = offsets.map((offset) => `${`${offset}`.padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${header}${bodies.join('')}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
    'latin1',
  );
}
