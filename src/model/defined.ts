/**
 * Returns a value that must be there, such as the entry of an index that a count has just found.
 * Throws where it is missing: an invented value would be published as a fact.
 */
export function defined<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}
