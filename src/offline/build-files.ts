import { buildCache, buildCachesOf, type Files, type OfflineBuild } from './protocol.ts';
import { openKept } from './open-kept.ts';
import { isGenuine } from './genuine.ts';
import { isKeepable } from './requests.ts';

/** How many files are fetched at a time. */
const abreast = 6;

/** The files of a build that the worker keeps, all of one build: a search with the entry of one index and the words of another finds wrongly. */
export type BuildFiles = ReturnType<typeof buildFiles>;

/** The kept files of a build. Everything throws where storage fails. */
export function buildFiles(build: OfflineBuild) {
  const own = buildCache(build);
  const at = (path: string) => build.base + path;
  const known = new Map(
    Object.entries({ ...build.shell, ...build.search, ...build.index, [build.searchPage]: null }),
  );
  let search: Promise<void> | undefined;

  /** Whether an answer is what this build has at a path. Whatever stood there once with status 200 may have been kept by an earlier worker. */
  const isRight = (path: string, response: Response) =>
    isGenuine(response, { base: build.base, path, known: known.get(path) });

  /** The caches of builds, this one's first, then the latest. */
  async function names(): Promise<string[]> {
    return [
      own,
      ...buildCachesOf(build.base, await caches.keys())
        .filter((name) => name !== own)
        .reverse(),
    ];
  }

  /**
   * A file as a cache has it, where that is right. Asked of all caches by name: opening one makes it, also one that was removed a moment ago.
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

  /** A file of this build: as an earlier one kept it, else from the network. Throws where it is not to be had, or is another build's. */
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
    await Promise.all(Array.from({ length: abreast }, work));
  }

  /** Keeps the search. Its page comes last: where the page is kept, it works. Throws where a file is not to be had. */
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
    /** Keeps what a page used. */
    add: async (path: string, response: Response): Promise<void> =>
      (await openKept(own))?.put(at(path), response),
    /** Lets go of all builds but this one and the one before it, whose pages may still be open. */
    async discardOld(): Promise<void> {
      for (const name of (await names()).slice(2)) await caches.delete(name);
    },
  };
}
