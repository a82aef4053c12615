import type { ReportDraft } from '../../../src/import/draft/model.ts';
import type { Expected } from './kinds.ts';

/** The difference of a draft from a report in words, whatever their case and order. */
export interface DraftWords {
  /** The number of words of the report. */
  count: number;
  /** The words that the draft neither has nor names as left out. */
  lost: string[];
  /** The words that it has not, and names as left out. */
  leftOut: string[];
  /** The words of the draft that are not of the report. */
  added: string[];
}

/** Compares the words of a draft with those of the report. */
export function compareDraft(
  { data, paragraphs = [], leftOut, notes }: ReportDraft,
  { title, text, optional }: Expected,
): DraftWords {
  const isInText = folded(paragraphs.join(' ')).includes(folded(data.title));
  const drafted = wordsOf([...(isInText ? [] : [data.title]), ...paragraphs]);
  const meant = wordsOf([title ?? '', ...text]);
  const lacking = without(meant, drafted);
  const lost = without(lacking, wordsOf([...leftOut, ...notes]));
  return {
    count: meant.length,
    lost,
    leftOut: without(lacking, lost),
    added: without(drafted, [...meant, ...wordsOf(optional), ...marksOfNotes(paragraphs)]),
  };
}

/** The numbers of notes, where they stand in the text and before the note. They are no words. */
function marksOfNotes(paragraphs: readonly string[]): string[] {
  const marks = paragraphs.flatMap((paragraph) => [...paragraph.matchAll(/\[\^?(\d{1,2})\]/gu)]);
  const isOfNote = (mark: string) => paragraphs.some((paragraph) => paragraph.startsWith(mark));
  return marks.flatMap(([mark, number = '']) => (isOfNote(mark) ? [number] : []));
}

function folded(text: string): string {
  return wordsOf([text]).join(' ');
}

function wordsOf(texts: readonly string[]): string[] {
  return (
    texts
      .join('\n')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** The words that are not among others, each as often as there are too few of it. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
