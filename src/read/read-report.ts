import type { Blocks } from './blocks.ts';
import { readDocx } from './docx.ts';
import { decode, type Encoding } from './encoding.ts';
import { ReadError } from './error.ts';
import { readHtml, readHtmlFragment, readMarkdown } from './html.ts';
import { readLetters } from './letters.ts';
import { restoreCapitals, unreadable } from './legacy.ts';
import type { PageHead } from './page-head.ts';
import { readPdf } from './pdf.ts';
import { paragraphsOf } from './text.ts';
import { steeringNotes, tidy } from './tidy.ts';

/** What was read from a file: plain text in NFC, white space squeezed, every paragraph in order. */
export interface ReadReport extends PageHead {
  /** Headings and captions are among them, as they stood. */
  paragraphs: string[];
  /** The title, where the file marks one; in a page of HTML it may stand in the head alone, outside the paragraphs. */
  title?: string;
  /** Which of the paragraphs are captions. */
  captions: string[];
  /** How the letters were coded; `Unicode` in documents that have no other choice. */
  encoding: Encoding | 'Unicode';
  /** What the archivist should know: what was left out or changed, in Vietnamese. */
  notes: string[];
}

const megabyte = 1024 * 1024;
const limit = 50 * megabyte;

/** A kind of file: how its name ends, how it begins where that tells it from a text, and how it is read. */
interface FileKind {
  ending: `.${string}`;
  /** Tried on the first letters, the mark of Unicode and the zeros of UTF-16 left out. */
  begins?: RegExp;
  /** What a file that begins like this is called where its name says that it is a text. */
  called?: string;
  read: (file: string, bytes: Buffer) => ReadReport | Promise<ReadReport>;
}

const page = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is;
const fileKinds = [
  { ending: '.txt', read: readPlain },
  {
    ending: '.md',
    read: (file, bytes) =>
      fromText(file, bytes, (text, encoding) => finish(file, readMarkdown(text), encoding, [])),
  },
  { ending: '.html', begins: page, read: readPage },
  { ending: '.htm', begins: page, read: readPage },
  { ending: '.docx', begins: /^PK\x03\x04/, called: 'tệp nén hoặc .docx', read: readWord },
  { ending: '.pdf', begins: /^%PDF-/, called: 'tệp PDF', read: readPrinted },
] as const satisfies readonly FileKind[];

/** The kind of a file, as its name ends. */
export type Kind = (typeof fileKinds)[number]['ending'];
/** The kinds of file that are read. */
export const kinds: readonly Kind[] = fileKinds.map(({ ending }) => ending);

const locked = '\xd0\xcf\x11\xe0';
/** How files begin that are neither text nor read, whatever their names say. */
const others: { begins: RegExp; called: string }[] = [
  { begins: new RegExp(`^${locked}`), called: 'tệp Word cũ (.doc) hoặc có mật khẩu' },
  { begins: /^\x89PNG/, called: 'ảnh PNG' },
  { begins: /^\xff\xd8\xff/, called: 'ảnh JPEG' },
  { begins: /^GIF8/, called: 'ảnh GIF' },
  { begins: /^\{\\rtf/, called: 'tệp RTF' },
];

/**
 * Reads a report from the bytes of a file as received; the ending of its name says of what kind it is. Whatever is not read
 * whole and surely is a ReadError, which names the place and the mend.
 */
export async function readReport(file: string, bytes: Uint8Array): Promise<ReadReport> {
  const kind = checkFile(file, bytes.length);
  const found = await readKind(
    kind,
    file,
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  ).catch((error: unknown) => {
    // The parsers descend by calling themselves, and say no other way that a page is nested beyond reason.
    throw error instanceof RangeError ? new ReadError(file, 'too-deep') : error;
  });
  if (found.paragraphs.length === 0)
    throw kind === '.txt' || kind === '.md'
      ? new ReadError(file, 'empty')
      : new ReadError(file, 'no-text', {}, { kind });
  return found;
}

/** The kind of a file, by its name. Throws a ReadError where the name or the size already says that it cannot be read, so that it need not be. */
export function checkFile(file: string, size: number): Kind {
  if (size === 0) throw new ReadError(file, 'empty');
  if (size > limit)
    throw new ReadError(
      file,
      'too-large',
      {},
      { size: inMegabytes(size), limit: inMegabytes(limit) },
    );
  const kind = kinds.find((ending) => file.toLowerCase().endsWith(ending));
  if (!kind) throw new ReadError(file, 'unknown-kind', {}, { kinds: kinds.join(', ') });
  return kind;
}

/** What kind of file begins like this; a text where nothing tells. */
export function kindLike(bytes: Buffer): Kind {
  // UTF-16 has a zero beside every letter of a tag.
  const beginning = beginningOf(bytes).replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '');
  const known: readonly { ending: Kind; begins?: RegExp }[] = fileKinds;
  return known.find(({ begins }) => begins?.test(beginning))?.ending ?? '.txt';
}

