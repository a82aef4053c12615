import { fold } from '../../model/vietnamese.ts';

/**
 * A figure, or a number in Roman figures or in words: there is one wherever `findNumbers` finds
 * something. A module of its own, so that only those who need it load the rest.
 */
const sign =
  /\d|(?<![a-z])(?:[ivx]+|muoi|(?:thu|hang|qu[yi])[^a-z\d]+(?:mot|nhat|nhi|hai|bay?|bon|tu|[nt]am|sau|chin))(?![a-z])/;

/** Whether a query may hold a date or an ordinal. */
export function mayHaveNumbers(typed: string): boolean {
  return sign.test(fold(typed));
}
