/** Ignores a failure of storage: a page must not fail because storage fails or is full. */
export function ignore(): undefined {
  return undefined;
}
