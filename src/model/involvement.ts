import type { parts } from './report.ts';

/** The ways in which a person takes part in an event, as a search tells them apart. */
export const involvements = ['chaired', 'spoke', 'attended'] as const;
export type Involvement = (typeof involvements)[number];

/** Whether a text, such as the value of a field, is an involvement. */
export function isInvolvement(text: string): text is Involvement {
  return involvements.some((involvement) => involvement === text);
}

/** The involvements of a person who took these parts. One who took none attended. */
export function involvementsOf(taken: readonly (typeof parts)[number][]): Involvement[] {
  const found = taken.map((part): Involvement => (part === 'chủ trì' ? 'chaired' : 'spoke'));
  return found.length > 0 ? [...new Set(found)] : ['attended'];
}
