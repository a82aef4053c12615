import { ReadError } from './read-error.ts';
import { type OtherKind, readFaults } from './read-messages.ts';

const megabyte = 1024 * 1024;
/** The most bytes of a file that only holds text: four for each letter that a report may have. */
const ofText = 4 * megabyte;
const ofAny = 50 * megabyte;

/** A kind of file that is read. */
interface FileFormat {
  ending: `.${string}`;
  /** Its largest size in bytes. */
  most: number;
  /** Matches its beginning, without a byte order mark and the zeros of UTF-16. */
  begins?: RegExp;
  /** Its sentence for a file whose name says otherwise. */
  other?: OtherKind;
}

const page =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|body)\b/is;
const fileFormats = [
  { ending: '.txt', most: ofText },
  { ending: '.md', most: ofText },
  { ending: '.html', most: ofAny, begins: page },
  { ending: '.htm', most: ofAny, begins: page },
  { ending: '.docx', most: ofAny, begins: /^PK\x03\x04/, other: 'zip' },
  { ending: '.pdf', most: ofAny, begins: /^%PDF-/, other: 'pdf' },
] as const satisfies readonly FileFormat[];

/** A kind of file, by the ending of its name. */
export type FileKind = (typeof fileFormats)[number]['ending'];
/** The kinds of file that are read. */
export const fileKinds: readonly FileKind[] = fileFormats.map(({ ending }) => ending);

/** The beginning of OLE, in which old documents of Word are, and new ones with a password. */
const compoundFile = /^\xd0\xcf\x11\xe0/;
/** The beginnings of files that are neither texts nor read. */
const others: { begins: RegExp; other: OtherKind }[] = [
  { begins: compoundFile, other: 'oldWord' },
  {
    // BMP has four zeros behind its size: a text may begin with `BM`.
    begins: /^\x89PNG|^\xff\xd8\xff|^GIF8[79]a|^BM.{4}\0{4}|^II\*\0|^MM\0\*|^RIFF.{4}WEBP/s,
    other: 'picture',
  },
  { begins: /^\s*\{\\rtf/, other: 'rtf' },
];

/** Returns the kind of a file by its name. Throws a ReadError where that is not read. */
export function kindOf(file: string): FileKind {
  const kind = fileKinds.find((ending) => file.toLowerCase().endsWith(ending));
  if (!kind) throw new ReadError(file, readFaults.unknownKind(fileKinds));
  return kind;
}

/**
 * Throws a ReadError where a file has nothing, or more bytes than its kind may have; without a
 * kind, than any may have.
 */
export function checkSize(file: string, size: number, kind?: FileKind): void {
  if (size === 0) throw new ReadError(file, readFaults.empty);
  const most = fileFormats.find(({ ending }) => ending === kind)?.most ?? ofAny;
  if (size > most)
    throw new ReadError(file, readFaults.tooLarge(inMegabytes(size), inMegabytes(most)));
}

/** Guesses the kind of a file by its beginning; by default it is a text. */
export function kindLike(bytes: Buffer): FileKind {
  // UTF-16 has a zero beside every letter of a tag.
  const beginning = beginningOf(bytes).replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, '');
  const formats: readonly { ending: FileKind; begins?: RegExp }[] = fileFormats;
  return formats.find(({ begins }) => begins?.test(beginning))?.ending ?? '.txt';
}

/** The name of the part of a document of Word that holds what a password locks. */
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le');

/** Whether a file is a document of Word with a password. */
export function isLockedWord(bytes: Buffer): boolean {
  return compoundFile.test(beginningOf(bytes)) && bytes.includes(encryptedPart);
}

/**
 * Throws a ReadError where a file begins as another kind than its name says. Without a kind, it is
 * a text, which may begin as a page does.
 */
export function checkBeginning(file: string, bytes: Buffer, kind?: FileKind): void {
  const beginning = beginningOf(bytes);
  const formats: readonly { ending: FileKind; begins?: RegExp; other?: OtherKind }[] = fileFormats;
  const format = formats.find(({ begins }) => begins?.test(beginning));
  const foreign = others.find(({ begins }) => begins.test(beginning));
  const isAsNamed = format?.ending === kind && kind !== undefined;
  const other = format ? (format.other ?? (kind && 'page')) : foreign?.other;
  if (other && !isAsNamed)
    throw new ReadError(file, readFaults.binary(other), kind ? {} : { byte: 0 });
}

function beginningOf(bytes: Buffer): string {
  return bytes.subarray(0, 1024).toString('latin1');
}

function inMegabytes(bytes: number): string {
  return `${(bytes / megabyte).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
}
