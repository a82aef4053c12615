import { findDates } from './dates-in-query.ts';
import { findOrdinals } from './ordinals-in-query.ts';
import type { Replacement } from './reading-draft.ts';

/**
 * Finds the numbers in a part of a query that reports may write otherwise, as lists of
 * replacements: of the dates, then three of the ordinals. Each list makes a reading of its own.
 */
export function findNumbers(text: string, isQuoted: boolean): Replacement[][] {
  return [findDates(text), ...findOrdinals(text, isQuoted)];
}
