import type { Certainty } from './evidence.ts';
import type { Part } from './part-table.ts';

/** What a sentence says of a person's part: parts, or that the person was `elsewhere`; nothing where `parts` is empty. */
export interface Role {
  parts: { part: Part; words: string; certainty: Certainty }[];
  elsewhere: boolean;
}

/** Nothing is said of a person's part. */
export const none: Role = { parts: [], elsewhere: false };

/** What may stand between the people of a list. */
export const listed = new Set([
  ',',
  'và',
  'cùng',
  'với',
  ';',
  ':',
  '(',
  ')',
  '-',
  'có',
  'còn',
  'là',
  'gồm',
]);
