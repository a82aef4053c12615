import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { latestFile, writeLatest } from '../search/format/index-folder.ts';
import { digestOfAll, filesOf, type SiteFile } from './site-files.ts';

/**
 * Moves the search index in `folder` into a subfolder named by the digest of all its files, so that
 * browsers may cache them for good. Writes that name to `latestFile` in `folder`, where the pages
 * of earlier builds look it up. Returns the name, and the files by the paths that they had before.
 */
export async function versionIndex(folder: string): Promise<{ name: string; files: SiteFile[] }> {
  const entries = await readdir(folder);
  const files = filesOf(folder);
  const name = digestOfAll(files);
  await mkdir(join(folder, name));
  for (const entry of entries) await rename(join(folder, entry), join(folder, name, entry));
  await writeFile(join(folder, latestFile), writeLatest(name));
  return { name, files };
}
