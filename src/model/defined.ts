/**
 * Returns a value that must be there, such as an entry that an index counted before names. Throws
 * where it is not: an invented value would be published as a fact.
 */
export function defined<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}
