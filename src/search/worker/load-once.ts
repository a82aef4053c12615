/**
 * Caches the promises of `load` by key; one that rejects is dropped, so that the next call loads
 * again.
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

/** Caches the promise of `load`; where it rejects, the next call loads again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  const loading = loadOnce<undefined, T>(load);
  return () => loading(undefined);
}
