import { defined } from '../model/defined.ts';
import { readDocx } from './docx.ts';
import { decode, type Encoding } from './encoding.ts';
import type { Paragraphs } from './html-paragraphs.ts';
import { readHtml, readHtmlFragment, readMarkdown } from './html.ts';
import { readLetters } from './letters.ts';
import { restoreCapitals, unreadable } from './legacy.ts';
import type { PageHead } from './page-head.ts';
import { readPdf } from './pdf.ts';
import { ReadError } from './read-error.ts';
import { otherKinds, readFaults, readNotes } from './read-messages.ts';
import { paragraphsOf } from './text.ts';
import { controlNotes, tidy } from './tidy.ts';

/** A report as read: plain text in NFC with single spaces, every paragraph in order. */
export interface ReadReport extends PageHead {
  /** Headings and captions are among them. */
  paragraphs: string[];
  /** The title that the file marks. That of a page may not be among the paragraphs. */
  title?: string;
  /** Which of the paragraphs are captions. */
  captions: string[];
  /** `Unicode` for documents that have no other encoding. */
  encoding: Encoding | 'Unicode';
  /** The texts of the file that are not among the paragraphs, each whole: navigation, comments. */
  leftOut: string[];
  /** Other omissions and changes, in Vietnamese. */
  notes: string[];
}

const megabyte = 1024 * 1024;
const limit = 50 * megabyte;

/** A kind of file that is read. */
interface FileFormat {
  ending: `.${string}`;
  /** Matches its beginning, without a byte order mark and the zeros of UTF-16. */
  begins?: RegExp;
  /** Its name for a file that is called a text. */
  called?: string;
  read: (file: string, bytes: Buffer) => ReadReport | Promise<ReadReport>;
}

const page = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is;
const fileFormats = [
  { ending: '.txt', read: readPlain },
  {
    ending: '.md',
    read: (file, bytes) =>
      fromText(file, bytes, (text, encoding) => finish(file, readMarkdown(text), encoding, [])),
  },
  { ending: '.html', begins: page, read: readPage },
  { ending: '.htm', begins: page, read: readPage },
  { ending: '.docx', begins: /^PK\x03\x04/, called: otherKinds.zip, read: readWord },
  { ending: '.pdf', begins: /^%PDF-/, called: otherKinds.pdf, read: readPrinted },
] as const satisfies readonly FileFormat[];

/** A kind of file, by the ending of its name. */
export type FileKind = (typeof fileFormats)[number]['ending'];
/** The kinds of file that are read. */
export const fileKinds: readonly FileKind[] = fileFormats.map(({ ending }) => ending);

const locked = '\xd0\xcf\x11\xe0';
/** The beginnings of files that are neither texts nor read. */
const others: { begins: RegExp; called: string }[] = [
  { begins: new RegExp(`^${locked}`), called: otherKinds.oldWord },
  { begins: /^\x89PNG/, called: otherKinds.png },
  { begins: /^\xff\xd8\xff/, called: otherKinds.jpeg },
  { begins: /^GIF8/, called: otherKinds.gif },
  { begins: /^\{\\rtf/, called: otherKinds.rtf },
];

/**
 * Reads a report from a file as received, by the ending of its name. Throws a ReadError where it
 * cannot be read whole and with certainty.
 */
export async function readReport(file: string, bytes: Uint8Array): Promise<ReadReport> {
  const kind = checkFile(file, bytes.length);
  const found = await readKind(
    kind,
    file,
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  ).catch((error: unknown) => {
    // The parsers are recursive: a page that is nested too deep overflows the stack.
    throw error instanceof RangeError ? new ReadError(file, readFaults.tooDeep) : error;
  });
  if (found.paragraphs.length === 0)
    throw kind === '.txt' || kind === '.md'
      ? new ReadError(file, readFaults.empty)
      : new ReadError(file, readFaults.noText(kind));
  return found;
}

/**
 * Returns the kind of a file by its name. Throws a ReadError where name or size (in bytes) rule it
 * out.
 */
export function checkFile(file: string, size: number): FileKind {
  checkSize(file, size);
  const kind = fileKinds.find((ending) => file.toLowerCase().endsWith(ending));
  if (!kind) throw new ReadError(file, readFaults.unknownKind(fileKinds));
  return kind;
}

/** Throws a ReadError where a file has nothing, or too many bytes. */
export function checkSize(file: string, size: number): void {
  if (size === 0) throw new ReadError(file, readFaults.empty);
  if (size > limit)
    throw new ReadError(file, readFaults.tooLarge(inMegabytes(size), inMegabytes(limit)));
}

/** Guesses the kind of a file by its beginning; by default it is a text. */
export function kindLike(bytes: Buffer): FileKind {
  // UTF-16 has a zero beside every letter of a tag.
  const beginning = beginningOf(bytes).replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '');
  const formats: readonly { ending: FileKind; begins?: RegExp }[] = fileFormats;
  return formats.find(({ begins }) => begins?.test(beginning))?.ending ?? '.txt';
}

