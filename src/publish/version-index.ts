import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { latestFile, writeLatest } from '../search/format/index-folder.ts';
import { digestOfAll, filesOf } from './site-files.ts';

/**
 * Moves the search index in `folder` into a subfolder named by the digest of all its files, so that
 * browsers may cache them for good. Writes that name to `latestFile` in `folder`, where the pages
 * of earlier builds look it up. Returns the name.
 */
export async function versionIndex(folder: string): Promise<string> {
  const entries = await readdir(folder);
  const name = digestOfAll(filesOf(folder));
  await mkdir(join(folder, name));
  for (const entry of entries) await rename(join(folder, entry), join(folder, name, entry));
  await writeFile(join(folder, latestFile), writeLatest(name));
  return name;
}
