import { buildCache, buildCachesOf, type Files, type WorkerManifest } from './worker-manifest.ts';
import { openKept } from './open-kept.ts';
import { isGenuine } from './genuine.ts';
import { isKeepable } from './requests.ts';

/** How many files are fetched at a time. */
const concurrency = 6;

/**
 * The files of a build that the worker keeps. All are of one build: a search with the entry of one
 * index and the words of another finds wrongly.
 */
export type BuildFiles = ReturnType<typeof buildFiles>;

/** The kept files of a build. Everything throws where storage fails. */
export function buildFiles(build: WorkerManifest) {
  const own = buildCache(build);
  const { at, isRight, names, keptIn, any } = cachedFiles(build, own);
  let search: Promise<void> | undefined;

  /**
   * A file of this build: as an earlier one kept it, else from the network. Throws where the file
   * is not to be had, or is another build's.
   */
  async function obtain(path: string, digest: string | null): Promise<Response> {
    const kept = digest === null ? undefined : await any(path);
    if (kept) return kept;
    const response = await fetch(at(path), { cache: 'no-cache' });
    if (!isKeepable(response) || !(await isRight(path, response)))
      throw new Error(`${path} is not of this build`);
    return response;
  }

  /** Keeps files of this build that are not kept yet. Throws where one is not to be had. */
  async function keep(files: Files, cache: Cache): Promise<void> {
    const waiting = Object.entries(files);
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [path, digest] = next;
        if (!(await keptIn(own, path))) await cache.put(at(path), await obtain(path, digest));
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
  }

  /** Keeps the search, with its page last: where the page is kept, the search works. */
  async function keepSearch(): Promise<void> {
    const cache = await openKept(own);
    if (!cache) return;
    await keep({ ...build.search, ...build.index }, cache);
    await keep({ [build.searchPage]: null }, cache);
  }

  return {
    keepShell: async (): Promise<void> => keep(build.shell, await caches.open(own)),
    /** Keeps the search, once at a time. Throws where a file is not to be had. */
    keepSearch: () => (search ??= keepSearch().finally(() => (search = undefined))),
    /** Whether this build's search, or an earlier one's, is kept. */
    async hasSearch(): Promise<boolean> {
      for (const name of await names()) if (await keptIn(name, build.searchPage)) return true;
      return false;
    },
    /** A file of this build, where it is kept. */
    own: (path: string): Promise<Response | undefined> => keptIn(own, path),
    /** A file that is the same in every build that has it. */
    any,
    isRight,
    /** Keeps a file that a page used. */
    add: async (path: string, response: Response): Promise<void> =>
      (await openKept(own))?.put(at(path), response),
    /** Removes all builds but this one and the one before it, whose pages may still be open. */
    async discardOld(): Promise<void> {
      for (const name of (await names()).slice(2)) await caches.delete(name);
    },
  };
}

/** Reads files from the caches of all builds, of which `own` is this build's. */
function cachedFiles(build: WorkerManifest, own: string) {
  const at = (path: string) => build.base + path;
  const known = new Map(
    Object.entries({ ...build.shell, ...build.search, ...build.index, [build.searchPage]: null }),
  );

  /**
   * Whether a response is what this build has at a path. An earlier worker may have kept anything
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
   * A file as a cache has it, where that is right. It is looked up by the cache's name, because to
   * open a cache would make it anew if it was removed a moment ago.
   */
  async function keptIn(cacheName: string, path: string): Promise<Response | undefined> {
    const kept = await caches.match(at(path), { cacheName });
    return kept && (await isRight(path, kept)) ? kept : undefined;
  }

  /** A file as any build has kept it, this one first. */
  async function any(path: string): Promise<Response | undefined> {
    for (const name of await names()) {
      const kept = await keptIn(name, path);
      if (kept) return kept;
    }
    return undefined;
  }

  return { at, isRight, names, keptIn, any };
}
