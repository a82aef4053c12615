import { shownByFont } from '../letters/capital-fonts.ts';
import { readSign } from './word-signs.ts';
import type { WordStyle } from './word-styles.ts';

/** How a text shows its letters. */
export type LetterStyle = Pick<WordStyle, 'font' | 'isInCapitals'>;

/** The part of a style that is about letters. */
export function lettersOf({ font, isInCapitals }: LetterStyle): LetterStyle {
  return {
    ...(font !== undefined && { font }),
    ...(isInCapitals !== undefined && { isInCapitals }),
  };
}

/** The letters that a text shows: signs of a font of signs, capitals for small letters. */
export function shownLetters(text: string, { font = '', isInCapitals }: LetterStyle): string {
  const signs = text.replace(
    /[\uF020-\uF0FF]/g,
    (sign) => readSign(sign.charCodeAt(0), font) ?? sign,
  );
  // The letters of an old font are other characters, whose capitals would be other letters.
  if (isInCapitals === true && !/^\.Vn|^VNI/i.test(font)) return signs.toUpperCase();
  return shownByFont(signs, isInCapitals === true ? `${font}H` : font);
}
