import { posix } from 'node:path';
import { nearest } from '../model/nearest.ts';
import { fileMessages } from './messages/file-messages.ts';
import { siteMessages } from './messages/site-messages.ts';
import { textMessages } from './messages/text-messages.ts';
import type { Advice } from './problem.ts';

/** The most pixels along a side, which is what WebP can hold, and the most in all. */
const most = { side: 16_000, pixels: 100_000_000 };
const formats = new Set(['avif', 'gif', 'heif', 'jpeg', 'png', 'webp']);

/** An address with a scheme, or from the root of a host. */
const elsewhere = /^[^/?#]*:|^[\\/]/;

/**
 * Resolves the address of a picture in a report's file to a path below the content folder;
 * undefined where it does not lead to a file of `reports/`.
 */
export function picturePath(address: string, file: string): string | undefined {
  // Astro decodes an address in the same way: `?` and `#` would be part of a name that no file has.
  if (elsewhere.test(address) || /[?#]/.test(address) || !isDecodable(address)) return undefined;
  const path = posix.join(posix.dirname(file), decodeURI(address));
  return path.startsWith('reports/') ? path : undefined;
}

/** Says why a picture in a text cannot be shown; undefined where it can. */
export function pictureAdvice(
  address: string,
  file: string,
  pictures: ReadonlySet<string>,
): Advice | undefined {
  const shown = isDecodable(address) ? decodeURI(address) : address;
  const path = picturePath(address, file);
  if (path === undefined)
    return !elsewhere.test(address) && /[?#]/.test(address)
      ? textMessages.pictureAddress(shown)
      : textMessages.pictureElsewhere(shown);
  if (pictures.has(path)) return undefined;
  const meant = nearest(path, pictures);
  return textMessages.pictureMissing(shown, path, meant && posix.basename(meant));
}

function isDecodable(address: string): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}

/** Says what is wrong with the name of a picture's file; undefined where it is right. */
export function pictureNameAdvice(path: string): Advice | undefined {
  if (path !== path.normalize('NFC')) return fileMessages.pictureNameDecomposed;
  return /[\p{Cc}\\?#%:*"<>|]/u.test(path) ? fileMessages.pictureName : undefined;
}

/**
 * Decodes a picture to its end, as the build will; says what is wrong with its bytes. `more` is a
 * format that is allowed besides those of photographs.
 */
export async function pictureBytesAdvice(
  bytes: Uint8Array,
  more?: 'svg',
): Promise<Advice | undefined> {
  if (bytes.length === 0) return fileMessages.pictureEmpty;
  // The decoder that Astro uses; most archives have no pictures and never load it.
  const { default: sharp } = await import('sharp');
  try {
    const { format, width, height } = await sharp(bytes, {
      pages: -1,
      limitInputPixels: false,
    }).metadata();
    if (!formats.has(format) && format !== more) return fileMessages.notAPicture;
    if (width > most.side || height > most.side || width * height > most.pixels)
      return fileMessages.pictureTooLarge(width, height, most);
  } catch {
    return fileMessages.pictureUnread;
  }
  return sharp(bytes, { failOn: 'error' })
    .resize(8)
    .toBuffer()
    .then(
      () => undefined,
      () => fileMessages.pictureCutOff,
    );
}

/** The least width and height of an icon in pixels: what telephones show on their home screens. */
const leastOfIcon = 180;

/** Says why a picture, which can be decoded, is no icon; undefined where it is one. */
export async function iconAdvice(bytes: Uint8Array): Promise<Advice | undefined> {
  const { default: sharp } = await import('sharp');
  const { format, width, height } = await sharp(bytes).metadata();
  if (width !== height) return siteMessages.iconNotSquare(width, height);
  return width < leastOfIcon && format !== 'svg'
    ? siteMessages.iconTooSmall(width, leastOfIcon)
    : undefined;
}
