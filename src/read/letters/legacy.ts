import iconv from 'iconv-lite';
import { defined } from '../../model/defined.ts';

/**
 * The replacement for a byte without a meaning. It never reaches a report: such a file is refused.
 */
export const unreadable = '\uFFFD';

/** A single-byte encoding from before Unicode. */
export interface LegacyEncoding {
  name: 'windows-1258' | 'TCVN3' | 'VNI';
  /** Decodes bytes, with `unreadable` for those without a meaning. */
  read: (bytes: Buffer) => string;
}

/** The combining marks of VNI, written after their letters. */
const vniMarks = new Map(
  Object.entries({
    ø: '\u0300',
    ù: '\u0301',
    û: '\u0309',
    õ: '\u0303',
    ï: '\u0323',
    â: '\u0302',
    à: '\u0302\u0300',
    á: '\u0302\u0301',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
    ê: '\u0306',
    è: '\u0306\u0300',
    é: '\u0306\u0301',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  }),
);
const vniLetters = new Map(
  Object.entries({ ñ: 'đ', ô: 'ơ', ö: 'ư', ì: 'ì', í: 'í', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }),
);

const vni = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[À-ÖØ-öø-ÿ]/giu;

function readVni(bytes: Buffer): string {
  return readVniLetters(iconv.decode(bytes, 'win1252'));
}

/** Decodes VNI whose marks stand before their letters, as some PDFs have them. */
export function readVniReversed(bytes: Buffer): string {
  return readVniLetters(
    iconv.decode(bytes, 'win1252').replace(/([øùûõïâàáåãäêèéúüë])([aeouyôö])/giu, '$2$1'),
  );
}

function readVniLetters(text: string): string {
  return text.replace(vni, (letter: string, base: string | undefined, mark: string) =>
    base === undefined
      ? readVniLetter(letter)
      : (base < '\x80' ? base : readVniLetter(base)) +
        (vniMarks.get(mark.toLowerCase()) ?? unreadable),
  );
}

function readVniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const read = vniLetters.get(small) ?? unreadable;
  return small === letter ? read : read.toUpperCase();
}

/** The punctuation of Windows in places of TCVN3 letters. */
const windowsSigns = /[€‚„…‰‹‘’“”•–—™›]/;

/**
 * Decodes TCVN3 as its fonts show it. In the places of the standard's capitals with tone marks the
 * fonts had none, and Windows has punctuation. Any other byte there is unreadable.
 */
function readTcvn3(bytes: Buffer): string {
  const windows = iconv.decode(bytes, 'win1252');
  const sign = (index: number) =>
    windowsSigns.test(windows.charAt(index)) ? windows.charAt(index) : unreadable;
  const letters = iconv.decode(bytes, 'tcvn');
  if (!/[\x80-\x9f]/.test(bytes.toString('latin1'))) return letters;
  return letters.replace(/[^]/g, (letter, index: number) =>
    defined(bytes[index], 'a byte') >> 5 === 4 ? sign(index) : letter,
  );
}

/** The encodings from before Unicode that Vietnamese files still use. */
export const legacyEncodings: LegacyEncoding[] = [
  { name: 'windows-1258', read: (bytes) => iconv.decode(bytes, 'win1258') },
  { name: 'TCVN3', read: readTcvn3 },
  { name: 'VNI', read: readVni },
];

const tcvnCapital = /[A-ZĂÂÊÔƠƯĐ]/g;
const tcvnSmall = /[a-zăâêôơưđ]/;
/** A vowel with a tone mark where a capital must stand: a sentence begins, or a name ends. */
const needsCapital =
  /(?:(?<=^[\s"“‘(–-]*|[.!?]\s+["“]?)|(?<=\p{Lu}\p{L}* (?:Thị|Văn) ))(?![ăâêôơưđ])[^\x00-\x7f]/gu;

/**
 * Restores the capitals of TCVN3 text: its fonts had no codes for capitals with tone marks, so that
 * `HỘI THẢO` reads `HộI THảO`. Only words and paragraphs whose other letters are all capitals
 * change, and vowels at the beginning of a sentence, or of a name behind `Thị` or `Văn`.
 */
export function restoreCapitals(paragraph: string): string {
  const text = paragraph.normalize('NFC');
  const isCapitals = (words: string) =>
    !tcvnSmall.test(words) && (words.match(tcvnCapital) ?? []).length > 1;
  if (isCapitals(text)) return text.toUpperCase();
  return text
    .replace(/\p{L}+/gu, (word) => (isCapitals(word) ? word.toUpperCase() : word))
    .replace(needsCapital, (vowel) => vowel.toUpperCase());
}
