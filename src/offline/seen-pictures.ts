import type { KeptFiles } from './fetch-strategies.ts';
import { isGenuine } from './genuine.ts';
import { openExisting } from './open-existing.ts';
import { pictureCache, type WorkerManifest } from './worker-manifest.ts';

/** The most pictures that are cached: some twenty megabytes. */
const most = 300;

/**
 * The worker's cache of the pictures that a reader has seen, by their paths below the base path. It
 * outlives a build, as that of pages does: a picture that stays has the same path.
 */
export function seenPictures({ base }: Pick<WorkerManifest, 'base'>) {
  const name = pictureCache(base);
  const isRight = (path: string, response: Response) =>
    isGenuine(response, { base, path, known: undefined });
  return {
    /** Creates the cache. As long as there is none, no picture is added. */
    async begin(): Promise<void> {
      await caches.open(name);
    },
    isRight,
    async fromAnyBuild(path) {
      const kept = await caches.match(base + path, { cacheName: name });
      return kept && (await isRight(path, kept)) ? kept : undefined;
    },
    async add(path, response) {
      const cache = await openExisting(name);
      await cache?.put(base + path, response);
      const kept = (await cache?.keys()) ?? [];
      for (const old of kept.slice(0, Math.max(0, kept.length - most))) await cache?.delete(old);
    },
  } satisfies KeptFiles & { begin(): Promise<void> };
}
