import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type Glyph } from 'fontkitten';
import { remember } from '../model/remember.ts';

/** A weight of the archive's typeface. */
export type Weight = 400 | 600;

/** Draws text as outlines, so that no font of the system takes part. */
export interface Typeface {
  /**
   * Leaves out what the typeface has no letters for, and marks that stand alone even in composed
   * text, which it would not set above their letter. Sets single spaces.
   */
  drawable(text: string): string;
  /** The width of a drawable text, in the unit of `size`. */
  width(text: string, size: number): number;
  /** Draws a drawable text as elements of an SVG; `x` and `y` are where its baseline begins. */
  outline(text: string, size: number, x: number, y: number): string;
}

/** The parts of the typeface, as its package divides it. */
const parts = ['latin', 'vietnamese', 'latin-ext'];

/**
 * Returns the archive's typeface in a weight, read once from its package. Pages have it as one file
 * for all weights. The library reads that as well, but draws only its usual weight
 * (github.com/foliojs/fontkit/pull/377).
 */
export const typeface = remember(readTypeface);

function readTypeface(weight: Weight): Typeface {
  const fonts = parts.map((part) => readFont(part, weight));
  const letters = new Map<string, { glyph: Glyph; path: string; font: Font } | undefined>();
  const letter = (character: string) => {
    if (!letters.has(character)) letters.set(character, findLetter(fonts, character));
    return letters.get(character);
  };
  return {
    drawable: (text) =>
      [...text.normalize('NFC').replace(/[\t\n\r]/g, ' ')]
        .filter((character) => !/[\p{C}\p{M}]/u.test(character) && letter(character))
        .join('')
        .replace(/ +/g, ' ')
        .trim(),
    width: (text, size) =>
      [...text].reduce((sum, character) => {
        const found = letter(character);
        return found ? sum + (found.glyph.advanceWidth * size) / found.font.unitsPerEm : sum;
      }, 0),
    outline(text, size, x, y) {
      let at = x;
      const shapes = [...text].map((character) => {
        const found = letter(character);
        if (!found) return '';
        const scale = size / found.font.unitsPerEm;
        const place = `translate(${rounded(at)} ${y})scale(${rounded(scale)} ${rounded(-scale)})`;
        at += found.glyph.advanceWidth * scale;
        return found.path === '' ? '' : `<path transform="${place}" d="${found.path}"/>`;
      });
      return shapes.join('');
    },
  };
}

function findLetter(fonts: readonly Font[], character: string) {
  const point = character.codePointAt(0) ?? 0;
  const font = fonts.find((one) => one.hasGlyphForCodePoint(point));
  if (!font) return undefined;
  const glyph = font.glyphForCodePoint(point);
  return { font, glyph, path: glyph.path.toSVG() };
}

function readFont(part: string, weight: Weight): Font {
  const file = `@fontsource/source-serif-4/files/source-serif-4-${part}-${weight}-normal.woff2`;
  const font = create(readFileSync(createRequire(import.meta.url).resolve(file)));
  if (font.isCollection) throw new Error(`${file} holds several fonts`);
  return font;
}

function rounded(value: number): string {
  return value.toFixed(4);
}
