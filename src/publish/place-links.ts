import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { folderMaker } from './file-writer.ts';

/** The files that a site takes over from earlier builds. */
export interface TakenFiles {
  /** The folder of the site. */
  site: string;
  /** The place of each file by its path in the site. */
  files: ReadonlyMap<string, string>;
  /** The folder of an earlier site, which is used up. */
  earlier: string;
  /** The paths at which the earlier site has links to these very files. */
  linked: ReadonlySet<string>;
}

/**
 * Puts files into the folder of a site, as links. Those of the earlier site are moved over in their
 * folders: to make and remove some ten thousand links takes longer than all else.
 */
export function placeLinks({ site, files, earlier, linked }: TakenFiles): void {
  const missing = new Map(files);
  for (const name of moveFolders(earlier, site))
    keepLinks(join(site, name), name, (path) => linked.has(path) && missing.delete(path));
  const makeFolderOf = folderMaker();
  for (const [path, from] of missing) {
    const to = join(site, path);
    makeFolderOf(to);
    link(from, to);
  }
}

/** Links a file to another place, or copies it where that cannot be: to another disk, say. */
export function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Moves folders into one that has none of their names. Returns the names of those that it moved.
 */
function moveFolders(from: string, to: string): string[] {
  if (!existsSync(from)) return [];
  return readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || existsSync(join(to, entry.name))) return [];
    renameSync(join(from, entry.name), join(to, entry.name));
    return [entry.name];
  });
}

/**
 * Removes every file below a folder that `keep` refuses, and the folders that are empty then. The
 * path of the folder in the site is `start`. Returns whether anything is left.
 */
function keepLinks(folder: string, start: string, keep: (path: string) => boolean): boolean {
  let isUsed = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = join(folder, entry.name);
    const path = `${start}/${entry.name}`;
    if (entry.isDirectory()) isUsed = keepLinks(place, path, keep) || isUsed;
    // A link by name is no file, though it lead to one.
    else if (entry.isFile() && keep(path)) isUsed = true;
    else unlinkSync(place);
  }
  if (!isUsed) rmdirSync(folder);
  return isUsed;
}
