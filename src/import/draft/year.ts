import type { ParsedReport } from '../parse.ts';
import type { EventDay, Hints } from '../parse/event-day.ts';
import type { Certainty } from '../parse/finding.ts';
import { draftErrors } from '../draft-messages.ts';
import { DraftError } from './model.ts';
import { printedMonth } from './printed-month.ts';
import { isTooEarly, isTooLate, type Publication } from './publication.ts';
import { yearOfWork } from './year-of-work.ts';

/**
 * Where a year comes from: the date or the month itself, a line before the title, the archivist,
 * the day of publication, the year that the event bears, the year of the work that it reviews or
 * plans, other dates of the text, any year in its name, a year alone in the text, the time of the
 * file.
 */
export type YearSource =
  'date' | 'preamble' | 'hint' | 'published' | 'event' | 'work' | 'text' | 'name' | 'file';

/** The year of an event. */
export interface EventYear {
  value: number;
  basis: YearSource;
  certainty: Certainty;
  /** The words that show it, where they do not print the day, too. */
  words?: string;
}

/** Everything that may show when an event was. */
export interface DateEvidence extends Pick<ParsedReport, 'day' | 'preamble' | 'event'> {
  /** The title and the paragraphs of the text. */
  lines: readonly string[];
  /** Given by the archivist. */
  hints: Hints;
  publication: Publication;
  /** The year in which the file was last changed. */
  modifiedYear: number | undefined;
}

/** A year alone; not one of `2021 - 2025`. */
const lone = String.raw`(?<!\d|(?:19|20)\d{2}\s*[-–]\s*)((?:19|20)\d{2})(?!\d|\s*[-–]\s*(?:19|20)\d{2})`;
const loneYear = new RegExp(lone, 'u');
/** `Hội nghị thường kỳ 2022`; not `giai đoạn 2021 - 2025`, nor `đến năm 2030`. */
const yearInName = new RegExp(
  String.raw`(?<!(?:đến|tới|từ|giai đoạn|nhiệm kỳ)\s+(?:năm\s+)?)${lone}(?!\s*[-–])`,
  'iu',
);
/** `trước kỳ họp giữa năm 2022`, `Tuần lễ Gốm 2022, chiều 7-5` */
const namedYear = new RegExp(
  String.raw`(?:(?<!(?:đến|tới|từ|giai đoạn|nhiệm kỳ)\s+)năm\s+|\p{L}\s+(?=\d{4},?\s+(?:sáng|trưa|chiều|tối|ngày)\s))${lone}`,
  'iu',
);
/** `3/4/2019`, `tháng 4 năm 2019`, `4/2019`; not the number of a document: `05/2019/TT-BTC`. */
const yearOfDate = new RegExp(
  String.raw`(?:(?<![\d/.-])(?:\d{1,2}\s?[/.-]\s?)?\d{1,2}\s?[/.-]\s?|tháng\s+\d{1,2},?\s+năm\s+)${lone}(?!\s*[-–/])`,
  'giu',
);

/** The sources of a year, the surest first. */
const sources: readonly {
  basis: YearSource;
  find: (evidence: DateEvidence) => Omit<EventYear, 'basis'> | undefined;
}[] = [
  // `13-10-2021`
  { basis: 'date', find: ({ day }) => (isRelative(day) ? undefined : known(day?.year, 'printed')) },
  // `Sáng nay` beside the day of publication.
  { basis: 'published', find: ({ day }) => known(day?.year, 'printed') },
  // `date 2021-10` on a line before the title.
  {
    basis: 'preamble',
    find: ({ preamble }) => {
      const found = known(yearIn(loneYear, [preamble]), 'likely');
      return found && preamble !== undefined ? { ...found, words: preamble } : undefined;
    },
  },
  // `--year 2021`, or a folder named 2021.
  { basis: 'hint', find: givenYear },
  // `--published 2021-10-14`, or the date of a page.
  { basis: 'published', find: yearByPublication },
  // `tháng 10/2021` in a report that prints no day.
  {
    basis: 'date',
    find: ({ day, lines }) => known(day ? undefined : printedMonth(lines)?.year, 'guess'),
  },
  // `tổng kết năm 2018, triển khai nhiệm vụ năm 2019`
  {
    basis: 'work',
    find: ({ day, event, lines: [title = ''] }) => {
      const names = [title, event.name?.value ?? ''];
      const found = day && yearOfWork([...names, day.sentence], day.value.month);
      return found && { ...found, certainty: 'guess' };
    },
  },
  // Other dates: those in the sentence of the day, else those of the text.
  {
    basis: 'text',
    find: ({ day, lines }) =>
      day &&
      (mostPrinted([day.sentence]) ??
        known(yearIn(namedYear, [day.sentence]), 'guess') ??
        mostPrinted(lines)),
  },
  // `Diễn đàn 2022`
  {
    basis: 'name',
    find: ({ lines: [title], event }) =>
      known(yearIn(yearInName, [title, event.name?.value]), 'guess'),
  },
  // `bốn tháng đầu năm 2022`
  {
    basis: 'text',
    find: ({ day, lines: [, ...rest] }) => known(day && yearIn(namedYear, rest), 'guess'),
  },
  { basis: 'file', find: ({ modifiedYear }) => known(modifiedYear, 'guess') },
];

