import { posix } from 'node:path';
import { attachmentMessages } from './messages/attachment-messages.ts';
import { fileMessages } from './messages/file-messages.ts';
import { siteMessages } from './messages/site-messages.ts';
import type { Advice } from './problem.ts';

/** The most pixels along a side, which is what WebP can hold, and the most in all. */
const most = { side: 16_000, pixels: 100_000_000 };
const formats = new Set(['avif', 'gif', 'heif', 'jpeg', 'png', 'webp']);

/** A file system takes 255 bytes, and the build adds digests to the name. */
const mostNameBytes = 200;

/** Says what is wrong with the name of a picture's file; undefined where it is right. */
export function pictureNameAdvice(path: string): Advice | undefined {
  if (new TextEncoder().encode(posix.basename(path)).length > mostNameBytes)
    return attachmentMessages.nameTooLong;
  if (path !== path.normalize('NFC')) return fileMessages.pictureNameDecomposed;
  return /[\p{Cc}\\?#%:*"<>|]/u.test(path) ? fileMessages.pictureName : undefined;
}

/** The least side of a picture in pixels: less is a dot that counted visitors. */
const leastShown = 16;

/**
 * Decodes a picture to its end, as the build will; says what is wrong with its bytes. `more` is a
 * format that is allowed besides those of photographs.
 */
export async function pictureBytesAdvice(
  bytes: Uint8Array,
  more?: 'svg',
): Promise<(Advice & { warning?: boolean }) | undefined> {
  if (bytes.length === 0) return fileMessages.pictureEmpty;
  // The decoder that Astro uses; most archives have no pictures and never load it.
  const { default: sharp } = await import('sharp');
  const read = await sharp(bytes, { pages: -1, limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!read) return fileMessages.pictureUnread;
  const { format, width, height, pages = 1 } = read;
  if (!formats.has(format) && format !== more) return fileMessages.notAPicture;
  if (pages > 1) return attachmentMessages.animated;
  if (width > most.side || height > most.side || width * height > most.pixels)
    return fileMessages.pictureTooLarge(width, height, most);
  const isWhole = await sharp(bytes, { failOn: 'error' })
    .resize(8)
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
  if (!isWhole) return fileMessages.pictureCutOff;
  // Astro measures by a reader of its own, which knows fewer forms.
  const { imageMetadata } = await import('astro/assets/utils');
  const isKnown =
    format === more ||
    (await imageMetadata(bytes).then(
      () => true,
      () => false,
    ));
  if (!isKnown) return fileMessages.pictureUnread;
  return Math.min(width, height) < leastShown
    ? { ...attachmentMessages.tiny(width, height), warning: true }
    : undefined;
}

/** The ending of a picture's file by its bytes, which the decoder knows, and its shorter side. */
export async function pictureForm(bytes: Uint8Array): Promise<{ ending: string; side: number }> {
  const { default: sharp } = await import('sharp');
  const { format, width, height } = await sharp(bytes).metadata();
  const endings: Record<string, string> = { jpeg: 'jpg', heif: 'avif' };
  return { ending: endings[format] ?? format, side: Math.min(width, height) };
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
