import { isRealDate } from '../../model/event-date.ts';
import type { CalendarDay } from '../../read/calendar-day.ts';
import type { EventDay } from '../parse/event-day.ts';
import type { Certainty } from '../parse/finding.ts';
import { doubtMessages, noteMessages, yearMessages } from '../draft-messages.ts';
import { leastSure } from './doubt.ts';
import type { Doubt, Drafted, FrontMatter } from './model.ts';
import { isoDay, monthOfPreamble, printedMonth, twoDigits } from './printed-month.ts';
import { isTooEarly, isTooLate, type Publication } from './publication.ts';
import { relativeDay, timeWords } from './time-words.ts';
import { isRelative, yearOf, type DateEvidence, type EventYear, type YearSource } from './year.ts';
import { yearEvidence } from './year-evidence.ts';

type DateFields = Pick<FrontMatter, 'date' | 'dateBasis' | 'session' | 'published'>;

/** The sources of a year that are words of the report: no part of the date is inferred. */
const printed: readonly YearSource[] = ['date', 'preamble', 'event'];

/** A date in EDTF, as far as the report shows it. */
interface FoundDate {
  date: string;
  /** The words that print it. */
  words: string[];
  certainty: Certainty;
  reason?: string | undefined;
  note?: string | undefined;
  /** True where the words are relative to the day of publication: `sáng nay`. */
  relative?: boolean;
}

/** Drafts the date of an event in EDTF, with its evidence, and the day of publication. */
export function dateFields(evidence: DateEvidence): Drafted<DateFields> {
  const { day, publication } = evidence;
  const year = yearOf(evidence);
  const found = day ? dateOfDay(day, year, publication) : dateWithoutDay(evidence, year);
  // The year of a relative day comes with the day.
  const onYear = year.basis === 'date' || found.relative ? undefined : yearMessages[year.basis];
  const note = joined(' ', found.note, onYear?.note(year.value));
  const published = publication.day;
  return {
    fields: {
      date: found.date,
      ...(day?.session && { session: day.session }),
      dateBasis: {
        words: [...new Set([...found.words, ...(isPrinted(year) ? wordsOf(year) : [])])],
        ...(found.date.includes('?') && { inferredFrom: inferredFrom(evidence, found, year) }),
        ...(note && { note }),
      },
      ...(published && { published: isoDay(published) }),
    },
    doubts: dateDoubts(
      found,
      year,
      day,
      joined('; ', found.reason, year.certainty === 'printed' ? '' : onYear?.reason),
    ),
  };
}

function joined(separator: string, ...texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join(separator);
}

function isPrinted({ basis }: EventYear): boolean {
  return printed.includes(basis);
}

function wordsOf({ words }: EventYear): string[] {
  return words === undefined ? [] : [words];
}

/** Quotes what the inferred part of a date rests on. */
function inferredFrom(
  { publication, lines, event }: DateEvidence,
  { relative, words }: FoundDate,
  year: EventYear,
): string[] {
  const { basis, value } = year;
  if (!isPrinted(year) && year.words !== undefined) return [year.words];
  return publication.words !== undefined && (basis === 'published' || relative)
    ? [publication.words]
    : yearEvidence(lines.join('\n'), value, event.edition?.words, words);
}

function dateDoubts(
  found: FoundDate,
  year: EventYear,
  day: EventDay | undefined,
  reason: string,
): Doubt[] {
  const certainty = leastSure([found.certainty, year.certainty]);
  if (certainty === 'printed') return [];
  return [
    {
      path: 'date',
      value: found.date,
      ...(day && { sentence: day.sentence }),
      certainty,
      reason: reason || doubtMessages.severalDays,
    },
  ];
}

function dateOfDay(
  day: EventDay,
  { value: year, basis }: EventYear,
  publication: Publication,
): FoundDate {
  const { value, end, certainty } = day;
  const words = end?.words === undefined ? [day.words] : [day.words, end.words];
  // `Sáng nay` is a day only beside the day of publication, so that all of it is inferred.
  const relative = isRelative(day);
  const mark = printed.includes(basis) || relative ? '' : '?';
  const edtf = (ofYear: number, of: { day: number; month: number }) =>
    `${ofYear}${mark}-${twoDigits(of.month)}-${twoDigits(of.day)}${relative ? '?' : ''}`;
  const start = edtf(year, value);
  const date = end ? `${start}/${edtf(endYear(year, value, end), end)}` : start;
  if (!isRealDate(date))
    return {
      date: `${year}${mark}-${twoDigits(value.month)}`,
      words,
      certainty: 'guess',
      reason: doubtMessages.noSuchDay(year, value.day, value.month),
    };
  const contradiction = contradictionOf({ ...value, year }, day, publication);
  if (contradiction !== undefined)
    return { date, words, certainty: 'likely', relative, reason: contradiction };
  const guessed = relative ? doubtMessages.relativeDay : doubtMessages.uncertainDay;
  const reasons = { printed: undefined, likely: doubtMessages.severalDays, guess: guessed };
  const note = relative ? noteMessages.relativeDay(day.words) : undefined;
  return { date, words, certainty, relative, reason: reasons[certainty], note };
}

/** Why a date may be wrong as it is printed; undefined where nothing speaks against it. */
function contradictionOf(
  date: CalendarDay,
  { weekday, sentence }: EventDay,
  { day: published }: Publication,
): string | undefined {
  const { year, month, day } = date;
  if (weekday !== undefined && new Date(Date.UTC(year, month - 1, day)).getUTCDay() !== weekday)
    return doubtMessages.otherWeekday;
  return published && (isTooEarly(date, published) || isTooLate(date, published, sentence))
    ? doubtMessages.farFromPublication
    : undefined;
}

/** The year in which an event ends: one that ends before it begins ends in the next. */
function endYear(
  year: number,
  start: { day: number; month: number },
  end: { day: number; month: number },
): number {
  const order = end.month - start.month || end.day - start.day;
  return order < 0 ? year + 1 : year;
}

/** Finds the month that is printed before the title or in the text, else the year alone. */
function dateWithoutDay(evidence: DateEvidence, year: EventYear): FoundDate {
  const { preamble, lines } = evidence;
  const relative = relativeDay(lines);
  const reason =
    relative === undefined ? doubtMessages.noDay : doubtMessages.relativeDayOnly(relative);
  const inText = printedMonth(lines);
  const month =
    (preamble === undefined ? undefined : monthOfPreamble(preamble)) ??
    (inText?.year === year.value ? inText : undefined);
  if (month) return { date: month.date, words: [month.words], certainty: 'guess', reason };
  const words = wordsOfYear(evidence, year);
  return {
    date: `${year.value}${printed.includes(year.basis) ? '' : '?'}`,
    words: words === undefined ? [] : [words],
    certainty: 'guess',
    reason,
    note: relative === undefined ? noteMessages.noDay : noteMessages.relativeDayOnly(relative),
  };
}

/**
 * The words that show the time of an event without a day. The archive wants words for every date,
 * so the name of the event or the title stands in where there are none; the note says so.
 */
function wordsOfYear(
  { lines, event }: DateEvidence,
  { value, words }: EventYear,
): string | undefined {
  return words ?? timeWords(lines, value) ?? event.name?.words ?? lines[0];
}
