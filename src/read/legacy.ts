import iconv from 'iconv-lite';

/** What stands where a byte means nothing in an encoding. It never reaches a report: it ends the reading. */
export const unreadable = '\uFFFD';

/** An encoding of one byte a letter or mark, from before Unicode. */
export interface LegacyEncoding {
  name: 'windows-1258' | 'TCVN3' | 'VNI';
  /** The text that bytes stand for, with `unreadable` where they stand for none. */
  read: (bytes: Buffer) => string;
}

/** The marks of VNI, each written after the letter that bears it. */
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
  return iconv
    .decode(bytes, 'win1252')
    .replace(vni, (letter: string, base: string | undefined, mark: string) =>
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

/** Signs that Windows put among the letters of TCVN3. */
const windowsSigns = /[€‚„…‰‹‘’“”•–—™›]/;

/**
 * TCVN3 as its fonts draw it. Where the standard it comes from has capitals with a tone, the fonts had none, and Windows has quotation
 * marks and dashes; a byte there that is neither is left unread, lest a capital be taken for a sign.
 */
function readTcvn3(bytes: Buffer): string {
  const windows = iconv.decode(bytes, 'win1252');
  const sign = (index: number) =>
    windowsSigns.test(windows[index] ?? '') ? windows[index] : unreadable;
  const letters = iconv.decode(bytes, 'tcvn');
  if (!/[\x80-\x9f]/.test(bytes.toString('latin1'))) return letters;
  return letters.replace(/[^]/g, (letter, index: number) =>
    (bytes[index] ?? 0) >> 5 === 4 ? (sign(index) ?? unreadable) : letter,
  );
}

/** The encodings from before Unicode in which Vietnamese files are still met. */
export const legacyEncodings: LegacyEncoding[] = [
  { name: 'windows-1258', read: (bytes) => iconv.decode(bytes, 'win1258') },
  { name: 'TCVN3', read: readTcvn3 },
  { name: 'VNI', read: readVni },
];

const tcvnCapital = /[A-ZĂÂÊÔƠƯĐ]/g;
const tcvnSmall = /[a-zăâêôơưđ]/;

/**
 * Gives TCVN3 text its capitals back: its fonts had no codes for capitals with a tone, and drew them by a font of capitals, so
 * that `HỘI THẢO` reads `HộI THảO`. Only words (or whole paragraphs) in which every other letter is a capital are taken.
 */
export function restoreCapitals(paragraph: string): string {
  const text = paragraph.normalize('NFC');
  const isCapitals = (words: string) =>
    !tcvnSmall.test(words) && (words.match(tcvnCapital) ?? []).length > 1;
  if (isCapitals(text)) return text.toUpperCase();
  return text.replace(/\p{L}+/gu, (word) => (isCapitals(word) ? word.toUpperCase() : word));
}
