import { glob, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileKinds } from '../../read/file-kinds.ts';
import { importErrors, listMessages, standardInputName } from './command-messages.ts';
import { errorText } from './error-text.ts';
import { listedFiles, type FoundList } from './listed-files.ts';
import type { Outcome } from './outcome.ts';
import type { ListRow } from './read-list.ts';

/** A file that is to be imported. */
export interface Input {
  /** Its name in messages. */
  name: string;
  /** Undefined for standard input. */
  path?: string;
  /** The row of a list that names it. */
  row?: ListRow;
}

/** A spreadsheet that was not saved as CSV. */
const unsaved = /\.(?:xls[xmb]?|ods|numbers)$/i;

/**
 * The files that the words of the command line stand for, and the outcomes of those that are not
 * imported.
 */
export interface Inputs {
  files: Input[];
  others: Outcome[];
}

/**
 * Finds the files that are asked for, each once, with those in folders, in the same order on every
 * machine.
 */
export async function findInputs(asked: readonly string[], cwd: string): Promise<Inputs> {
  const found: AskedFor = { files: [], others: [], lists: [], folders: [] };
  for (const word of asked) {
    if (word === '-') found.files.push({ name: standardInputName });
    else await findNamed(word, cwd, found);
  }
  const others = [...found.others];
  const files = new Map(found.files.map((input) => [input.path ?? input.name, input]));
  for (const list of found.lists) {
    const listed = await listedFiles(list, found.folders);
    others.push(...listed.others);
    for (const { path, row } of listed.files) {
      const input = files.get(path) ?? { name: shownPath(cwd, path), path };
      if (input.row) {
        const reason = listMessages.rowTwice(input.row.place);
        others.push({ state: 'failed', file: row.place, reason });
      } else files.set(path, { ...input, row });
    }
  }
  return { files: [...files.values()], others };
}

/** The words of the command line, before the lists among them are read. */
interface AskedFor extends Inputs {
  lists: FoundList[];
  folders: string[];
}

async function findNamed(word: string, cwd: string, found: AskedFor): Promise<void> {
  const path = resolve(cwd, word);
  try {
    const about = await stat(path);
    if (about.isDirectory()) {
      found.folders.push(path);
      await findInFolder(path, cwd, found);
      return;
    }
    const name = shownPath(cwd, path);
    if (isList(path)) found.lists.push({ name, path, isAsked: true });
    else if (unsaved.test(path))
      found.others.push({ state: 'failed', file: name, reason: listMessages.spreadsheet });
    else found.files.push({ name, path });
  } catch (error) {
    // The shell of Windows does not expand patterns.
    const matches = /[*?]/.test(word)
      ? (await Array.fromAsync(glob(word, { cwd }))).toSorted()
      : [];
    for (const match of matches) await findNamed(match, cwd, found);
    if (matches.length === 0)
      found.others.push({
        state: 'failed',
        file: word,
        reason: errorText(
          error instanceof Error ? Object.assign(error, { path: undefined }) : error,
        ),
      });
  }
}

async function findInFolder(folder: string, cwd: string, found: AskedFor): Promise<void> {
  const before = found.files.length + found.lists.length;
  // Files of a folder elsewhere are named from that folder on: two files may have the same name.
  await walk(
    folder,
    shownPath(cwd, folder) === relative(cwd, folder).replaceAll('\\', '/') ? cwd : dirname(folder),
    found,
  );
  if (found.files.length + found.lists.length === before)
    found.others.push({
      state: 'failed',
      file: shownPath(cwd, folder),
      reason: importErrors.emptyFolder,
    });
}

async function walk(folder: string, cwd: string, found: AskedFor): Promise<void> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith('.'),
  );
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = shownPath(cwd, path);
    if (entry.isDirectory())
      await walk(path, cwd, found).catch((error: unknown) =>
        found.others.push({ state: 'failed', file: name, reason: errorText(error) }),
      );
    // A link in a folder may lead anywhere, even round in a circle.
    else if (!entry.isFile())
      found.others.push({ state: 'skipped', file: name, reason: importErrors.notAFile });
    else if (fileKinds.some((kind) => entry.name.toLowerCase().endsWith(kind)))
      found.files.push({ name, path });
    else if (isList(path)) found.lists.push({ name, path, isAsked: false });
    else found.others.push({ state: 'skipped', file: name, reason: importErrors.otherKind });
  }
}

function isList(path: string): boolean {
  return path.toLowerCase().endsWith('.csv');
}

/** Shows a path from the folder of the command, or its last name where it is elsewhere. */
function shownPath(cwd: string, path: string): string {
  const from = relative(cwd, path).replaceAll('\\', '/');
  return from === '' || from.startsWith('../') ? basename(path) : from;
}
