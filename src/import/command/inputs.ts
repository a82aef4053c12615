import { glob, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { kinds } from '../../read/read-report.ts';
import type { Outcome } from '../outcome.ts';
import { faultOf } from './faults.ts';

/** A file that is to be imported; standard input has no path. */
export interface Input {
  /** As the archivist is told of it. */
  name: string;
  path?: string;
}

/** What the words of the command line stand for: files to import, and what is told of the others. */
export interface Inputs {
  files: Input[];
  others: Outcome[];
}

/** How standard input is called in messages. */
export const standardInput = 'đầu vào chuẩn';

/** Finds the files that are asked for: each file once, folders with all that they hold, in the same order on every machine. */
export async function findInputs(asked: readonly string[], cwd: string): Promise<Inputs> {
  const found: Inputs = { files: [], others: [] };
  for (const word of asked) {
    if (word === '-') found.files.push({ name: standardInput });
    else await findNamed(word, cwd, found);
  }
  const paths = new Set<string>();
  return {
    ...found,
    files: found.files.filter(
      ({ path }) => path === undefined || (!paths.has(path) && paths.add(path)),
    ),
  };
}

async function findNamed(word: string, cwd: string, found: Inputs): Promise<void> {
  const path = resolve(cwd, word);
  try {
    const about = await stat(path);
    if (about.isDirectory()) await findInFolder(path, cwd, found);
    else found.files.push({ name: shownPath(cwd, path), path });
  } catch (error) {
    // The shell of Windows leaves patterns to the program.
    const matches = /[*?]/.test(word)
      ? (await Array.fromAsync(glob(word, { cwd }))).toSorted()
      : [];
    for (const match of matches) await findNamed(match, cwd, found);
    if (matches.length === 0)
      found.others.push({
        state: 'failed',
        file: word,
        reason: faultOf(error instanceof Error ? Object.assign(error, { path: undefined }) : error),
      });
  }
}

async function findInFolder(folder: string, cwd: string, found: Inputs): Promise<void> {
  const before = found.files.length;
  // In a folder that lies elsewhere, names are told from that folder on: two files may have one name.
  await walk(
    folder,
    shownPath(cwd, folder) === relative(cwd, folder).replaceAll('\\', '/') ? cwd : dirname(folder),
    found,
  );
  if (found.files.length === before)
    found.others.push({
      state: 'failed',
      file: shownPath(cwd, folder),
      reason: `thư mục không có tệp nào đọc được (${kinds.join(', ')})`,
    });
}

async function walk(folder: string, cwd: string, found: Inputs): Promise<void> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith('.'),
  );
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = shownPath(cwd, path);
    if (entry.isDirectory())
      await walk(path, cwd, found).catch((error: unknown) =>
        found.others.push({ state: 'failed', file: name, reason: faultOf(error) }),
      );
    // A link in a folder may lead anywhere, round in a circle too; who wants what it leads to names that.
    else if (!entry.isFile())
      found.others.push({ state: 'skipped', file: name, reason: 'không phải tệp thường' });
    else if (kinds.some((kind) => entry.name.toLowerCase().endsWith(kind)))
      found.files.push({ name, path });
    else found.others.push({ state: 'skipped', file: name, reason: 'không đọc loại tệp này' });
  }
}

/** A path as the archivist is told of it: from where the command was given, unless that only leads away. */
function shownPath(cwd: string, path: string): string {
  const from = relative(cwd, path).replaceAll('\\', '/');
  return from === '' || from.startsWith('../') ? basename(path) : from;
}
