import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from './corpus.ts';
import type { System } from './system.ts';

const root = join(process.cwd(), '.cache/search-quality');

/**
 * An index, and how long it took to build (in seconds; undefined where it was cached by an earlier
 * run).
 */
export interface Kept {
  folder: string;
  seconds: number | undefined;
}

/**
 * Returns the index of a system over these documents. It is built where none is cached, where
 * documents, sources or versions have changed, or where `fresh` is set.
 */
export async function keptIndex(
  system: System,
  documents: readonly Document[],
  fresh: boolean,
): Promise<Kept> {
  const corpus = digest([JSON.stringify(documents)]);
  const folder = join(
    root,
    `${system.index}-${corpus}-${digest([system.version, ...(await sourcesOf(system))])}`,
  );
  if (existsSync(folder) && !fresh) return { folder, seconds: undefined };
  const started = performance.now();
  // Under a temporary name, so that two runs can build the same index at once.
  const unfinished = join(root, `unfinished-${process.pid}-${system.index}`);
  await mkdir(unfinished, { recursive: true });
  try {
    await system.build(documents, unfinished);
    for (const old of await readdir(root))
      if (old.startsWith(`${system.index}-${corpus}-`))
        await rm(join(root, old), { recursive: true, force: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return { folder, seconds: (performance.now() - started) / 1000 };
}

async function sourcesOf({ sources }: System): Promise<string[]> {
  const files = await Array.fromAsync(glob(sources));
  return Promise.all(files.sort().map((file) => readFile(file, 'utf8')));
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
}
