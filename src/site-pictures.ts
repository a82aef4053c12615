import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDir } from 'astro:config/server';
import sharp from 'sharp';
import { accentsOf } from './model/accents.ts';
import { iconFiles, iconWidths } from './model/site-icons.ts';
import type { ShareWords } from './model/share-words.ts';
import { iconPictures, iconsOfMark, iconsOfOwner } from './pictures/icons.ts';
import { keptPicture } from './pictures/kept-picture.ts';
import { markOfTab } from './pictures/mark.ts';
import { drawSharePicture } from './pictures/share-picture.ts';
import { settings } from './settings.ts';

/** The logo as it is published. */
interface LogoPicture {
  /** Its name at the root of the site. */
  file: string;
  bytes: Uint8Array;
  /** Its size in pixels. */
  width: number;
  height: number;
}

/** The logo is shown at a third of this size or less. In pixels. */
const largest = { width: 480, height: 120 };

/**
 * Draws the logo of the content folder anew, as pixels: an SVG may hold a script, which would run
 * with the rights of the site. One that cannot be drawn is left out; the build has refused it
 * before.
 */
async function drawLogo(path: string | undefined): Promise<LogoPicture | undefined> {
  if (path === undefined) return undefined;
  try {
    const bytes = await readFile(join(settings.content, path));
    const { width, height, format } = await sharp(bytes).metadata();
    // What is drawn from lines is drawn at the size that is needed.
    const scale = Math.min(largest.width / width, largest.height / height);
    const density = format === 'svg' ? Math.min(Math.max(72 * scale, 1), 100_000) : 72;
    const { data, info } = await sharp(bytes, { density })
      .autoOrient()
      .resize({ ...largest, fit: 'inside', withoutEnlargement: format !== 'svg' })
      .webp({ nearLossless: true })
      .toBuffer({ resolveWithObject: true });
    return { file: 'bieu-trung.webp', bytes: data, width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}

/** The logo beside the title of the archive; undefined where it has none. */
export const logo = await drawLogo(settings.logo);

/** The icon of the owner as received; undefined where the archive has its own mark. */
const ownIcon =
  settings.icon === undefined
    ? undefined
    : await readFile(join(settings.content, settings.icon)).catch(() => undefined);

const accents = accentsOf(settings);
const ownIcons = ownIcon && iconsOfOwner(ownIcon);

/** The file with the icon for the tab of a browser, and its type. */
export const tabIcon = ownIcons
  ? { file: iconFiles.small, type: 'image/png' }
  : { file: iconFiles.scalable, type: 'image/svg+xml' };

/** Draws each picture at the root of the site, but for the share picture, by its name. */
export const sitePictures: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  ...(logo && { [logo.file]: () => Promise.resolve(logo.bytes) }),
  ...(!ownIcons && { [tabIcon.file]: () => Promise.resolve(Buffer.from(markOfTab(accents))) }),
  ...iconPictures(ownIcons ?? iconsOfMark(accents.light)),
};

/** The icon of the owner on every share picture; the build has refused one that cannot be drawn. */
const iconOfCards = await ownIcons?.plain(iconWidths.small).catch(() => undefined);

/** Draws a share picture of the site, or takes it from Astro's cache. */
export function sharePicture(words: ShareWords): Promise<Uint8Array> {
  const card = {
    ...words,
    accent: accents.light,
    icon: iconOfCards && Buffer.from(iconOfCards).toString('base64'),
  };
  // A change of the code empties the cache of a build, but not that of the development server.
  return import.meta.env.DEV
    ? drawSharePicture(card)
    : keptPicture(fileURLToPath(new URL('assets/', cacheDir)), card);
}
