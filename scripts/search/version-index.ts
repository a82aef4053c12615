import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { latestFile, writeLatest } from '../../src/lib/index-folder.ts';
import { digestOf } from '../site/digest-of.ts';

/**
 * Moves the index in a folder into one below it that is named by the digest of all its files, and writes beside that which it is; gives
 * its name.
 */
export async function versionIndex(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const paths = files.map((file) => relative(folder, file).replaceAll(sep, '/')).sort();
  const all = createHash('sha256');
  for (const path of paths) all.update(`${path} ${digestOf(await readFile(join(folder, path)))}\n`);
  const name = all.digest('hex').slice(0, 16);
  const top = await readdir(folder);
  await mkdir(join(folder, name));
  for (const entry of top) await rename(join(folder, entry), join(folder, name, entry));
  await writeFile(join(folder, latestFile), writeLatest(name));
  return name;
}
