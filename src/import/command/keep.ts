import {
  link,
  lstat,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { attachmentFolder } from '../../model/attachments.ts';
import type { NameClaims } from '../known-names.ts';
import { importErrors } from './command-messages.ts';
import { errorCode, ImportError } from './error-text.ts';
import { recordInLists, type WriteFile } from './record.ts';
import type { PictureFile } from './take-pictures.ts';
import { temporaryName } from './temporary.ts';

/** A report that is to be written, and its original as received. */
export interface KeptReport {
  /** `<year>/<slug>`. */
  id: string;
  markdown: string;
  original: { /** `<year>/<slug>.<ending>`. */ file: string; bytes: Uint8Array };
  pictures: readonly PictureFile[];
  /** The addresses of names of the archive that its names meet. */
  claims: NameClaims;
}

/** The operations on the disk, which tests replace. */
export interface Disk {
  writeFile: WriteFile;
  link: (from: string, path: string) => Promise<void>;
  rename: (from: string, path: string) => Promise<void>;
}

/**
 * Writes a report, its original and its pictures into a content folder: all or nothing, and never
 * over another file. They are written under temporary names, then moved into place, the report
 * last. Before them the claims are recorded, which are true without the report, too. A process that
 * is killed in between leaves an original without a report; the next import of the same file finds
 * it and writes the report beside it. Throws an ImportError or the error of the file system.
 */
export async function keepReport(
  content: string,
  { id, markdown, original, pictures, claims }: KeptReport,
  disk: Disk = { link, rename, writeFile },
): Promise<void> {
  if (!/^\d{4}\/[a-z0-9-]+$/.test(id) || !/^\d{4}\/[a-z0-9-]+\.[a-z0-9]+$/.test(original.file))
    throw new ImportError(importErrors.badName(id));
  const files = [
    { path: join(content, 'originals', original.file), bytes: original.bytes },
    ...pictures.map(({ file, bytes }) => ({
      path: join(content, attachmentFolder(id), file),
      bytes,
    })),
    { path: join(content, 'reports', `${id}.md`), bytes: Buffer.from(markdown) },
  ];
  const undo: (() => Promise<void>)[] = [];
  const temporary: string[] = [];
  try {
    const staged: { path: string; from: string }[] = [];
    for (const { path, bytes } of files) {
      const folder = dirname(path);
      const made = await mkdir(folder, { recursive: true });
      if (made !== undefined) undo.unshift(() => removeFolders(folder, made));
      await refuseElsewhere(content, folder);
      if (await holds(path, bytes)) continue;
      const from = join(folder, temporaryName());
      temporary.push(from);
      await disk.writeFile(from, bytes, { flag: 'wx', flush: true });
      staged.push({ path, from });
    }
    undo.unshift(await recordInLists(content, claims, disk.writeFile));
    for (const { path, from } of staged) {
      await putInPlace(from, path, disk);
      undo.unshift(() => rm(path));
    }
  } catch (error) {
    await Promise.all(temporary.map((path) => rm(path, { force: true })));
    // The next import finds what cannot be undone; the archivist must see the first error.
    for (const step of undo) await step().catch(() => undefined);
    throw error;
  }
  await Promise.all(temporary.map((path) => rm(path, { force: true })));
}

/** Throws where a folder is a link: the next import would not find what is written there. */
async function refuseElsewhere(content: string, folder: string): Promise<void> {
  if (relative(await realpath(content), await realpath(folder)) !== relative(content, folder))
    throw new ImportError(importErrors.linkElsewhere(folder));
}

/** Gives a file its name. A hard link, unlike a renaming, fails where the name is taken. */
async function putInPlace(from: string, path: string, disk: Disk): Promise<void> {
  try {
    await disk.link(from, path);
  } catch (error) {
    // Memory sticks and some network drives have no hard links.
    if (await isThere(path))
      throw new ImportError(importErrors.noOverwrite(path), { cause: error });
    await disk.rename(from, path);
  }
}

/** Removes the folders that were made, from the innermost to `first`. */
async function removeFolders(folder: string, first: string): Promise<void> {
  await rmdir(folder);
  if (folder !== first && folder !== dirname(folder)) await removeFolders(dirname(folder), first);
}

/** Whether a file with these bytes is there. Throws where another file is. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  if (!(await isThere(path))) return false;
  if ((await readFile(path)).equals(bytes)) return true;
  throw new ImportError(importErrors.noOverwrite(path));
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
}
