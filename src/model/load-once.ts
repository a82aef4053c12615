/**
 * Caches the promises of `load` by key. One that rejects is dropped, so that it can be retried.
 * `loaded` is the cache, which may be a map of limited size.
 */
export function loadOnce<K, T>(
  load: (key: K) => Promise<T>,
  loaded = new Map<K, Promise<T>>(),
): (key: K) => Promise<T> {
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(key);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    return loading;
  };
}

/** Caches the promise of `load`. One that rejects is dropped, so that it can be retried. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  const loading = loadOnce<undefined, T>(load);
  return () => loading(undefined);
}
