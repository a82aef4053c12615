import { readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { recordClaims } from '../../model/claims.ts';
import { entryFacets } from '../../model/facets.ts';
import { aboutLists } from '../../model/registers.ts';
import type { NameClaims } from '../known-names.ts';
import { errorCode } from './error-text.ts';
import { temporaryName } from './temporary.ts';

/** How a file is written. */
export type WriteFile = (
  path: string,
  bytes: Uint8Array,
  how: { flag: string; flush: boolean },
) => Promise<void>;

/**
 * Writes the addresses of names that meet into the lists of a content folder, each list whole or
 * not at all. Returns a function that restores the lists. Throws where a list cannot be read.
 */
export async function recordInLists(
  content: string,
  claims: NameClaims,
  writeFile: WriteFile,
): Promise<() => Promise<void>> {
  const undo: (() => Promise<void>)[] = [];
  const restore = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    for (const facet of entryFacets) {
      if (claims[facet].length === 0) continue;
      const path = join(content, `${facet}.yaml`);
      const before = await bytesOf(path);
      const text = recordClaims(before?.toString() ?? '', claims[facet], aboutLists[facet]);
      await replace(path, Buffer.from(text), writeFile);
      undo.push(() => (before ? replace(path, before, writeFile) : rm(path)));
    }
  } catch (error) {
    await restore();
    throw error;
  }
  return restore;
}

/** Replaces a file by a finished one under its name; where that is a link, the file it leads to. */
async function replace(path: string, bytes: Uint8Array, writeFile: WriteFile): Promise<void> {
  const file = await realpath(path).catch(() => path);
  const temporary = join(dirname(file), temporaryName());
  try {
    await writeFile(temporary, bytes, { flag: 'wx', flush: true });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function bytesOf(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}
