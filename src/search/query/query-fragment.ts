/** The prefix of the fragment that holds a query, in the address of a report. */
export const queryFragmentPrefix = '#tim=';

/** The fragment that passes a query on to a report. */
export function queryFragment(query: string): string {
  return queryFragmentPrefix + encodeURIComponent(query.toWellFormed());
}

/** The query in a fragment, `#tim=…`. Undefined where there is none, or one that cannot be read. */
export function readQueryFragment(fragment: string): string | undefined {
  if (!fragment.startsWith(queryFragmentPrefix)) return undefined;
  try {
    return decodeURIComponent(fragment.slice(queryFragmentPrefix.length));
  } catch {
    return undefined;
  }
}
