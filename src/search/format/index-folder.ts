import { isRecord } from '../../model/is-record.ts';

/**
 * The name of the file that names the folder of the current index, beside it. The name of that
 * folder is a digest of its content, so that its files can be cached for ever.
 */
export const latestFile = 'latest.json';

/**
 * The request header that tells the search page the name of that folder. The build sets it when it
 * renders the page, so that the worker need not fetch `latestFile` first.
 */
export const folderHeader = 'ky-yeu-index';

/** The pattern of the names of such folders. */
export const indexFolder = /^[0-9a-f]{16}$/;

/** Writes the text of that file. */
export function writeLatest(folder: string): string {
  return JSON.stringify({ folder });
}

/** Reads the name of the folder from the text of that file. Throws where there is none. */
export function readLatest(text: string): string {
  const latest: unknown = JSON.parse(text);
  const folder = isRecord(latest) ? latest.folder : undefined;
  if (typeof folder !== 'string' || !indexFolder.test(folder))
    throw new TypeError('It names no index');
  return folder;
}
