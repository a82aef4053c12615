import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { z } from 'astro/zod';
import { serveFolder, type ServedFolder } from '../../scripts/bench/pages/serve-folder.ts';
import { writeServiceWorker } from '../../src/publish/write-service-worker.ts';
import { workerFile } from '../../src/offline/worker-manifest.ts';
import { project } from '../build/variants.ts';

/** A copy of a built site that a test may change while it is served. */
export interface ChangingSite {
  url: string;
  /** Changes the HTML of a page, and builds the worker anew, as a build with that change would. */
  change: (path: string, from: string, to: string) => Promise<void>;
  /** Takes all changes back, and builds the worker anew. */
  restore: () => Promise<void>;
  /** The paths of all files that a reader who searches keeps. */
  searchFiles: () => Promise<string[]>;
  /** Builds the worker anew as if the archive's setting were so, and these pages withdrawn. */
  offer: (offline: boolean, withdrawn?: readonly string[]) => Promise<void>;
}

/** Serves a copy of one of the built sites during the tests of a file. */
export function useChangingSite(name: 'root' | 'base'): () => ChangingSite {
  const { folder: original, base } = inject('sites')[name];
  let server: ServedFolder | undefined;
  let folder = '';
  const unchanged = new Map<string, string>();
  beforeAll(async () => {
    await mkdir(join(project, '.cache'), { recursive: true });
    folder = await mkdtemp(join(project, '.cache/offline-'));
    await cp(original, folder, { recursive: true });
    server = await serveFolder(folder, base, { rules: true });
  });
  afterAll(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return () => {
    if (!server) throw new Error('The site is not served.');
    const offer = (offline: boolean, withdrawn: readonly string[] = []) =>
      writeServiceWorker(folder, { base, offline, withdrawn });
    return {
      url: server.url,
      offer,
      searchFiles: async () => searchFilesOf(await readFile(join(folder, workerFile), 'utf8')),
      async restore() {
        for (const [file, html] of unchanged) await writeFile(file, html);
        await offer(true);
      },
      async change(path, from, to) {
        const file = join(folder, path, 'index.html');
        const html = await readFile(file, 'utf8');
        if (!html.includes(from)) throw new Error(`${path} does not say ${from}`);
        if (!unchanged.has(file)) unchanged.set(file, html);
        await writeFile(file, html.replaceAll(from, to));
        await offer(true);
      },
    };
  };
}

const knownSchema = z.object({
  base: z.string(),
  searchPage: z.string(),
  search: z.record(z.string(), z.unknown()),
  index: z.record(z.string(), z.unknown()),
});

function searchFilesOf(worker: string): string[] {
  const [, json = ''] = /^const archiveBuild=(.*);$/m.exec(worker) ?? [];
  const { base, searchPage, search, index } = knownSchema.parse(JSON.parse(json));
  return [searchPage, ...Object.keys(search), ...Object.keys(index)].map((path) => base + path);
}

/** The names of the caches of a page's origin. */
export function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** Whether the latest worker that the browser knows has taken over from those before it. */
export function isTakenOver(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.ready;
    return !installing && !waiting && active?.state === 'activated';
  });
}

/** Whether any cache has a path. */
export function isKept(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (asked) => (await caches.match(asked)) !== undefined, path);
}

/**
 * The paths that a cache has. Opens it, and so makes it where there is none: not for a cache that
 * may be about to go.
 */
export function pathsIn(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    async (asked) =>
      (await (await caches.open(asked)).keys()).map(({ url }) => new URL(url).pathname),
    name,
  );
}
