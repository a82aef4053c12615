import { isRecord } from '../../model/is-record.ts';

// A module of its own, so that the search page does not load the code that finds abbreviations.

/** An abbreviation and what it stands for. */
export interface AbbreviationPair {
  short: string;
  long: string;
}

/** Reads the list that a page holds as JSON. Throws where the text is not such a list. */
export function readAbbreviations(text: string): AbbreviationPair[] {
  const pairs: unknown = JSON.parse(text);
  if (!Array.isArray(pairs) || !pairs.every(isPair))
    throw new TypeError('Not a list of abbreviations');
  return pairs;
}

function isPair(value: unknown): value is AbbreviationPair {
  return isRecord(value) && typeof value.short === 'string' && typeof value.long === 'string';
}
