import type { CalendarDay } from '../../read/calendar-day.ts';
import type { ReadReport } from '../../read/read-report.ts';
import { hasTimeLabel } from '../parse/date-cues.ts';
import { printedDates } from '../parse/dates.ts';
import { datelineOf } from '../parse/dateline.ts';
import type { Hints } from '../parse/event-day.ts';
import { publicationLine } from './publication-line.ts';

/** The day of publication, and the line that prints it. */
export interface Publication {
  day?: CalendarDay;
  words?: string;
}

/** A bare date is that of publication in so many first and last paragraphs. */
const atBeginning = 8;
const atEnd = 5;

const programme = /^(?:dự thảo\s+)?(?:chương trình|lịch trình|kịch bản)(?![\p{L}])/iu;
/** `8h00: Đón tiếp đại biểu`, `8h00 - 11h30` */
const entryOfProgramme = /^[^\p{L}\d]*\d{1,2}\s*[hg:]\s*(?:\d{2})?(?!\d)[^.]{0,80}$/iu;

/**
 * The lines of date of a text, by their index among its paragraphs. In a programme and deep in a
 * text a bare date is a day of the event.
 */
export function linesOfDate(
  title: string,
  paragraphs: readonly string[],
): ReadonlyMap<number, CalendarDay> {
  const isProgramme =
    programme.test(title) ||
    paragraphs.some((line) => entryOfProgramme.test(line) && !publicationLine(line));
  return new Map(
    paragraphs.flatMap((line, index) => {
      const found = publicationLine(line);
      const isAtEdge = index < atBeginning || index >= paragraphs.length - atEnd;
      return found && (found.isMarked || (isAtEdge && !isProgramme))
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

/** A report comes out so many days after its event at the most. */
const longestAfter = 90;
/** An event is announced so many days before it at the most. */
const longestBefore = 60;
const announced = /(?<![\p{L}])(?:sẽ|tới|dự kiến)(?![\p{L}])/iu;

/** Whether a day is too long before that of publication to be that of the event. */
export function isTooEarly(day: CalendarDay, published: CalendarDay): boolean {
  return daysBetween(day, published) > longestAfter;
}

/** Whether a day is after that of publication, although its sentence does not announce an event. */
export function isTooLate(day: CalendarDay, published: CalendarDay, sentence: string): boolean {
  return (
    daysBetween(published, day) >
    (announced.test(sentence) || hasTimeLabel(sentence) ? longestBefore : 0)
  );
}

/** The number of days from one day to another; negative where the other is earlier. */
function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (
    (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) /
    86_400_000
  );
}
