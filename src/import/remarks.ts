import { shorten } from '../model/vietnamese.ts';
import { summaryMessages } from './draft-messages.ts';
import type { ReportDraft } from './draft/model.ts';

/** The most letters of a text that was left out. */
const mostLetters = 80;

/** Names the changes of the import, and the texts it left out by their first words, a line each. */
export function remarksOn({
  notes,
  leftOut,
  omitted,
}: Pick<ReportDraft, 'notes' | 'leftOut' | 'omitted'>): string[] {
  return [
    ...notes,
    ...(omitted.length > 0 ? [summaryMessages.omitted(omitted)] : []),
    ...leftOut.map((text) => summaryMessages.leftOut(shorten(text, mostLetters))),
  ];
}
