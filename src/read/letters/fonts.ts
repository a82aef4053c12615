import iconv from 'iconv-lite';
import { isMarkedSyllable } from '../../model/syllable.ts';
import { type LegacyEncoding, legacyEncodings, readVniReversed, unreadable } from './legacy.ts';

/** A font of an old encoding. */
export interface Font {
  name: LegacyEncoding['name'];
  /** Returns the letters that a line (see `asBytes`) shows; `unreadable` where it has others. */
  read: (line: string) => string;
}

/** The characters that readers of PDF make of three bytes of TCVN3: of à, ư and ã. */
const ofPdf = new Map([
  ['\u03BC', '\xB5'],
  ['\u2212', '\xAD'],
  ['\u2219', '\xB7'],
]);
/** Such characters, and the private ones in which programs kept the bytes of a font. */
const replaced = /[\u03BC\u2212\u2219\uF020-\uF0FF]/g;

/** Replaces the characters that programs put for bytes of a font by those of Windows. */
export function asBytes(line: string): string {
  return line.replace(
    replaced,
    (sign) => ofPdf.get(sign) ?? String.fromCharCode(sign.charCodeAt(0) & 0xff),
  );
}

/**
 * Returns what shows the letters of a font where a program took its bytes for those of a page of
 * Windows or of the Macintosh. Signs that the page lacks (bullets, arrows) stay.
 */
function drawnFrom(page: string): (read: LegacyEncoding['read']) => Font['read'] {
  const upper = Buffer.from(Array.from({ length: 0x80 }, (_, index) => 0x80 + index));
  const drawn = `\\0-\\x7f${iconv.decode(upper, page).replaceAll(unreadable, '')}`;
  const drawable = new RegExp(`[${drawn}]+`, 'g');
  const otherLetter = new RegExp(`(?![${drawn}])[\\p{L}\\p{M}]`, 'u');
  return (read) => (line) => {
    if (!/[^\0-\x7f]/.test(line)) return line;
    if (otherLetter.test(line)) return unreadable;
    return line.replace(drawable, (part) => read(iconv.encode(part, page)));
  };
}

/**
 * Reads two letters of TCVN3 that a PDF may hold as signs: `n-íc` is `nước`, `d•` is `dã`. Where no
 * syllable comes of them, they are signs.
 */
function readSigns(line: string): string {
  return line.replace(/(?<![\p{L}\p{M}\d])[\p{L}\p{M}•-]*\p{L}[\p{L}\p{M}•-]*/gu, (word) => {
    const isInCapitals = /[A-Z]/.test(word) && !/[a-z]/.test(word);
    const read = word.replaceAll('-', isInCapitals ? 'Ư' : 'ư').replaceAll('•', 'ã');
    return read !== word && isMarkedSyllable(read) ? read : word;
  });
}

/** The fonts of old encodings, by every page that programs took their bytes for. */
export const fonts: readonly Font[] = ['win1252', 'macintosh'].map(drawnFrom).flatMap((drawn) => [
  ...legacyEncodings.map(({ name, read }) => {
    const draw = drawn(read);
    return { name, read: name === 'TCVN3' ? (line: string) => readSigns(draw(line)) : draw };
  }),
  { name: 'VNI', read: drawn(readVniReversed) },
]);

/**
 * Whether a text of TCVN3 lost the letter ư, whose byte is a soft hyphen: some words are none
 * without it (`nớc`), and there is no other ư.
 */
export function isWithoutHorns(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]*[ơờớởỡợ][\p{L}\p{M}]+/giu) ?? [];
  const cut = words.filter(
    (word) => !isMarkedSyllable(word) && isMarkedSyllable(word.replace(/(?=[ơờớởỡợ])/iu, 'ư')),
  );
  return cut.length > 0 && (cut.length > 1 || !/ư/i.test(text));
}
