import { pageCache, type OfflineBuild } from './protocol.ts';
import { openKept } from './open-kept.ts';
import { isKeepable, surplus } from './requests.ts';

/** The pages that a reader has read. */
export type ReadPages = ReturnType<typeof readPages>;

/** The pages kept of an archive, by their paths below its base path. */
export function readPages({ base }: Pick<OfflineBuild, 'base'>) {
  const name = pageCache(base);
  const get = (path: string) => caches.match(base + path, { cacheName: name });

  async function add(path: string, response: Response): Promise<void> {
    const cache = await openKept(name);
    if (!cache) return;
    // What the archive has withdrawn is not read on.
    if (response.status === 404 || response.status === 410) await cache.delete(base + path);
    if (!isKeepable(response) || !response.headers.get('content-type')?.startsWith('text/html'))
      return;
    // Taken out first, so that the order of a cache is the order of the last visits.
    await cache.delete(base + path);
    await cache.put(base + path, response);
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname.slice(base.length));
    for (const old of surplus(paths)) await cache.delete(base + old);
  }

  return {
    /** Makes room for pages: before that, and once it is removed, none is kept. */
    begin: async (): Promise<void> => void (await caches.open(name)),
    /** Keeps a page as the network has just given it. */
    add,
    /** Keeps a page that was open before there was a worker. */
    async addOpen(path: string): Promise<void> {
      if (!(await get(path))) await add(path, await fetch(base + path));
    },
    /** A page as it was last seen. */
    get,
  };
}