function beginningOf(bytes: Buffer): string {
  return bytes.subarray(0, 1024).toString('latin1');
}

async function readKind(kind: FileKind, file: string, bytes: Buffer): Promise<ReadReport> {
  const format = fileFormats.find(({ ending }) => ending === kind);
  return defined(format, `the reader of ${kind}`).read(file, bytes);
}

async function readWord(file: string, bytes: Buffer): Promise<ReadReport> {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK')))
    throw new ReadError(
      file,
      readFaults[beginningOf(bytes).startsWith(locked) ? 'locked' : 'damaged']('.docx'),
    );
  const { html, footnotes } = await readDocx(file, bytes);
  const notes = footnotes.map((note) =>
    readNotes.footnote(readHtmlFragment(note).paragraphs.join(' ')),
  );
  return finish(file, readHtmlFragment(html), 'Unicode', notes);
}

async function readPrinted(file: string, bytes: Buffer): Promise<ReadReport> {
  const { paragraphs, pageNumbers } = await readPdf(file, bytes);
  const notes = [readNotes.joinedLines];
  if (pageNumbers.length > 0) notes.push(readNotes.pageNumbers(pageNumbers));
  return finish(file, { paragraphs, captions: [] }, 'Unicode', notes);
}

function fromText(
  file: string,
  bytes: Buffer,
  read: (text: string, encoding: Encoding) => ReadReport,
): ReadReport {
  const formats: readonly Partial<FileFormat>[] = [...fileFormats, ...others];
  const called = formats.find(
    ({ begins, called: name }) => name !== undefined && begins?.test(beginningOf(bytes)),
  )?.called;
  if (called !== undefined) throw new ReadError(file, readFaults.binary(called), { byte: 0 });
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
      font ? [readNotes.font(font)] : [],
    );
  });
}

function readPage(file: string, bytes: Buffer): ReadReport {
  return fromText(file, bytes, (text, encoding) => {
    const { leftOut, published, publisher, ...found } = readHtml(text);
    return {
      ...finish(file, found, encoding, [], leftOut),
      ...(published && { published }),
      ...(publisher !== undefined && { publisher: tidy(publisher) }),
    };
  });
}

function finish(
  file: string,
  { paragraphs, title, captions, pictures = [] }: Paragraphs,
  encoding: ReadReport['encoding'],
  notes: string[],
  leftOut: readonly string[] = [],
): ReadReport {
  const given = [...paragraphs, ...captions, ...(title === undefined ? [] : [title])];
  const { lines, encoding: font } = readLetters(file, given, 'paragraph');
  const clean = lines.map((line) =>
    tidy((font ?? encoding) === 'TCVN3' ? restoreCapitals(line) : line),
  );
  const lost = clean.findIndex((line) => line.includes(unreadable));
  if (lost >= 0) throw new ReadError(file, readFaults.lostCharacters, { paragraph: lost + 1 });
  const last = clean.at(-1);
  return {
    paragraphs: clean.slice(0, paragraphs.length).filter(Boolean),
    ...(title !== undefined && last && { title: last }),
    captions: clean.slice(paragraphs.length, paragraphs.length + captions.length).filter(Boolean),
    encoding: font ?? encoding,
    leftOut: leftOut.map(tidy).filter(Boolean),
    notes: [
      ...(font ? [readNotes.font(font)] : []),
      ...((font ?? encoding) === 'TCVN3' ? [readNotes.capitals] : []),
      ...controlNotes(lines),
      ...(pictures.length > 0
        ? [readNotes.pictures(pictures.map((before) => clean[before - 1] ?? ''))]
        : []),
      ...notes.map(tidy),
    ],
  };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / megabyte).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
}
