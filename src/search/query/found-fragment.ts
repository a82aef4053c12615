/** How the fragment of a report's address begins that holds the query by which a reader came. */
export const foundPrefix = '#tim=';

/** The fragment that hands a query on to a report. */
export function foundFragment(query: string): string {
  return foundPrefix + encodeURIComponent(query.toWellFormed());
}

/**
 * The query in the fragment of an address, `#tim=…`; undefined where it has none, or one that
 * cannot be read.
 */
export function queryIn(fragment: string): string | undefined {
  if (!fragment.startsWith(foundPrefix)) return undefined;
  try {
    return decodeURIComponent(fragment.slice(foundPrefix.length));
  } catch {
    return undefined;
  }
}
