import { defined } from '../model/defined.ts';
import { readDocx } from './docx.ts';
import { decode, type Encoding } from './encoding.ts';
import type { Paragraphs } from './html-paragraphs.ts';
import { type ArticlePage, readHtml } from './html.ts';
import { checkLanguage } from './text-language.ts';
import { type Letters, readLetters, readWhole } from './letters.ts';
import { restoreCapitals, unreadable } from './legacy.ts';
import { readMarkdown } from './markdown.ts';
import type { PageHead } from './page-head.ts';
import { readPdf } from './pdf.ts';
import { ReadError } from './read-error.ts';
import type { ReadPicture } from './read-picture.ts';
import { type OtherKind, readFaults, readNotes } from './read-messages.ts';
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
  /** Not among the paragraphs. */
  pictures: ReadPicture[];
  /** `Unicode` for documents that have no other encoding. */
  encoding: Encoding | 'Unicode';
  /** The texts of the file that are not among the paragraphs, each whole: navigation, comments. */
  leftOut: string[];
  /** Other omissions and changes, in Vietnamese. */
  notes: string[];
  /** Why the whole text should be read again, in Vietnamese. */
  doubt?: string;
}

const megabyte = 1024 * 1024;
const limit = 50 * megabyte;

/** A kind of file that is read. */
interface FileFormat {
  ending: `.${string}`;
  /** Matches its beginning, without a byte order mark and the zeros of UTF-16. */
  begins?: RegExp;
  /** Its sentence for a file whose name says otherwise. */
  other?: OtherKind;
  read: (file: string, bytes: Buffer) => ReadReport | Promise<ReadReport>;
}

const page = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is;
const fileFormats = [
  { ending: '.txt', read: readPlain },
  {
    ending: '.md',
    read: (file, bytes) => readArticle(file, bytes, readMarkdown),
  },
  { ending: '.html', begins: page, read: (file, bytes) => readArticle(file, bytes, readHtml) },
  { ending: '.htm', begins: page, read: (file, bytes) => readArticle(file, bytes, readHtml) },
  { ending: '.docx', begins: /^PK\x03\x04/, other: 'zip', read: readWord },
  { ending: '.pdf', begins: /^%PDF-/, other: 'pdf', read: readPrinted },
] as const satisfies readonly FileFormat[];

/** A kind of file, by the ending of its name. */
export type FileKind = (typeof fileFormats)[number]['ending'];
/** The kinds of file that are read. */
export const fileKinds: readonly FileKind[] = fileFormats.map(({ ending }) => ending);

const compound = Buffer.of(0xd0, 0xcf, 0x11, 0xe0);
/** The beginnings of files that are neither texts nor read. */
const others: { begins: RegExp; other: OtherKind }[] = [
  { begins: /^\xd0\xcf\x11\xe0/, other: 'oldWord' },
  { begins: /^\x89PNG|^\xff\xd8\xff|^GIF8|^BM|^II\*\0|^MM\0\*|^RIFF.{4}WEBP/s, other: 'picture' },
  { begins: /^\s*\{\\rtf/, other: 'rtf' },
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

/** The name of the part of a document of Word that holds what a password locks. */
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le');

function readWord(file: string, bytes: Buffer): ReadReport {
  if (bytes.indexOf(compound) === 0 && bytes.includes(encryptedPart))
    throw new ReadError(file, readFaults.locked('.docx'));
  checkBeginning(file, bytes, '.docx');
  const { leftOut, notes, ...found } = readDocx(file, bytes);
  return finish(file, found, 'Unicode', notes, { leftOut });
}

async function readPrinted(file: string, bytes: Buffer): Promise<ReadReport> {
  checkBeginning(file, bytes, '.pdf');
  const { paragraphs, pageNumbers, leftOut } = await readPdf(file, bytes);
  const notes = [readNotes.joinedLines];
  if (pageNumbers.length > 0) notes.push(readNotes.pageNumbers(pageNumbers));
  return finish(file, { paragraphs, captions: [] }, 'Unicode', notes, { leftOut });
}

function fromText(
  file: string,
  bytes: Buffer,
  read: (text: string, encoding: Encoding) => ReadReport,
): ReadReport {
  checkBeginning(file, bytes);
  const decoded = decode(file, bytes);
  const { text, notes } = readWhole(file, decoded.text);
  const report = read(text, decoded.encoding);
  return { ...report, notes: [...notes, ...report.notes] };
}

/** Throws a ReadError where a file begins as another kind than its name says. */
function checkBeginning(file: string, bytes: Buffer, kind?: FileKind): void {
  const formats: readonly { ending?: FileKind; begins?: RegExp; other?: OtherKind }[] = [
    ...fileFormats,
    ...others,
  ];
  const beginning = beginningOf(bytes);
  const found = formats.find(({ begins }) => begins?.test(beginning));
  const other = found?.other ?? (kind && found && 'page');
  if (other && (kind === undefined || found?.ending !== kind))
    throw new ReadError(file, readFaults.binary(other), kind ? {} : { byte: 0 });
}

function readPlain(file: string, bytes: Buffer): ReadReport {
  return fromText(file, bytes, (text, encoding) => {
    const letters = readLetters(file, text.split(/\r\n?|\n/), 'line');
    const paragraphs = paragraphsOf(letters.lines.flatMap((line) => line.split('\f')));
    const found = { paragraphs, captions: [] };
    return finish(file, found, encoding, [], { letters: { ...letters, lines: paragraphs } });
  });
}

function readArticle(file: string, bytes: Buffer, read: (text: string) => ArticlePage): ReadReport {
  return fromText(file, bytes, (text, encoding) => {
    const { leftOut, published, publisher, byline, ...found } = read(text);
    return {
      ...finish(file, found, encoding, [], { leftOut }),
      ...(published && { published }),
      ...(publisher !== undefined && { publisher: tidy(publisher) }),
      ...(byline !== undefined && { byline: tidy(byline) }),
    };
  });
}

function finish(
  file: string,
  { paragraphs, title, captions, pictures = [] }: Paragraphs,
  encoding: ReadReport['encoding'],
  notes: string[],
  { leftOut = [], letters: read }: { leftOut?: readonly string[]; letters?: Letters } = {},
): ReadReport {
  const given = [...paragraphs, ...captions, ...(title === undefined ? [] : [title])];
  const letters = read ?? readLetters(file, given, 'paragraph');
  const from = letters.encoding ?? encoding;
  const clean = letters.lines.map((line) => tidy(from === 'TCVN3' ? restoreCapitals(line) : line));
  const lost = clean.findIndex((line) => line.includes(unreadable));
  if (lost >= 0)
    throw new ReadError(file, readFaults.lostCharacters('dấu �'), { paragraph: lost + 1 });
  const body = clean.slice(0, paragraphs.length).filter(Boolean);
  const doubt = letters.doubt ?? checkLanguage(file, body);
  const last = clean.at(-1);
  return {
    paragraphs: body,
    ...(title !== undefined && last && { title: last }),
    captions: clean.slice(paragraphs.length, paragraphs.length + captions.length).filter(Boolean),
    pictures: pictures.map((picture) => ({
      ...picture,
      before: clean.slice(0, picture.before).filter(Boolean).length,
      alt: tidy(picture.alt),
    })),
    encoding: from,
    leftOut: leftOut.map(tidy).filter(Boolean),
    notes: [
      ...letters.notes,
      ...(from === 'TCVN3' ? [readNotes.capitals] : []),
      ...controlNotes(letters.lines),
      ...notes.map(tidy),
    ],
    ...(doubt !== undefined && { doubt }),
  };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / megabyte).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
}
