import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { folderMaker } from './file-writer.ts';

/**
 * Puts files into the folder of a site, as links. `files` has the place of each by its path in the
 * site. `earlier` is the folder of an earlier site, which is used up: what has not changed since is
 * moved over in its folders. To make and remove some ten thousand links takes longer than all else.
 */
export function placeLinks(
  site: string,
  files: ReadonlyMap<string, string>,
  earlier: string,
): void {
  const missing = new Map(files);
  for (const name of moveFolders(earlier, site)) keepLinks(site, name, missing);
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
 * Removes whatever is below a path in a site and is no link to the file that belongs there, and the
 * folders that are empty then. Takes the files that are there from the `missing` ones. Returns
 * whether there are any.
 */
function keepLinks(site: string, path: string, missing: Map<string, string>): boolean {
  const place = join(site, path);
  if (lstatSync(place).isDirectory()) {
    const inside = readdirSync(place).map((name) => keepLinks(site, `${path}/${name}`, missing));
    if (inside.includes(true)) return true;
    rmdirSync(place);
    return false;
  }
  const file = missing.get(path);
  if (file !== undefined && isLink(place, file)) return missing.delete(path);
  rmSync(place);
  return false;
}

function isLink(place: string, file: string): boolean {
  const [one, other] = [lstatSync(place), statSync(file)];
  return one.ino === other.ino && one.dev === other.dev;
}
