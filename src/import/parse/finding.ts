/**
 * How certain a value is: printed as such, found by a rule that is seldom wrong, or the best of
 * several candidates.
 */
export type Certainty = 'printed' | 'likely' | 'guess';

/**
 * A value that was read in a report, with the printed words, the sentence that contains them, and
 * its certainty.
 */
export interface Finding<T> {
  value: T;
  words: string;
  sentence: string;
  certainty: Certainty;
}
