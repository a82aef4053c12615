import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { digestOf } from '../offline/digest.ts';

/** A file of a built site. */
export interface SiteFile {
  /** Its path below the folder, with `/` between its parts. */
  path: string;
  size: number;
  digest: string;
}

/**
 * The paths of all files below a folder, with `/` between their parts, in an order that no machine
 * and no locale changes.
 */
export async function pathsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .sort();
}

/**
 * Reads the files of a folder one by one in the order of their paths: a large archive does not fit
 * into memory at once.
 */
export async function filesOf(folder: string): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const path of await pathsOf(folder)) {
    const bytes = await readFile(join(folder, path));
    files.push({ path, size: bytes.length, digest: await digestOf(bytes) });
  }
  return files;
}

/**
 * One digest for all these files, in this order: the same for the same files under the same paths.
 */
export function digestOfAll(files: readonly SiteFile[]): Promise<string> {
  const list = files.map(({ path, digest }) => `${path} ${digest}`).join('\n');
  return digestOf(new TextEncoder().encode(list));
}
