import { isoDay, parseEventDate } from '../model/event-date.ts';
import { meantDate } from '../model/meant-date.ts';
import { textAt, textsAt } from '../model/texts-at.ts';
import { fieldMessages } from './messages/field-messages.ts';
import type { Fault } from './problem.ts';

/**
 * Warns about days of a report that hardly follow each other so: it was published before its event,
 * or came into the archive before either.
 */
export function dayOrderFaults(value: unknown): Fault[] {
  const [date, published, added] = ['date', 'published', 'added'].map(
    (field) => spanOf(textAt(value, field))?.first,
  );
  const faults: Fault[] = [];
  if (isBefore(published, date))
    faults.push({ path: ['published'], ...fieldMessages.publishedBefore, warning: true });
  for (const [field, day] of Object.entries({ date, published }))
    if (added !== undefined && isBefore(added, day))
      faults.push({ path: [field], ...fieldMessages.afterAdded(added), warning: true });
  return faults;
}

/** A day in full among other words: `13/10/2021`, `13 tháng 10 năm 2021`. */
const printedDay = /\b\d{1,2}(?: ?[-/.] ?\d{1,2} ?[-/.] ?| tháng \d{1,2},? năm )\d{4}\b/giu;

/** Warns about a date without an inferred part that none of the days in its own words meets. */
export function otherDayFaults(value: unknown): Fault[] {
  const date = textAt(value, 'date');
  if (date === undefined || date.includes('?') || !spanOf(date)) return [];
  const days = textsAt(value, 'dateBasis.words.*')
    .flatMap(({ value: words }) => words.match(printedDay) ?? [])
    .flatMap((words) => meantDate(words) ?? []);
  const [first] = days;
  if (first === undefined || days.some((day) => mayMeet(date, day))) return [];
  return [{ path: ['date'], ...fieldMessages.otherThanWords(first), warning: true }];
}

/** Whether two dates may share a day, as far as both are known. */
export function mayMeet(date: string, other: string): boolean {
  const [one, another] = [spanOf(date), spanOf(other)];
  return !isBefore(one?.last, another?.first) && !isBefore(another?.last, one?.first);
}

/** Whether a day certainly lies before another, as far as both are known. */
function isBefore(day: string | undefined, other: string | undefined): boolean {
  if (day === undefined || other === undefined) return false;
  const known = Math.min(day.length, other.length);
  return day.slice(0, known) < other.slice(0, known);
}

/** The first and the last day of a date, `2021-03-15`, as far as they are known. */
function spanOf(value: string | undefined): { first: string; last: string } | undefined {
  try {
    if (value === undefined) return undefined;
    const { start, end = start } = parseEventDate(value);
    return { first: isoDay(start), last: isoDay(end) };
  } catch {
    return undefined;
  }
}
