import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { addressBook } from '../../src/lib/addresses.ts';
import { workerFile } from '../../src/lib/offline.ts';
import { digestOf } from './digest-of.ts';
import { offlineBuild, type SiteFile } from './offline-build.ts';

/**
 * Writes the service worker of a built and indexed site, the last of its files because it names the others. Where the archive is not to be
 * kept by readers, writes in its place one that clears up after it.
 */
export async function addOffline(folder: string, { base, offline }: { base: string; offline: boolean }): Promise<void> {
  const below = addressBook('');
  const pages = { offlinePage: below.offline(), searchPage: below.search() };
  const known = offline ? await offlineBuild(base, pages, await filesOf(folder), (path) => readFile(join(folder, path), 'utf8')) : { base };
  const script = await bundle(offline ? 'worker' : 'removal');
  await writeFile(join(folder, workerFile), `const archiveBuild=${JSON.stringify(known)};\n${script}`);
}

/** The files of a folder but the worker, read one by one: a large archive does not fit into memory at once. */
async function filesOf(folder: string): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).replaceAll(sep, '/');
    if (!entry.isFile() || path === workerFile) continue;
    const bytes = await readFile(file);
    files.push({ path, size: bytes.length, digest: digestOf(bytes) });
  }
  return files;
}

/** A script of src/offline with all that it imports: not every browser lets a service worker import modules. */
async function bundle(name: 'worker' | 'removal'): Promise<string> {
  const entry = fileURLToPath(new URL(`../../src/offline/${name}.ts`, import.meta.url));
  const made = await build({ configFile: false, logLevel: 'warn', build: { write: false, lib: { entry, formats: ['iife'], name, fileName: name } } });
  const chunk = [made].flat().flatMap((output) => ('output' in output ? output.output : [])).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not bundled`);
  return chunk.code;
}
