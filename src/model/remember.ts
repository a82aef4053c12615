/** Keeps a value for each key: a Map, or a WeakMap, which keeps none longer than its key. */
interface ValuesByKey<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/**
 * Returns a function that computes the value of each key once. For one key, all arguments behind it
 * must be the same in every call. No value may be undefined. If `of` throws, nothing is kept.
 */
export function remember<Key, Value, Rest extends unknown[]>(
  of: (key: Key, ...rest: Rest) => Value,
  known: ValuesByKey<Key, Value> = new Map<Key, Value>(),
): (key: Key, ...rest: Rest) => Value {
  return (key, ...rest) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = of(key, ...rest);
    known.set(key, value);
    return value;
  };
}
