/** The prefix of the fragment that holds a query, in the address of a report. */
export const queryFragmentPrefix = '#tim=';

/** A place in a report: the fragment of a paragraph, and the number of words before it there. */
export interface PassagePlace {
  paragraph: string;
  word: number;
}

/** A query that is passed on to a report, and the place to open it at. */
export interface AskedQuery {
  query: string;
  place: PassagePlace | undefined;
}

/** The fragment that passes a query on to a report: `#tim=mai&doan-3.12`, or `#tim=mai`. */
export function queryFragment(query: string, place?: PassagePlace): string {
  const where = place ? `&${place.paragraph}.${place.word}` : '';
  // Half a surrogate pair cannot be encoded. Firefox before 119 has no `toWellFormed` for it.
  const whole = query.replace(/\p{Surrogate}/gu, '\ufffd');
  return queryFragmentPrefix + encodeURIComponent(whole) + where;
}

/** Parses a fragment. Undefined where it has no query, or one that cannot be read. */
export function readQueryFragment(fragment: string): AskedQuery | undefined {
  if (!fragment.startsWith(queryFragmentPrefix)) return undefined;
  const given = fragment.slice(queryFragmentPrefix.length);
  const [where, paragraph, word] = /&(doan-\d+)\.(\d+)$/.exec(given) ?? [''];
  try {
    return {
      query: decodeURIComponent(given.slice(0, given.length - where.length)),
      place: paragraph === undefined ? undefined : { paragraph, word: Number(word) },
    };
  } catch {
    return undefined;
  }
}
