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
import { ImportError } from './faults.ts';
import { temporaryName } from './temporary.ts';

/** A report that is to be kept: the name it goes by, its file, and its original as received. */
export interface Keeping {
  /** `<year>/<slug>`. */
  id: string;
  markdown: string;
  original: { /** `<year>/<slug>.<ending>`. */ file: string; bytes: Uint8Array };
}

/** What is done to the disk, one step at a time. */
export interface Disk {
  writeFile: (
    path: string,
    bytes: Uint8Array,
    how: { flag: string; flush: boolean },
  ) => Promise<void>;
  link: (from: string, path: string) => Promise<void>;
  rename: (from: string, path: string) => Promise<void>;
}

/**
 * Writes a report and its original into a folder of content: both or neither, and never over another file. Both are written
 * whole under names that nothing reads, then put in place, the original first. A process that is killed in between leaves an original
 * without a report; the next import of the same file finds it and writes the report beside it.
 */
export async function keepReport(
  content: string,
  { id, markdown, original }: Keeping,
  disk: Disk = { link, rename, writeFile },
): Promise<void> {
  if (!/^\d{4}\/[a-z0-9-]+$/.test(id) || !/^\d{4}\/[a-z0-9-]+\.[a-z0-9]+$/.test(original.file))
    throw new ImportError(`tên không dùng làm tên tệp được: ${id}`);
  const files = [
    { path: join(content, 'originals', original.file), bytes: original.bytes },
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
    for (const { path, from } of staged) {
      await putInPlace(from, path, disk);
      undo.unshift(() => rm(path));
    }
  } catch (error) {
    await Promise.all(temporary.map((path) => rm(path, { force: true })));
    // What cannot be taken back is found by the next import; what went wrong first is what the archivist must know.
    for (const step of undo) await step().catch(() => {});
    throw error;
  }
  await Promise.all(temporary.map((path) => rm(path, { force: true })));
}

/** Refuses a folder that a link leads away from: what is written there is in no archive, and the next import would not find it. */
async function refuseElsewhere(content: string, folder: string): Promise<void> {
  if (relative(await realpath(content), await realpath(folder)) !== relative(content, folder))
    throw new ImportError(`${folder} là lối tắt sang nơi khác; kho chỉ ghi vào thư mục thật`);
}

/** Gives a file its name, unless another has it. A second link fails where the name is taken, with nothing in between. */
async function putInPlace(from: string, path: string, disk: Disk): Promise<void> {
  try {
    await disk.link(from, path);
  } catch (error) {
    // Memory sticks and some network drives have no links.
    if (await isThere(path))
      throw new ImportError(`đã có tệp ${path}; không ghi đè`, { cause: error });
    await disk.rename(from, path);
  }
}

/** Removes the folders that were made, from the innermost. */
async function removeFolders(folder: string, first: string): Promise<void> {
  await rmdir(folder);
  if (folder !== first && folder !== dirname(folder)) await removeFolders(dirname(folder), first);
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  if (!(await isThere(path))) return false;
  if ((await readFile(path)).equals(bytes)) return true;
  throw new ImportError(`đã có tệp ${path}; không ghi đè`);
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