function beginningOf(bytes: Buffer): string {
  return bytes.subarray(0, 1024).toString('latin1');
}

async function readKind(kind: Kind, file: string, bytes: Buffer): Promise<ReadReport> {
  const { read } = fileKinds.find(({ ending }) => ending === kind) ?? fileKinds[0];
  return read(file, bytes);
}

async function readWord(file: string, bytes: Buffer): Promise<ReadReport> {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK')))
    throw new ReadError(
      file,
      beginningOf(bytes).startsWith(locked) ? 'locked' : 'damaged',
      {},
      { kind: '.docx' },
    );
  const { html, footnotes } = await readDocx(file, bytes);
  const notes = footnotes.map(
    (note) => `Chú thích cuối trang: ${readHtmlFragment(note).paragraphs.join(' ')}`,
  );
  return finish(file, readHtmlFragment(html), 'Unicode', notes);
}

async function readPrinted(file: string, bytes: Buffer): Promise<ReadReport> {
  const { paragraphs, pageNumbers } = await readPdf(file, bytes);
  const notes = ['Các đoạn được nối từ những dòng in trong PDF; hãy so với bản in.'];
  if (pageNumbers.length > 0) notes.push(`Đã bỏ số trang: ${pageNumbers.join(', ')}.`);
  return finish(file, { paragraphs, captions: [] }, 'Unicode', notes);
}

function fromText(
  file: string,
  bytes: Buffer,
  read: (text: string, encoding: Encoding) => ReadReport,
): ReadReport {
  const known: readonly Partial<FileKind>[] = [...fileKinds, ...others];
  const called = known.find(
    ({ begins, called: name }) => name !== undefined && begins?.test(beginningOf(bytes)),
  )?.called;
  if (called !== undefined)
    throw new ReadError(file, 'binary', { byte: 0 }, { guess: ` mà là ${called}` });
  const { text, encoding } = decode(file, bytes);
  return read(text, encoding);
}

function readPlain(file: string, bytes: Buffer): ReadReport {
  return fromText(file, bytes, (text, encoding) => {
    const { lines, encoding: font } = readLetters(file, text.split(/\r\n?|\n/), 'line');
    return finish(
      file,
      { paragraphs: paragraphsOf(lines.flatMap((line) => line.split('\f'))), captions: [] },
      font ?? encoding,
      font ? [redrawn(font)] : [],
    );
  });
}

function readPage(file: string, bytes: Buffer): ReadReport {
  return fromText(file, bytes, (text, encoding) => {
    const { leftOut, published, publisher, ...found } = readHtml(text);
    const read = finish(
      file,
      found,
      encoding,
      leftOut.map(
        (words) => `Đã bỏ ngoài bài: “${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`,
      ),
    );
    return {
      ...read,
      ...(published && { published }),
      ...(publisher !== undefined && { publisher: tidy(publisher) }),
    };
  });
}

function finish(
  file: string,
  { paragraphs, title, captions }: Blocks,
  encoding: ReadReport['encoding'],
  notes: string[],
): ReadReport {
  const given = [...paragraphs, ...captions, ...(title === undefined ? [] : [title])];
  const { lines, encoding: font } = readLetters(file, given, 'paragraph');
  const clean = lines.map((line) =>
    tidy((font ?? encoding) === 'TCVN3' ? restoreCapitals(line) : line),
  );
  const lost = clean.findIndex((line) => line.includes(unreadable));
  if (lost >= 0) throw new ReadError(file, 'lost-characters', { paragraph: lost + 1 });
  const last = clean.at(-1);
  return {
    paragraphs: clean.slice(0, paragraphs.length).filter(Boolean),
    ...(title !== undefined && last && { title: last }),
    captions: clean.slice(paragraphs.length, paragraphs.length + captions.length).filter(Boolean),
    encoding: font ?? encoding,
    notes: [
      ...(font ? [redrawn(font)] : []),
      ...((font ?? encoding) === 'TCVN3' ? [capitalsNote] : []),
      ...steeringNotes(lines),
      ...notes.map(tidy),
    ],
  };
}

const capitalsNote =
  'TCVN3 không có chữ hoa mang dấu thanh: hãy xem lại chữ hoa ở đầu câu và tên riêng (Ỷ, Ấ, Ở…).';

function redrawn(font: Encoding): string {
  return `Tệp lưu bằng Unicode nhưng chữ theo phông ${font}; đã đổi sang chữ Unicode.`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / megabyte).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
}
