import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { optionMessages } from '../command-line/option-messages.ts';
import { Refusal } from '../command-line/refusal.ts';
import { requireContent } from '../command-line/require-content.ts';
import { knownFiles, placeOfNotes, type KnownFiles } from '../known/known-files.ts';
import type { CheckedReport, ContentFolder } from './content.ts';

/**
 * Opens a folder of content on disk. Its paths are sorted by code unit, so not by locale. Throws a
 * refusal where it, or later one of its files, cannot be read.
 */
export function contentFolder(folder: string): ContentFolder {
  requireContent(folder);
  const paths: string[] = [];
  const others: string[] = [];
  const open = [''];
  // Node's own recursive reading follows links, even round in a circle.
  for (let within = open.pop(); within !== undefined; within = open.pop())
    for (const entry of orRefusal(join(folder, within), () =>
      readdirSync(join(folder, within), { withFileTypes: true }),
    )) {
      const path = within + entry.name;
      if (entry.isDirectory()) open.push(`${path}/`);
      else (entry.isFile() ? paths : others).push(path);
    }
  return {
    paths: paths.sort(),
    others: others.sort(),
    size: (path) => statSync(join(folder, path)).size,
    // Many small files are read several times as fast without a thread for each.
    read: async (path) => orRefusal(path, () => readFileSync(join(folder, path))),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Opens the notes on the reports of a folder of content that were checked before. */
export function checkedReports(folder: string): KnownFiles<CheckedReport> {
  return knownFiles(folder, placeOfNotes('validate', folder));
}

function orRefusal<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(optionMessages.notRead(path, reason), { cause: error });
  }
}
