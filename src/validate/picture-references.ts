import { posix } from 'node:path';
import { attachmentFolder } from '../model/attachments.ts';
import { nearest } from '../model/nearest.ts';
import { idOf } from '../model/report-path.ts';
import { textMessages } from './messages/text-messages.ts';
import type { Advice } from './problem.ts';

/** An address with a scheme, or from the root of a host. */
const elsewhere = /^[^/?#]*:|^[\\/]/;

/**
 * Resolves the address of a picture in a report's file to a path below the content folder;
 * undefined where it leads neither to a file of `reports/` nor to the report's own pictures.
 */
export function picturePath(address: string, file: string): string | undefined {
  // Astro decodes an address in the same way: `?` and `#` would be part of a name that no file has.
  if (elsewhere.test(address) || /[?#]/.test(address) || !isDecodable(address)) return undefined;
  const path = posix.join(posix.dirname(file), decodeURI(address));
  const folders = ['reports/', attachmentFolder(idOf(file))];
  return folders.some((folder) => path.startsWith(folder)) ? path : undefined;
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
