import type { CalendarDay } from '../../read/page-head.ts';
import type { ReadReport } from '../../read/read-report.ts';
import type { Hints } from '../parse/event-day.ts';
import { dayOfLine } from './heading-lines.ts';

/** The day of publication, and the line that prints it. */
export interface Publication {
  day?: CalendarDay;
  words?: string;
}

/** A line of date is one of so many first paragraphs. */
const mostParagraphs = 8;

/**
 * Finds the day of publication: given by the archivist, marked by the page, or printed near the
 * beginning.
 */
export function publicationOf({ paragraphs, published }: ReadReport, hints: Hints): Publication {
  const words = paragraphs.slice(0, mostParagraphs).find((line) => dayOfLine(line) !== undefined);
  const day = hints.published ?? published ?? (words === undefined ? undefined : dayOfLine(words));
  const isPrinted =
    words !== undefined &&
    day !== undefined &&
    JSON.stringify(dayOfLine(words)) === JSON.stringify(day);
  return { ...(day && { day }), ...(isPrinted && { words }) };
}
