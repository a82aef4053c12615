import { readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { nearestAmong } from '../../model/nearest.ts';
import { remember } from '../../model/remember.ts';
import { fileKinds } from '../../read/file-kinds.ts';
import { importErrors, listMessages } from './command-messages.ts';
import { errorCode, ImportError } from './error-text.ts';

/** The names in a folder. */
interface Folder {
  entries: { name: string; key: string; isFile: boolean; isFolder: boolean }[];
  nearest: (name: string) => string | undefined;
}

/** Reads a folder; one that is not there is empty. */
type ReadFolder = (path: string) => Promise<Folder>;

/**
 * Returns a function that finds the path of a file by the name that a list gives. It looks in some
 * folders, in their order, and nowhere else: a list may come from outside. Names may differ from
 * those on the disk in case, in the form of their marks and in a missing ending, which Windows
 * hides. The function throws an ImportError where there is no such file.
 */
export function fileLocator(folders: readonly string[]): (file: string) => Promise<string> {
  const read: ReadFolder = remember(readFolder);
  return async (file) => {
    let reason = listMessages.outside(file);
    for (const folder of folders) {
      const inside = relative(folder, resolve(folder, file.replaceAll('\\', '/')));
      const steps = inside.split(sep);
      if (inside === '' || isAbsolute(inside) || steps[0] === '..') continue;
      const found = await locate(folder, steps, read);
      if (found.path !== undefined) return found.path;
      reason = listMessages.noSuchFile(file, found.meant);
    }
    throw new ImportError(reason);
  };
}

/** Walks down from a folder. Links are not followed: they may lead anywhere. */
async function locate(
  folder: string,
  [step = '', ...rest]: readonly string[],
  read: ReadFolder,
): Promise<{ path?: string; meant?: string | undefined }> {
  const { entries, nearest } = await read(folder);
  const isLast = rest.length === 0;
  const key = keyOf(step);
  const endings = fileKinds.map((kind) => key + kind);
  const found =
    entries.find(({ name }) => name === step) ??
    entries.find((entry) => entry.key === key) ??
    (isLast ? onlyOf(entries.filter((entry) => endings.includes(entry.key))) : undefined);
  if (!found) return { meant: isLast ? nearest(step) : undefined };
  const path = join(folder, found.name);
  if (!isLast) return found.isFolder ? locate(path, rest, read) : {};
  if (!found.isFile) throw new ImportError(`${step}: ${importErrors.notAFile}`);
  return { path };
}

async function readFolder(path: string): Promise<Folder> {
  const listed = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const entries = listed
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => ({
      name: entry.name,
      key: keyOf(entry.name),
      isFile: entry.isFile(),
      isFolder: entry.isDirectory(),
    }));
  return { entries, nearest: nearestAmong(entries.map(({ name }) => name)) };
}

function onlyOf<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi');
}
