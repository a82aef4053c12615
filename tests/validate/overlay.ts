import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { ContentFolder } from '../../src/validate/content.ts';
import { filesIn } from '../site/pages.ts';

const here = import.meta.dirname;

/** What the validator should say of a fixture: every problem, each with a word of its mend. */
export const expectation = z.strictObject({
  problems: z.array(
    z.strictObject({
      file: z.string(),
      line: z.int(),
      field: z.string(),
      mend: z.string(),
      severity: z.enum(['error', 'warning', 'draft']).default('error'),
    }),
  ),
  /** Files of the good archive that the fixture takes away. */
  remove: z.array(z.string()).default([]),
});

/** The names of the fixtures: each a folder with one kind of bad content. */
export const fixtures = readdirSync(join(here, 'fixtures')).toSorted();

/** What the validator should say of a fixture. */
export function expected(name: string): z.infer<typeof expectation> {
  return expectation.parse(
    JSON.parse(readFileSync(join(here, 'fixtures', name, 'expected.json'), 'utf8')),
  );
}

/** The files of the small good archive, by path. */
export function goodFiles(): Map<string, Uint8Array> {
  return read(join(here, 'good'));
}

/** The good archive with the files of a fixture laid over it. */
export function filesOf(name: string): Map<string, Uint8Array> {
  const files = goodFiles();
  for (const path of expected(name).remove) files.delete(path);
  for (const [path, bytes] of read(join(here, 'fixtures', name, 'files'))) files.set(path, bytes);
  return files;
}

function read(folder: string): Map<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  return new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** Files in memory as a folder of content. */
export function folderOf(files: ReadonlyMap<string, Uint8Array>): ContentFolder {
  return {
    paths: [...files.keys()].sort(),
    others: [],
    size: (path) => files.get(path)?.length ?? 0,
    read: async (path) => files.get(path) ?? Promise.reject(new Error(path)),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
}
