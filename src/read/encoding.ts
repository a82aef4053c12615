import { choose } from './choice.ts';
import { ReadError } from './error.ts';
import { type LegacyEncoding, legacyEncodings, unreadable } from './legacy.ts';
import { scorer } from './score.ts';

/** How the letters of a file were coded. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | LegacyEncoding['name'];

/** The text of a file and the encoding in which it was found. */
export interface Decoded {
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
 * Reads bytes as text: by a byte order mark where there is one, else as UTF-16 where there are zero bytes, else as UTF-8 where
 * all of it is, else in the encoding from before Unicode under which its words are syllables of Vietnamese. What is mixed, or
 * not readable to the last byte, is a ReadError with its place.
 */
export function decode(file: string, bytes: Buffer): Decoded {
  const marked = marks.find((mark) =>
    bytes.subarray(0, mark.bytes.length).equals(Buffer.from(mark.bytes)),
  );
  if (marked) return decodeUnicode(file, bytes, marked.encoding);
  if (bytes.includes(0)) return decodeUtf16(file, bytes);
  const control = controlIn(bytes.toString('latin1'));
  if (control !== undefined) throw new ReadError(file, 'binary', { byte: control });
  return isValid(bytes, 'UTF-8') ? decodeUnicode(file, bytes, 'UTF-8') : decodeLegacy(file, bytes);
}

/** Where the first character is that no text has, but for the end-of-file sign of DOS. */
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

function decodeUtf16(file: string, bytes: Buffer): Decoded {
  // All words are counted: read the wrong way round, even those of ASCII are no words of any Latin alphabet.
  const read = (encoding: Unicode) =>
    scorer(true)(new TextDecoder(encoding).decode(bytes)).syllables;
  const [little, big] = [read('UTF-16LE'), read('UTF-16BE')];
  const encoding = little > big ? 'UTF-16LE' : 'UTF-16BE';
  const isText =
    little !== big &&
    isValid(bytes, encoding) &&
    controlIn(new TextDecoder(encoding).decode(bytes)) === undefined;
  if (!isText) throw new ReadError(file, 'binary', { byte: bytes.indexOf(0) });
  return decodeUnicode(file, bytes, encoding);
}

function decodeUnicode(file: string, bytes: Buffer, encoding: Unicode): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const index = text.indexOf(unreadable);
  if (index < 0) return { text: text.replace(/^\uFEFF/, ''), encoding };
  const before = text.slice(0, index);
  const byte = encoding === 'UTF-8' ? Buffer.byteLength(before) : 2 * index;
  const sign = { 'UTF-8': 'efbfbd', 'UTF-16LE': 'fdff', 'UTF-16BE': 'fffd' }[encoding];
  const isPrinted = bytes.subarray(byte, byte + sign.length / 2).toString('hex') === sign;
  throw new ReadError(
    file,
    isPrinted ? 'lost-characters' : 'undecodable',
    { line: before.split('\n').length, byte },
    { encoding },
  );
}

function decodeLegacy(file: string, bytes: Buffer): Decoded {
  const lines = split(bytes);
  const readings = [{ name: 'UTF-8' as const, read: readUtf8 }, ...legacyEncodings];
  const choice = choose(
    readings.map(({ name, read }) => ({ name, lines: lines.map(({ bytes: line }) => read(line)) })),
  );
  if (choice?.change) {
    const { index, first, second } = choice.change;
    throw new ReadError(file, 'mixed-encodings', place(lines, index, readAscii), { first, second });
  }
  if (!choice || !(choice.sure || (choice.name === 'UTF-8' && choice.syllables > 0))) {
    const odd = lines.findIndex(({ bytes: line }) => readAscii(line).includes(unreadable));
    const tried = [...new Set(readings.map(({ name }) => name))].join(', ');
    throw new ReadError(file, 'unknown-encoding', place(lines, odd, readAscii), { tried });
  }
  const { name } = choice;
  const lost = choice.lines.findIndex((line) => line.includes(unreadable));
  if (lost >= 0) {
    const read = readings.find((reading) => reading.name === name)?.read ?? readAscii;
    throw new ReadError(file, 'undecodable', place(lines, lost, read), { encoding: name });
  }
  return { text: choice.lines.join('\n'), encoding: name };
}

interface Line {
  start: number;
  bytes: Buffer;
}

function split(bytes: Buffer): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    lines.push({ start, bytes: bytes.subarray(start, end) });
    start = end + 1;
  }
  return lines;
}

/** The place of the first byte of a line that `read` makes nothing of. */
function place(
  lines: Line[],
  index: number,
  read: (bytes: Buffer) => string,
): { line: number; byte: number } {
  const { start, bytes } = lines[index] ?? { start: 0, bytes: Buffer.of() };
  const text = read(bytes);
  if (read === readUtf8)
    return {
      line: index + 1,
      byte: start + Buffer.byteLength(text.slice(0, text.indexOf(unreadable))),
    };
  let [low, high] = [0, bytes.length];
  // What a byte means may hang on those before it, never on those after it.
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
