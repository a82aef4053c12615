import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { addressBook } from '../model/addresses.ts';
import { workerFile, type WorkerManifest } from '../offline/worker-manifest.ts';
import { makeManifest } from './make-manifest.ts';
import { filesOf, type SiteFile } from './site-files.ts';

/**
 * Writes the service worker into the folder of a site. All other files must be there already,
 * because the worker lists them; `files` returns them where they are known. If `offline` is false,
 * writes a worker that deletes the copies of earlier ones and unregisters itself.
 */
export async function writeServiceWorker(
  folder: string,
  {
    base,
    offline,
    withdrawn,
    files = () => filesOf(folder),
  }: Pick<WorkerManifest, 'base' | 'withdrawn'> & {
    offline: boolean;
    files?: () => SiteFile[];
  },
): Promise<void> {
  const below = addressBook('');
  const pages = { offlinePage: below.offline(), searchPage: below.search(), withdrawn };
  const others = () => files().filter(({ path }) => path !== workerFile);
  const manifest = offline
    ? await makeManifest(base, pages, others(), (path) => readFile(join(folder, path), 'utf8'))
    : { base };
  const script = await bundle(offline ? 'worker' : 'removal');
  await writeFile(
    join(folder, workerFile),
    `const archiveBuild=${JSON.stringify(manifest)};\n${script}`,
  );
}

/** Bundles a script of src/offline: not every browser lets a service worker import modules. */
async function bundle(name: 'worker' | 'removal'): Promise<string> {
  const entry = fileURLToPath(new URL(`../offline/${name}.ts`, import.meta.url));
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name, fileName: name } },
  });
  const chunk = [made]
    .flat()
    .flatMap((output) => ('output' in output ? output.output : []))
    .find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not bundled`);
  return chunk.code;
}
