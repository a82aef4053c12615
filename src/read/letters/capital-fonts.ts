/** Fonts of TCVN3 that show small letters as capitals: `.VnTimeH`, `ABCDEF+.VnTimeH,Bold`. */
const capitalFont = /^["']?(?:[A-Z]{6}\+)?\.Vn[a-z ]+H(?![a-z])/i;
/** The small letters of TCVN3 that have capitals, as Windows shows them, and these. */
const small = 'abcdefghijklmnopqrstuvwxyz¨©ª«¬\xAD®';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ¡¢£¤¥¦§';
const otherUnicode = /[^\0-\xff\u03BC\u2010-\u2219\uF020-\uF0FF]/u;

/**
 * Returns the letters that a font shows for a text, where the font makes capitals of small ones.
 * Vowels with tone marks have no capitals in TCVN3: what reads it restores those.
 */
export function shownByFont(text: string, font: string): string {
  if (!capitalFont.test(font) || otherUnicode.test(text)) return text;
  return text.replace(/[a-z¨©ª«¬\xAD®]/g, (letter) => capitals.charAt(small.indexOf(letter)));
}
