import { buildCache, buildCachesOf, type Files, type OfflineBuild } from './protocol.ts';
import { openKept } from './open-kept.ts';
import { isKeepable } from './requests.ts';

/** How many files are fetched at a time. */
const abreast = 6;

/** The files of a build that the worker keeps, all of one build: a search with the entry of one index and the words of another finds wrongly. */
export type BuildFiles = ReturnType<typeof buildFiles>;

/** The kept files of a build. Everything throws where storage fails. */
export function buildFiles(build: OfflineBuild) {
  const own = buildCache(build);
  const at = (path: string) => build.base + path;
  let search: Promise<void> | undefined;

  /** The caches of builds, this one's first, then the latest. */
  async function names(): Promise<string[]> {
    return [
      own,
      ...buildCachesOf(build.base, await caches.keys())
        .filter((name) => name !== own)
        .reverse(),
    ];
  }

  /** A file as a cache has it. Asked of all caches by name: opening one makes it, also one that was removed a moment ago. */
  const keptIn = (cacheName: string, path: string) => caches.match(at(path), { cacheName });

  /** A file of this build: as an earlier one kept it, else from the network. Throws where it is not to be had, or is another build's. */
  async function obtain(path: string, digest: string | null): Promise<Response> {
    const [, ...earlier] = await names();
    for (const name of digest === null ? [] : earlier) {
      const kept = await keptIn(name, path);
      if (kept && (await digestOf(kept.clone())) === digest) return kept;
    }
    const response = await fetch(at(path), { cache: 'no-cache' });
    if (!isKeepable(response) || (digest !== null && (await digestOf(response.clone())) !== digest))
      throw new Error(`${path} is not of this build`);
    return response;
  }

  /** Keeps files of this build that are not kept yet. Throws where one is not to be had. */
  async function keep(files: Files, cache: Cache): Promise<void> {
    const waiting = Object.entries(files);
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [path, digest] = next;
        if (!(await cache.match(at(path)))) await cache.put(at(path), await obtain(path, digest));
      }
    };
    await Promise.all(Array.from({ length: abreast }, work));
  }

  /** Keeps the search. Its page comes after the files that it needs: where the page is kept, it works. Throws where a file is not to be had. */
  async function keepSearch(): Promise<void> {
    const cache = await openKept(own);
    if (!cache) return;
    await keep(build.search, cache);
    await keep({ [build.searchPage]: null }, cache);
    await keep(build.index, cache);
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
    async any(path: string): Promise<Response | undefined> {
      for (const name of await names()) {
        const kept = await keptIn(name, path);
        if (kept) return kept;
      }
      return undefined;
    },
    /** Keeps what a page used. */
    add: async (path: string, response: Response): Promise<void> =>
      (await openKept(own))?.put(at(path), response),
    /** Lets go of all builds but this one and the one before it, whose pages may still be open. */
    async discardOld(): Promise<void> {
      for (const name of (await names()).slice(2)) await caches.delete(name);
    },
  };
}

async function digestOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
