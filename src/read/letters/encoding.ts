import { defined } from '../../model/defined.ts';
import { chooseEncoding } from './choose-encoding.ts';
import { type LegacyEncoding, legacyEncodings, unreadable } from './legacy.ts';
import { ReadError, type FilePlace } from '../read-error.ts';
import { readFaults } from '../read-messages.ts';
import { scorer } from './syllable-score.ts';

/** The encoding of a file. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | LegacyEncoding['name'];

/** A decoded file. */
export interface DecodedFile {
  text: string;
  encoding: Encoding;
}

const marks = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
] as const;
type Unicode = (typeof marks)[number]['encoding'];

/**
 * Decodes bytes: by a byte order mark; else as UTF-16 where there are zero bytes; else as UTF-8
 * where all of it is valid; else in the older encoding that makes most words Vietnamese. Throws a
 * ReadError with the place where encodings are mixed, or a byte cannot be decoded.
 */
export function decode(file: string, bytes: Buffer): DecodedFile {
  const marked = marks.find((mark) =>
    bytes.subarray(0, mark.bytes.length).equals(Buffer.from(mark.bytes)),
  );
  if (marked) return decodeUnicode(file, bytes, marked.encoding);
  if (bytes.includes(0)) return decodeUtf16(file, bytes);
  const control = controlIn(bytes.toString('latin1'));
  if (control !== undefined) throw new ReadError(file, readFaults.binary(), { byte: control });
  return isValid(bytes, 'UTF-8') ? decodeUnicode(file, bytes, 'UTF-8') : decodeLegacy(file, bytes);
}

/** Finds the first control character of a text; the end-of-file sign of DOS (0x1a) may end it. */
function controlIn(text: string): number | undefined {
  const index = text.search(/[\0-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]|\x1a(?!$)/);
  return index < 0 ? undefined : index;
}

function isValid(bytes: Buffer, encoding: Unicode): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeUtf16(file: string, bytes: Buffer): DecodedFile {
  // All words are counted: with swapped bytes, even those of ASCII are not Latin.
  const read = (encoding: Unicode) =>
    scorer(true)(new TextDecoder(encoding).decode(bytes)).syllables;
  const [little, big] = [read('UTF-16LE'), read('UTF-16BE')];
  const encoding = little > big ? 'UTF-16LE' : 'UTF-16BE';
  const isText =
    little !== big &&
    isValid(bytes, encoding) &&
    controlIn(new TextDecoder(encoding).decode(bytes)) === undefined;
  if (!isText) throw new ReadError(file, readFaults.binary(), { byte: bytes.indexOf(0) });
  return decodeUnicode(file, bytes, encoding);
}

function decodeUnicode(file: string, bytes: Buffer, encoding: Unicode): DecodedFile {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const index = text.indexOf(unreadable);
  if (index < 0) return { text: text.replace(/^\uFEFF/, ''), encoding };
  const before = text.slice(0, index);
  const byte = encoding === 'UTF-8' ? Buffer.byteLength(before) : 2 * index;
  const replacement = { 'UTF-8': 'efbfbd', 'UTF-16LE': 'fdff', 'UTF-16BE': 'fffd' }[encoding];
  const isInFile = bytes.toString('hex', byte, byte + replacement.length / 2) === replacement;
  throw new ReadError(
    file,
    isInFile ? readFaults.lostCharacters('dấu �') : readFaults.undecodable(file, encoding),
    { line: before.split('\n').length, byte },
  );
}

function decodeLegacy(file: string, bytes: Buffer): DecodedFile {
  const lines = split(bytes);
  const readings = [{ name: 'UTF-8' as const, read: readUtf8 }, ...legacyEncodings];
  const choice = chooseEncoding(
    readings.map(({ name, read }) => ({ name, lines: lines.map(({ bytes: line }) => read(line)) })),
  );
  if (choice?.change) {
    const { index, first, second } = choice.change;
    throw new ReadError(
      file,
      readFaults.mixedEncodings(file, first, second),
      place(lines, index, readAscii),
    );
  }
  if (!choice || !(choice.sure || (choice.name === 'UTF-8' && choice.syllables > 0))) {
    const odd = lines.findIndex(({ bytes: line }) => readAscii(line).includes(unreadable));
    const tried = [...new Set(readings.map(({ name }) => name))];
    throw new ReadError(
      file,
      readFaults.unknownEncoding(file, tried),
      place(lines, odd, readAscii),
    );
  }
  const { name } = choice;
  const lost = choice.lines.findIndex((line) => line.includes(unreadable));
  if (lost >= 0) {
    const read = readings.find((reading) => reading.name === name)?.read ?? readAscii;
    throw new ReadError(file, readFaults.undecodable(file, name), place(lines, lost, read));
  }
  return { text: choice.lines.join('\n'), encoding: name };
}

interface ByteLine {
  start: number;
  bytes: Buffer;
}

function split(bytes: Buffer): ByteLine[] {
  const lines: ByteLine[] = [];
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    lines.push({ start, bytes: bytes.subarray(start, end) });
    start = end + 1;
  }
  return lines;
}

/** Finds the first byte of a line that `read` cannot decode. */
function place(lines: ByteLine[], index: number, read: (bytes: Buffer) => string): FilePlace {
  const { start, bytes } = defined(lines[index], 'the line of a fault');
  const text = read(bytes);
  if (read === readUtf8)
    return {
      line: index + 1,
      byte: start + Buffer.byteLength(text.slice(0, text.indexOf(unreadable))),
    };
  let [low, high] = [0, bytes.length];
  // The meaning of a byte may depend on those before it, never on those after it.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (read(bytes.subarray(0, middle + 1)).includes(unreadable)) high = middle;
    else low = middle + 1;
  }
  return { line: index + 1, byte: start + low };
}

function readUtf8(bytes: Buffer): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function readAscii(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\xff]/g, unreadable);
}
