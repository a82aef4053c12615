import type { KeptFiles } from './fetch-strategies.ts';
import { isGenuine } from './genuine.ts';
import { openExisting } from './open-existing.ts';
import { pictureCache, type WorkerManifest } from './worker-manifest.ts';

/** The most pictures that are cached: some twenty megabytes. */
const most = 300;

/** The path of a picture, as an attribute of a page names it, alone or among others. */
const picturePath = /\/[^"\s,]*_astro\/[^"\s,]+/g;

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
    /** Removes the pictures that none of these pages of HTML shows, as after a withdrawal. */
    async discardUnshown(pages: AsyncIterable<string>): Promise<void> {
      const cache = await openExisting(name);
      const unshown = new Map(
        ((await cache?.keys()) ?? []).map((request) => [new URL(request.url).pathname, request]),
      );
      if (unshown.size === 0) return;
      for await (const html of pages)
        for (const [path] of html.matchAll(picturePath)) unshown.delete(path);
      for (const request of unshown.values()) await cache?.delete(request);
    },
  } satisfies KeptFiles & Record<'begin' | 'discardUnshown', unknown>;
}
