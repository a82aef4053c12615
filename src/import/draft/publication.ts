import type { CalendarDay } from '../../read/page-head.ts';
import type { ReadReport } from '../../read/read-report.ts';
import { printedDates } from '../parse/dates.ts';
import { datelineOf } from '../parse/dateline.ts';
import type { Hints } from '../parse/event-day.ts';
import { isProgramme } from './heading-lines.ts';
import { publicationLine } from './publication-line.ts';

/** The day of publication, and the line that prints it. */
export interface Publication {
  day?: CalendarDay;
  words?: string;
}

/** A bare date is that of publication in so many first and last paragraphs. */
const atBeginning = 8;
const atEnd = 5;

/**
 * The lines of date of a text, by their index among its paragraphs. In a programme and deep in a
 * text a bare date is a day of the event.
 */
export function linesOfDate(
  title: string,
  paragraphs: readonly string[],
): ReadonlyMap<number, CalendarDay> {
  return new Map(
    paragraphs.flatMap((line, index) => {
      const found = publicationLine(line);
      const isAtEdge = index < atBeginning || index >= paragraphs.length - atEnd;
      return found && (found.isMarked || (isAtEdge && !isProgramme(title)))
        ? [[index, found.day] as const]
        : [];
    }),
  );
}

/**
 * Finds the day of publication: given by the archivist, marked by the page, printed on a line of
 * its own, or printed before the first words.
 */
export function publicationOf(
  { paragraphs, published }: Pick<ReadReport, 'paragraphs' | 'published'>,
  title: string,
  hints: Hints,
): Publication {
  const [printed] = [
    ...[...linesOfDate(title, paragraphs)].map(([index, day]) => ({
      words: paragraphs[index] ?? '',
      day,
    })),
    ...paragraphs.slice(0, atBeginning).flatMap((paragraph) => inDateline(paragraph)),
  ];
  const day = hints.published ?? published ?? printed?.day;
  const isPrinted = printed && day && daysBetween(day, printed.day) === 0;
  return { ...(day && { day }), ...(isPrinted && { words: printed.words }) };
}

function inDateline(paragraph: string): { words: string; day: CalendarDay }[] {
  const words = datelineOf(paragraph);
  const [date] = words === undefined ? [] : printedDates(words);
  const { day, month, year } = date ?? {};
  return words !== undefined && day !== undefined && month !== undefined && year !== undefined
    ? [{ words: words.replace(/[\s–—:-]+$/u, ''), day: { day, month, year } }]
    : [];
}

/** The number of days from one day to another; negative where the other is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) /
    86_400_000
  );
}
