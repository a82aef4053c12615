import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkSize } from '../../read/file-kinds.ts';
import { errorText } from './error-text.ts';
import { fileLocator } from './locate-file.ts';
import type { Outcome } from './outcome.ts';
import { readList, type FileList, type ListRow } from './read-list.ts';

/** A list of files that is asked for, or was found in a folder. */
export interface FoundList {
  name: string;
  path: string;
  isAsked: boolean;
}

/** The files of a list, with their rows, and the rows that name none. */
export interface ListedFiles {
  files: { path: string; row: ListRow }[];
  others: Outcome[];
}

/** Finds the files that a list names: beside it, or below one of `folders`. */
export async function listedFiles(
  { name, path, isAsked }: FoundList,
  folders: readonly string[],
): Promise<ListedFiles> {
  let list: FileList;
  try {
    checkSize(name, (await stat(path)).size);
    list = readList(name, await readFile(path));
  } catch (error) {
    // A folder may hold a table of other things.
    const state = isAsked ? 'failed' : 'skipped';
    return { files: [], others: [{ state, file: name, reason: errorText(error) }] };
  }
  const locate = fileLocator([dirname(path), ...folders]);
  const listed: ListedFiles = {
    files: [],
    others: list.faults.map(({ place, reason }) => ({ state: 'failed', file: place, reason })),
  };
  for (const row of list.rows) {
    try {
      listed.files.push({ path: await locate(row.file), row });
    } catch (error) {
      listed.others.push({ state: 'failed', file: row.place, reason: errorText(error) });
    }
  }
  return listed;
}
