/**
 * Opens a cache, but only if it exists. A worker creates its caches when it is installed and never
 * later: `caches.open` would create one, and a worker whose pages are still open outlives the
 * reader's wish, or the archive's, to keep nothing.
 */
export async function openExisting(name: string): Promise<Cache | undefined> {
  return (await caches.has(name)) ? caches.open(name) : undefined;
}
