/**
 * The name of the file that says in which folder beside it the index of this build lies. The folder is named by what is in it, so that all
 * its files may be kept for ever, under names as short as numbers.
 */
export const latestFile = 'latest.json';

/** The header of the build's request for the search page, which names that folder. */
export const folderHeader = 'ky-yeu-index';

/** What the names of such folders look like. */
export const indexFolder = /^[0-9a-f]{16}$/;

/** The text of that file for a folder. */
export function writeLatest(folder: string): string {
  return JSON.stringify({ folder });
}

/** The folder that the text of that file names. Throws where it names none. */
export function readLatest(text: string): string {
  const latest: unknown = JSON.parse(text);
  const folder =
    typeof latest === 'object' && latest !== null && 'folder' in latest ? latest.folder : undefined;
  if (typeof folder !== 'string' || !indexFolder.test(folder))
    throw new TypeError('It names no index');
  return folder;
}
