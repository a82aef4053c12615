import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settings } from './settings.ts';

/** A picture of the site as it is published. */
export interface SitePicture {
  /** Its name at the root of the site. */
  file: string;
  bytes: Uint8Array;
  /** Its size in pixels. */
  width: number;
  height: number;
}

/** The logo is shown at a third of this size or less, the icon at any. In pixels. */
const sizes = { logo: { width: 480, height: 120 }, icon: { width: 192, height: 192 } };

/**
 * Draws a picture of the content folder anew, as pixels: an SVG may hold a script, which would run
 * with the rights of the site. A picture that cannot be drawn is left out; the build has refused it
 * before.
 */
async function drawn(kind: keyof typeof sizes, format: 'png' | 'webp'): Promise<SitePicture[]> {
  const path = settings[kind];
  if (path === undefined) return [];
  // Most archives have no pictures and never load it.
  const { default: sharp } = await import('sharp');
  try {
    const bytes = await readFile(join(settings.content, path));
    const box = sizes[kind];
    const { width, height, format: given } = await sharp(bytes).metadata();
    // What is drawn from lines is drawn at the size that is needed.
    const scale = Math.min(box.width / width, box.height / height);
    const density = given === 'svg' ? Math.min(Math.max(72 * scale, 1), 100_000) : 72;
    const { data, info } = await sharp(bytes, { density })
      .autoOrient()
      .resize({ ...box, fit: 'inside', withoutEnlargement: kind === 'logo' && given !== 'svg' })
      .toFormat(format, { nearLossless: true })
      .toBuffer({ resolveWithObject: true });
    const file = kind === 'logo' ? `bieu-trung.${format}` : `bieu-tuong.${format}`;
    return [{ file, bytes: data, width: info.width, height: info.height }];
  } catch {
    return [];
  }
}

const logos = await drawn('logo', 'webp');
const icons = await drawn('icon', 'png');

/** The logo beside the title of the archive; undefined where it has none. */
export const [logo] = logos;
/** The square icon of the archive, for tabs and home screens; undefined where it has none. */
export const [icon] = icons;
/** All pictures of the site. */
export const sitePictures = [...logos, ...icons];