/** The sources that tell more surely than the name of an event when it was. */
const outside: readonly YearSource[] = ['preamble', 'hint', 'published'];

/** Finds the year of an event. Throws a DraftError where nothing shows it. */
export function yearOf(evidence: DateEvidence): EventYear {
  const found = firstSource(evidence);
  const borne = yearBorne(evidence, found);
  if (borne) return borne;
  if (!found) throw new DraftError(draftErrors.noYear);
  return found;
}

/** Whether a day is printed without numbers: `sáng nay`. */
export function isRelative(day: EventDay | undefined): boolean {
  return day !== undefined && !/\d/u.test(day.words);
}

/** The year that the event bears, unless the day has its own, or a surer source another. */
function yearBorne(
  { day, event: { year } }: DateEvidence,
  found: EventYear | undefined,
): EventYear | undefined {
  const isSure = found !== undefined && outside.includes(found.basis);
  if (!year || day?.year !== undefined || (isSure && found.value !== year.value)) return undefined;
  const { value, words, certainty } = year;
  // Where two sources agree, nothing is left to doubt.
  return { value, words, basis: 'event', certainty: isSure ? 'printed' : certainty };
}

function firstSource(evidence: DateEvidence): EventYear | undefined {
  for (const { basis, find } of sources) {
    const found = find(evidence);
    if (found) return { basis, ...found };
  }
  return undefined;
}

function known(value: number | undefined, certainty: Certainty) {
  return value === undefined ? undefined : { value, certainty };
}

function givenYear(evidence: DateEvidence) {
  const { year, isYearSure = false } = evidence.hints;
  const byPublication = yearByPublication(evidence);
  const isAgreed = byPublication?.value === year && byPublication?.certainty === 'printed';
  return known(year, isYearSure || isAgreed ? 'printed' : 'likely');
}

/**
 * The year in which a day is nearest to that of publication: a report of December may come out in
 * January. Far from it, the year is not sure.
 */
function yearByPublication({ day, publication: { day: published } }: DateEvidence) {
  if (!published || !day) return known(published?.year, 'likely');
  const [last] = [1, 0, -1]
    .map((years) => ({ ...day.value, year: published.year + years }))
    .filter((date) => !isTooLate(date, published, day.sentence));
  return known(last?.year, last && !isTooEarly(last, published) ? 'printed' : 'likely');
}

/** The year of most dates, with the words of the first of them. */
function mostPrinted(texts: readonly string[]): Omit<EventYear, 'basis'> | undefined {
  const dates = texts
    .flatMap((text) => [...text.matchAll(yearOfDate)])
    .map(([words, digits]) => ({ value: Number(digits), words }));
  const count = (year: number) => dates.filter(({ value }) => value === year).length;
  const [most] = dates.toSorted((a, b) => count(b.value) - count(a.value) || b.value - a.value);
  return most && { ...most, certainty: 'guess' };
}

function yearIn(pattern: RegExp, texts: readonly (string | undefined)[]): number | undefined {
  const [year] = texts.flatMap((text = '') => pattern.exec(text)?.[1] ?? []);
  return year === undefined ? undefined : Number(year);
}
