/**
 * The cache of a name, where there is one. A worker makes its caches as it is installed and none later: opening a cache makes it, and a worker
 * whose pages are still open outlives the reader's wish, or the archive's, to keep nothing.
 */
export async function openKept(name: string): Promise<Cache | undefined> {
  return (await caches.has(name)) ? caches.open(name) : undefined;
}
