import { shorten } from '../model/vietnamese.ts';
import { summaryMessages } from './draft-messages.ts';
import type { ReportDraft } from './draft/model.ts';

/** The most letters of a text that was left out. */
const mostLetters = 80;

/** Names the changes of the import, and the texts it left out by their first words, a line each. */
export function remarksOn({ notes, leftOut }: Pick<ReportDraft, 'notes' | 'leftOut'>): string[] {
  return [...notes, ...leftOut.map((text) => summaryMessages.leftOut(shorten(text, mostLetters)))];
}
