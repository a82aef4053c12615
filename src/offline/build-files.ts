import {
  buildCache,
  buildCachesOf,
  type FileDigests,
  type WorkerManifest,
} from './worker-manifest.ts';
import { openExisting } from './open-existing.ts';
import { isGenuine } from './genuine.ts';
import { isCacheable } from './requests.ts';

/** How many files are fetched at a time. */
const concurrency = 6;

export type BuildFiles = ReturnType<typeof buildFiles>;

/**
 * The worker's cache of the files of its build, apart from visited pages. Files of other builds
 * stay out: a search with the entry of one index and the words of another gives wrong results.
 * Every method rejects if storage fails.
 */
export function buildFiles(build: WorkerManifest) {
  const own = buildCache(build);
  const { at, isRight, names, keptIn, fromAnyBuild } = cachedFiles(build, own);
  let search: Promise<void> | undefined;

  /**
   * Gets a file of this build from a cache of an earlier one, else from the network. Throws if the
   * network has no such file, or that of another build.
   */
  async function obtain(path: string, digest: string | null): Promise<Response> {
    const kept = digest === null ? undefined : await fromAnyBuild(path);
    if (kept) return kept;
    const response = await fetch(at(path), { cache: 'no-cache' });
    if (!isCacheable(response) || !(await isRight(path, response)))
      throw new Error(`${path} is not of this build`);
    return response;
  }

  /** Caches files of this build that are not cached yet. Throws if it cannot get one. */
  async function keep(files: FileDigests, cache: Cache): Promise<void> {
    const waiting = Object.entries(files);
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [path, digest] = next;
        if (!(await keptIn(own, path))) await cache.put(at(path), await obtain(path, digest));
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
  }

  /** Caches the search, its page last: if the page is cached, the whole search is. */
  async function keepSearch(): Promise<void> {
    const cache = await openExisting(own);
    if (!cache) return;
    await keep({ ...build.search, ...build.index }, cache);
    await keep({ [build.searchPage]: null }, cache);
  }

  return {
    /** Caches the files that every reader needs. Creates the cache of this build. */
    keepShell: async (): Promise<void> => keep(build.shell, await caches.open(own)),
    /** Caches the search, unless it is doing so already. Throws if it cannot get a file. */
    keepSearch: () => (search ??= keepSearch().finally(() => (search = undefined))),
    /** Whether the search of this build or of an earlier one is cached. */
    async hasSearch(): Promise<boolean> {
      for (const name of await names()) if (await keptIn(name, build.searchPage)) return true;
      return false;
    },
    /** Returns a file from the cache of this build. */
    fromThisBuild: (path: string): Promise<Response | undefined> => keptIn(own, path),
    /** Returns an immutable file from the cache of any build, this one first. */
    fromAnyBuild,
    isRight,
    /** Caches a file that a page used. */
    add: async (path: string, response: Response): Promise<void> =>
      (await openExisting(own))?.put(at(path), response),
    /**
     * Removes the caches of all builds but this one and the one before it, whose pages may still be
     * open.
     */
    async discardOld(): Promise<void> {
      for (const name of (await names()).slice(2)) await caches.delete(name);
    },
  };
}

/** Reads files from the caches of all builds. `own` is the name of this build's. */
function cachedFiles(build: WorkerManifest, own: string) {
  const at = (path: string) => build.base + path;
  const known = new Map(
    Object.entries({ ...build.shell, ...build.search, ...build.index, [build.searchPage]: null }),
  );

  /**
   * Whether a response is what this build has at a path. An earlier worker may have cached anything
   * that came from there with status 200.
   */
  const isRight = (path: string, response: Response) =>
    isGenuine(response, { base: build.base, path, known: known.get(path) });

  /** The names of the caches, this build's first, then from the latest to the oldest. */
  async function names(): Promise<string[]> {
    return [
      own,
      ...buildCachesOf(build.base, await caches.keys())
        .filter((name) => name !== own)
        .reverse(),
    ];
  }

  /**
   * Returns a file from a cache if it is right. `caches.match` takes the cache's name, because
   * `caches.open` would create the cache again if it was removed a moment ago.
   */
  async function keptIn(cacheName: string, path: string): Promise<Response | undefined> {
    const kept = await caches.match(at(path), { cacheName });
    return kept && (await isRight(path, kept)) ? kept : undefined;
  }

  async function fromAnyBuild(path: string): Promise<Response | undefined> {
    for (const name of await names()) {
      const kept = await keptIn(name, path);
      if (kept) return kept;
    }
    return undefined;
  }

  return { at, isRight, names, keptIn, fromAnyBuild };
}
