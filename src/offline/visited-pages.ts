import { pageCache, type WorkerManifest } from './worker-manifest.ts';
import { openExisting } from './open-existing.ts';
import { isOfArchive, isOwnPage } from './genuine.ts';
import { isCacheable, surplus } from './requests.ts';

/**
 * The worker's cache of the pages that a reader has visited, by their paths below the base path.
 */
export function visitedPages({ base, withdrawn }: Pick<WorkerManifest, 'base' | 'withdrawn'>) {
  const name = pageCache(base);

  /**
   * Returns a page as it was last seen. An earlier worker may have cached anything that came from
   * its address with status 200.
   */
  async function get(path: string): Promise<Response | undefined> {
    const kept = await caches.match(base + path, { cacheName: name });
    return kept && isOwnPage(await kept.clone().text(), base, path) ? kept : undefined;
  }

  async function add(path: string, response: Response): Promise<void> {
    const cache = await openExisting(name);
    if (!cache) return;
    const html = await response.clone().text();
    // The page is dropped if it is no more. A 404 of another sender proves nothing.
    if (response.status === 410 || (response.status === 404 && isOfArchive(html, base)))
      await cache.delete(base + path);
    if (!isCacheable(response) || !isOwnPage(html, base, path) || withdrawn.includes(path)) return;
    // It is deleted first, so that the order of the cache is the order of the last visits.
    await cache.delete(base + path);
    await cache.put(base + path, response);
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname.slice(base.length));
    for (const old of surplus(paths)) await cache.delete(base + old);
  }

  return {
    /** Creates the cache. As long as there is none, no page is added. */
    async begin(): Promise<void> {
      await caches.open(name);
    },
    /** Adds a page as the network has just sent it, or removes it if it is no more. */
    add,
    /** Adds a page that was open before there was a worker. */
    async addOpen(path: string): Promise<void> {
      if (!(await get(path))) await add(path, await fetch(base + path));
    },
    get,
    /** The HTML of all pages, one at a time. */
    async *all(): AsyncGenerator<string> {
      const cache = await openExisting(name);
      for (const request of (await cache?.keys()) ?? [])
        yield (await (await cache?.match(request))?.text()) ?? '';
    },
    /** Removes what was kept of reports that are withdrawn since. */
    async discardWithdrawn(): Promise<void> {
      const cache = await openExisting(name);
      for (const path of withdrawn) await cache?.delete(base + path);
    },
  };
}
