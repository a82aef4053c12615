import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { project } from '../build/variants.ts';

/**
 * What a machine may have for `system-ui`: the browser's own, which is Open Sans, one of the
 * widest, and one of the narrowest.
 */
export const systemFonts = ['own', 'wide', 'narrow'] as const;

/** One of these fonts. */
export type SystemFont = (typeof systemFonts)[number];

const vietnamese = 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0';
/** The files of the fonts that the tests bring along, and the letters that each is for. */
const parts = {
  wide: [['dejavu-sans', 'dejavu-sans-latin', 'U+0-10FFFF']],
  narrow: [
    ['roboto-condensed', 'roboto-condensed-latin', 'U+0-FF,U+2000-206F'],
    [
      'roboto-condensed',
      'roboto-condensed-vietnamese',
      `${vietnamese},U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+1EA0-1EF9,U+20AB`,
    ],
  ],
} as const;

/** A font of the tests as a page needs it: `data` is a file in Base64. */
interface Face {
  weight: string;
  range: string;
  data: string;
}

const read = (font: keyof typeof parts): Face[] =>
  parts[font].flatMap(([name, file, range]) =>
    ['400', '700'].map((weight) => ({
      weight,
      range,
      data: readFileSync(
        join(project, 'node_modules/@fontsource', name, `files/${file}-${weight}-normal.woff2`),
      ).toString('base64'),
    })),
  );
const faces = { wide: read('wide'), narrow: read('narrow') };

/**
 * Shows a page as on a machine with such a font, without loading it again. No policy of the archive
 * forbids this to a debugger.
 */
export async function useSystemFont(page: Page, font: SystemFont): Promise<void> {
  const known = await page.evaluate((asked) => {
    const { style } = document.documentElement;
    if (asked === 'own') style.removeProperty('--font-sans');
    else style.setProperty('--font-sans', `'system ${asked}'`);
    return [...document.fonts].some(({ family }) => family.includes(`system ${asked}`));
  }, font);
  // The files are large: a page is given them once.
  if (font === 'own' || known) return;
  await page.evaluate(
    async ([family, given]) => {
      for (const { weight, range, data } of given) {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const face = new FontFace(family, bytes, { weight, unicodeRange: range });
        document.fonts.add(await face.load());
      }
    },
    [`system ${font}`, faces[font]] as const,
  );
}
