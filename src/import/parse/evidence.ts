/** How much a reader may trust a value: printed as such, read by a rule that seldom errs, or the best of several readings. */
export type Certainty = 'printed' | 'likely' | 'guess';

/** A value with what it rests on: the words as printed, the sentence they stand in, and how sure the reading is. */
export interface Found<T> {
  value: T;
  words: string;
  sentence: string;
  certainty: Certainty;
}
