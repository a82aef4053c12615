/** How sure a value is: printed as such, read by a rule that seldom errs, or the best of several readings. */
export type Certainty = 'printed' | 'likely' | 'guess';

/** A value read in a report: the words as printed, the sentence they stand in, and how sure the reading is. */
export interface Finding<T> {
  value: T;
  words: string;
  sentence: string;
  certainty: Certainty;
}
