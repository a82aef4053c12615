/** Tokens in an order by keys. */
export interface TokenOrder {
  order: Uint32Array;
  /** The place in `order` where the tokens of each key begin; after the last, its length. */
  starts: Uint32Array;
}

/**
 * Puts tokens in the order of their keys, which are smaller than `keys`. Those of one key keep
 * their order (a counting sort). A token without a key is left out.
 */
export function inOrder(
  tokens: { length: number; at: (index: number) => number },
  keys: number,
  keyOf: (token: number) => number | undefined,
): TokenOrder {
  const starts = new Uint32Array(keys + 1);
  for (let index = 0; index < tokens.length; index += 1) {
    const key = keyOf(tokens.at(index));
    if (key !== undefined) starts[key] = (starts[key] ?? 0) + 1;
  }
  // Each entry becomes the end of its key, then goes down to its start while the tokens are placed.
  let end = 0;
  for (let key = 0; key < keys; key += 1) {
    end += starts[key] ?? 0;
    starts[key] = end;
  }
  starts[keys] = end;
  const order = new Uint32Array(end);
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens.at(index);
    const key = keyOf(token);
    if (key === undefined) continue;
    const place = (starts[key] ?? 0) - 1;
    starts[key] = place;
    order[place] = token;
  }
  return { order, starts };
}
