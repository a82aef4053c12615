/** A function that loads each thing once; what failed is asked for again. `loaded` has what was asked for so far. */
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
