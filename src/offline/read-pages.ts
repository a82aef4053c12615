import { pageCache, type WorkerManifest } from './worker-manifest.ts';
import { openKept } from './open-kept.ts';
import { isOfArchive, isOwnPage } from './genuine.ts';
import { isKeepable, surplus } from './requests.ts';

/** The pages that a reader has visited. */
export type ReadPages = ReturnType<typeof readPages>;

/** Keeps the pages of an archive, by their paths below its base path. */
export function readPages({ base }: Pick<WorkerManifest, 'base'>) {
  const name = pageCache(base);

  /**
   * A page as it was last seen. An earlier worker may have kept anything that came from its address
   * with status 200.
   */
  async function get(path: string): Promise<Response | undefined> {
    const kept = await caches.match(base + path, { cacheName: name });
    return kept && isOwnPage(await kept.clone().text(), base, path) ? kept : undefined;
  }

  async function add(path: string, response: Response): Promise<void> {
    const cache = await openKept(name);
    if (!cache) return;
    const html = await response.clone().text();
    // A page that the archive has withdrawn is dropped. That some network has no such page means
    // nothing.
    if (response.status === 410 || (response.status === 404 && isOfArchive(html, base)))
      await cache.delete(base + path);
    if (!isKeepable(response) || !isOwnPage(html, base, path)) return;
    // Deleted first, so that the order of the cache is the order of the last visits.
    await cache.delete(base + path);
    await cache.put(base + path, response);
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname.slice(base.length));
    for (const old of surplus(paths)) await cache.delete(base + old);
  }

  return {
    /** Creates the cache of pages. Before that, and after the cache is removed, no page is kept. */
    async begin(): Promise<void> {
      await caches.open(name);
    },
    /** Keeps a page as the network has just sent it. */
    add,
    /** Keeps a page that was open before there was a worker. */
    async addOpen(path: string): Promise<void> {
      if (!(await get(path))) await add(path, await fetch(base + path));
    },
    get,
  };
}
