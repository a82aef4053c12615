import type { Blocks } from './read/blocks.ts';
import { readDocx } from './read/docx.ts';
import { decode, type Encoding } from './read/encoding.ts';
import { ReadError } from './read/error.ts';
import { readHtml, readHtmlFragment, readMarkdown } from './read/html.ts';
import { readLetters } from './read/letters.ts';
import { restoreCapitals, unreadable } from './read/legacy.ts';
import type { PageHead } from './read/page-head.ts';
import { readPdf } from './read/pdf.ts';
import { paragraphsOf } from './read/text.ts';
import { steeringNotes, tidy } from './read/tidy.ts';

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
/** The kinds of file that are read, as their names end. */
export const kinds = ['.txt', '.md', '.html', '.htm', '.docx', '.pdf'] as const;
export type Kind = (typeof kinds)[number];

/** How files begin that are no text, whatever their names say. */
const beginnings: [bytes: string, guess: string][] = [
  ['%PDF-', 'tệp PDF'],
  ['PK\x03\x04', 'tệp nén hoặc .docx'],
  ['\xd0\xcf\x11\xe0', 'tệp Word cũ (.doc) hoặc có mật khẩu'],
  ['\x89PNG', 'ảnh PNG'],
  ['\xff\xd8\xff', 'ảnh JPEG'],
  ['GIF8', 'ảnh GIF'],
  ['{\\rtf', 'tệp RTF'],
];

/**
 * Reads a report from the bytes of a file as received; the ending of its name says of what kind it is. Whatever is not read
 * whole and surely is a ReadError, which names the place and the mend.
 */
export async function readReport(file: string, bytes: Uint8Array): Promise<ReadReport> {
  const kind = checkFile(file, bytes.length);
  const found = await readKind(file, kind, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch((error: unknown) => {
    // The parsers descend by calling themselves, and say no other way that a page is nested beyond reason.
    throw error instanceof RangeError ? new ReadError(file, 'too-deep') : error;
  });
  if (found.paragraphs.length === 0) throw kind === '.txt' || kind === '.md' ? new ReadError(file, 'empty') : new ReadError(file, 'no-text', {}, { kind });
  return found;
}

/** The kind of a file, by its name. Throws a ReadError where the name or the size already says that it cannot be read, so that it need not be. */
export function checkFile(file: string, size: number): Kind {
  if (size === 0) throw new ReadError(file, 'empty');
  if (size > limit) throw new ReadError(file, 'too-large', {}, { size: inMegabytes(size), limit: inMegabytes(limit) });
  const kind = kinds.find((ending) => file.toLowerCase().endsWith(ending));
  if (!kind) throw new ReadError(file, 'unknown-kind', {}, { kinds: kinds.join(', ') });
  return kind;
}

async function readKind(file: string, kind: Kind, bytes: Buffer): Promise<ReadReport> {
  const guess = beginnings.find(([beginning]) => bytes.subarray(0, beginning.length).toString('latin1') === beginning)?.[1];
  if (kind === '.docx') {
    if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) throw new ReadError(file, guess?.includes('mật khẩu') ? 'locked' : 'damaged', {}, { kind });
    const { html, footnotes } = await readDocx(file, bytes);
    const notes = footnotes.map((note) => `Chú thích cuối trang: ${readHtmlFragment(note).paragraphs.join(' ')}`);
    return finish(file, readHtmlFragment(html), 'Unicode', notes);
  }
  if (kind === '.pdf') {
    const { paragraphs, pageNumbers } = await readPdf(file, bytes);
    const notes = ['Các đoạn được nối từ những dòng in trong PDF; hãy so với bản in.'];
    if (pageNumbers.length > 0) notes.push(`Đã bỏ số trang: ${pageNumbers.join(', ')}.`);
    return finish(file, { paragraphs, captions: [] }, 'Unicode', notes);
  }
  if (guess !== undefined) throw new ReadError(file, 'binary', { byte: 0 }, { guess: ` mà là ${guess}` });
  const { text, encoding } = decode(file, bytes);
  if (kind === '.md') return finish(file, readMarkdown(text), encoding, []);
  if (kind === '.txt') {
    const { lines, encoding: font } = readLetters(file, text.split(/\r\n?|\n/), 'line');
    return finish(file, { paragraphs: paragraphsOf(lines.flatMap((line) => line.split('\f'))), captions: [] }, font ?? encoding, font ? [redrawn(font)] : []);
  }
  const { leftOut, published, publisher, ...page } = readHtml(text);
  const read = finish(file, page, encoding, leftOut.map((words) => `Đã bỏ ngoài bài: “${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`));
  return { ...read, ...(published && { published }), ...(publisher !== undefined && { publisher: tidy(publisher) }) };
}

function finish(file: string, { paragraphs, title, captions }: Blocks, encoding: ReadReport['encoding'], notes: string[]): ReadReport {
  const given = [...paragraphs, ...captions, ...(title === undefined ? [] : [title])];
  const { lines, encoding: font } = readLetters(file, given, 'paragraph');
  const clean = lines.map((line) => tidy((font ?? encoding) === 'TCVN3' ? restoreCapitals(line) : line));
  const lost = clean.findIndex((line) => line.includes(unreadable));
  if (lost >= 0) throw new ReadError(file, 'lost-characters', { paragraph: lost + 1 });
  const last = clean.at(-1);
  return {
    paragraphs: clean.slice(0, paragraphs.length).filter(Boolean),
    ...(title !== undefined && last && { title: last }),
    captions: clean.slice(paragraphs.length, paragraphs.length + captions.length).filter(Boolean),
    encoding: font ?? encoding,
    notes: [...(font ? [redrawn(font)] : []), ...((font ?? encoding) === 'TCVN3' ? [capitalsNote] : []), ...steeringNotes(lines), ...notes.map(tidy)],
  };
}

const capitalsNote = 'TCVN3 không có chữ hoa mang dấu thanh: hãy xem lại chữ hoa ở đầu câu và tên riêng (Ỷ, Ấ, Ở…).';

function redrawn(font: Encoding): string {
  return `Tệp lưu bằng Unicode nhưng chữ theo phông ${font}; đã đổi sang chữ Unicode.`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / megabyte).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
}
