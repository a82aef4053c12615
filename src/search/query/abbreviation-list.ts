// A module of its own, so that the search page does not load how abbreviations are found.

/** An abbreviation and what it stands for. */
export interface AbbreviationPair {
  short: string;
  long: string;
}

/** Reads the list as a page hands it over, JSON. Throws where it is something else. */
export function readAbbreviations(text: string): AbbreviationPair[] {
  const pairs: unknown = JSON.parse(text);
  if (!Array.isArray(pairs) || !pairs.every(isPair))
    throw new TypeError('Not a list of abbreviations');
  return pairs;
}

function isPair(value: unknown): value is AbbreviationPair {
  return (
    typeof value === 'object' &&
    value !== null &&
    'short' in value &&
    typeof value.short === 'string' &&
    'long' in value &&
    typeof value.long === 'string'
  );
}
