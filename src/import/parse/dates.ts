import type { sessions } from '../../model/report.ts';
import { addressWords, followers, months, sessionWords, weekdays } from './date-table.ts';
import { anyOf } from './phrases.ts';

/** Part of a day, as the archive names it. */
export type DaySession = (typeof sessions)[number];

/**
 * A date as a text prints it, at the offset `index`: `ngày 12 và 13/4` has `day` 12, `endDay` 13
 * and `month` 4. `weekday` counts from 0, Sunday. `relative` is for `hôm nay`, which depends on the
 * day of publication.
 */
export interface PrintedDate {
  words: string;
  index: number;
  day?: number | undefined;
  month?: number | undefined;
  year?: number | undefined;
  endDay?: number | undefined;
  endMonth?: number | undefined;
  session?: DaySession | undefined;
  weekday?: number | undefined;
  relative?: 'today' | 'yesterday';
}

const partOfDay = '(?<session>sáng|trưa|chiều tối|chiều|tối|đêm)';
const session = String.raw`(?:(?:vào\s+)?(?:buổi\s+)?${partOfDay}(?:\s+sớm)?(?:\s+(?:nay|qua))?(?:\s*,)?\s*\(?)`;
const ofWeek = anyOf(Object.keys(weekdays)).replaceAll(' ', String.raw`\s+`);
const lead = String.raw`(?:(?<weekday>${ofWeek})\s*[,–-]?\s*\(?)?(?:(?:hôm\s+nay|hôm\s+qua|các\s+ngày|hai\s+ngày|ba\s+ngày|ngày|mùng|mồng)\s*,?\s*\(?)*`;
const day = String.raw`(?<!thứ\s)(?<day>\d{1,2})`;
const yearOf = (name: string) => String.raw`(?<${name}>(?:19|20)\d{2})`;
const monthWords = anyOf(Object.keys(months)).replaceAll(' ', String.raw`\s+`);
/** `/4/2021`, `-4`, ` tháng 4 năm 2021`, ` Th4, 2021`: month and year behind a day. */
const monthOf = (month: string, year: string) =>
  String.raw`(?:\s*[/]\s*(?<${month}>\d{1,2})(?:\s*[/.-]\s*${yearOf(year)}|/(?<${year}>\d{2}))?|\s?[-–.]\s?(?<${month}>\d{1,2})(?:\s*[/.-]\s*${yearOf(year)})?|\s*(?:,\s*)?(?:tháng\s+(?:(?<${month}>\d{1,2})|(?<${month}Word>${monthWords}))|th(?:g\s+)?(?<${month}>\d{1,2}))(?:\s*[,/-]?\s*năm\s+${yearOf(year)}|\s*[/-]\s*${yearOf(year)}|,?\s+${yearOf(year)}(?=\s*(?:[|·•,.;)–-]|lúc\s|\d{1,2}:|$)))?)`;
const behind = monthOf('month', 'year');
/** The part of the last day; `đến hết ngày` is all of it. */
const endSession = String.raw`(?:(?:buổi\s+)?(?<endSession>sáng|trưa|chiều|tối|cả|hết|suốt|trọn)\s+)?(?:ngày\s+)?`;
const to = String.raw`\s*(?:-|–|đến|tới|và)\s*${endSession}`;
const stop = String.raw`(?![\p{L}\p{N}%]|[.,/-]\d|/\p{L})(?:\s*\((?<weekdayBehind>${ofWeek})\))?`;

const single = `${session}?${lead}${day}`;
const several = String.raw`(?:từ\s+)?${single}`;

// The order matters: of two that begin at the same place the first is taken.
const patterns = [
  // ngày 12, 13 và 14/4
  String.raw`${session}?(?<=(?:ngày|sáng|chiều|tối)\s*)${day}(?:\s*,\s*(?:ngày\s+)?\d{1,2})*\s*,\s*(?:ngày\s+)?(?<end0>\d{1,2})(?:\s*và\s*${endSession}(?<end>\d{1,2}))?${behind}${stop}`,
  // ngày 30/6 đến 2/7, 30/12/2021 - 2/1/2022
  String.raw`${several}${monthOf('month', 'startYear')}${to}(?<end>\d{1,2})${monthOf('endMonth', 'year')}${stop}`,
  // ngày 4 đến 6-7, 12 và 13/4, 4-6/7/2019, 12 và 13 tháng 4
  String.raw`${several}${to}(?<end>\d{1,2})${behind}${stop}`,
  // ngày 13 tháng 10 năm 2021, 13-10
  `${single}${behind}${stop}`,
  // 2021-10-13
  String.raw`${yearOf('year')}-(?<month>\d{2})-(?<day>\d{2})(?:(?=t\d{2}:)|${stop})`,
].map((pattern) => new RegExp(String.raw`(?<![\p{L}\p{N}/.,:-])${pattern}`, 'giu'));

const today = new RegExp(
  String.raw`(?<![\p{L}])(?:${partOfDay}\s+(?:hôm\s+)?nay|hôm\s+nay|(?<past>${partOfDay}\s+(?:hôm\s+)?qua|hôm\s+qua))(?![\p{L}])`,
  'giu',
);
const bare = /^\d{1,2}\s?[-./]\s?\d{1,2}$/u;
const timeWord = /(?<![\p{L}])(?:ngày|hôm|từ|đến|tới|vào|trước|sau|hết)\s*$/iu;
const opening = /(?:^|[\p{P}]\s*|(?<![\p{L}])(?:diễn ra|tổ chức|khai mạc|bế mạc|họp)\s*)$/iu;
const address = new RegExp(String.raw`(?<![\p{L}])(?:${anyOf(addressWords)})\s*$`, 'iu');
const noun = new RegExp(String.raw`^\s*(?!(?:${anyOf(followers)})(?![\p{L}]))\p{L}`, 'iu');
/** A longer time is that between two events, `(19/5/1947 - 19/5/2022)`, and no event lasts it. */
const mostDays = 60;

/** Every date that a text prints, in order; none within another. */
export function printedDates(text: string): PrintedDate[] {
  if (!/\d|nay|qua/iu.test(text)) return [];
  const dates: PrintedDate[] = [];
  const read = (
    all: readonly RegExp[],
    dateOf: (match: RegExpExecArray) => PrintedDate | undefined,
  ) => {
    for (const match of all.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const date = dates.some((other) => overlaps(other, match)) ? undefined : dateOf(match);
      if (date) dates.push(date);
    }
  };
  read(patterns, (match) => numberedDate(match, text));
  read([today], relativeDate);
  return dates.sort((a, b) => a.index - b.index);
}

function overlaps({ index, words }: PrintedDate, match: RegExpExecArray): boolean {
  const { length } = match[0].trim();
  return match.index < index + words.length && index < match.index + length;
}

/** The date of a match such as `ngày 12 và 13/4`; undefined where the numbers are no date. */
function numberedDate(
  { 0: printed, index, groups = {} }: RegExpExecArray,
  text: string,
): PrintedDate | undefined {
  const words = printed.trim();
  const number = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]));
  const month = (name: string) =>
    number(name) ?? months[(groups[`${name}Word`] ?? '').toLowerCase().replace(/\s+/g, ' ')];
  const start = dayOf(number('day'), month('month'), number('startYear'));
  const endDay = number('end') ?? number('end0');
  const last = dayOf(endDay ?? number('day'), month('endMonth') ?? month('month'), number('year'));
  if (!start || !last || isNumber(words, text.slice(0, index), text.slice(index + words.length)))
    return undefined;
  const year = endDay === undefined ? last.year : yearOfSpan(start, last);
  if (year === 'none') return undefined;
  return {
    words,
    index,
    day: start.day,
    month: start.month,
    year,
    ...(endDay !== undefined && { endDay, endMonth: month('endMonth') }),
    session: groups.endSession === undefined ? sessionOf(groups.session) : undefined,
    weekday: weekdays[(groups.weekday ?? groups.weekdayBehind ?? '').toLowerCase()],
  };
}

/** A day and its month; the year is unknown where it is not printed. */
interface DayOfYear {
  day: number;
  month: number;
  year: number | undefined;
}

function dayOf(
  day: number | undefined,
  month: number | undefined,
  year: number | undefined,
): DayOfYear | undefined {
  if (day === undefined || month === undefined || day < 1 || month < 1 || month > 12)
    return undefined;
  // In 2024 February has 29 days.
  return day > new Date(Date.UTC(2024, month, 0)).getUTCDate()
    ? undefined
    : { day, month, year: year !== undefined && year < 100 ? 2000 + year : year };
}

/**
 * The year in which a span of days begins, if it is printed; `none` where two days are no span:
 * `19/5/1947 - 19/5/2022`.
 */
function yearOfSpan(start: DayOfYear, end: DayOfYear): number | undefined | 'none' {
  const isOver = end.month - start.month || end.day - start.day;
  const endYear = end.year ?? (start.year ?? 2024) + (isOver < 0 ? 1 : 0);
  const year = start.year ?? endYear - (isOver < 0 ? 1 : 0);
  const days =
    (Date.UTC(endYear, end.month - 1, end.day) - Date.UTC(year, start.month - 1, start.day)) /
    86_400_000;
  if (days <= 0 || days > mostDays) return 'none';
  return start.year === undefined && end.year === undefined ? undefined : year;
}

/**
 * Whether numbers such as `12/5` are no date: `số 12/5 Lê Lợi`, `Quảng trường 16/4`, `9/10 xã`,
 * `1,5-1,8`. Bare numbers need a word of time before them. At the beginning of a clause a slash may
 * do without, where no noun follows.
 */
function isNumber(words: string, before: string, after: string): boolean {
  if (!bare.test(words)) return false;
  if (address.test(before)) return true;
  if (timeWord.test(before)) return false;
  return words.includes('/')
    ? !opening.test(before) || noun.test(after)
    : !/(?:^|[,(]\s*)$/u.test(before);
}

/** The date of a match such as `chiều nay` or `hôm qua`. */
function relativeDate({ 0: printed, index, groups = {} }: RegExpExecArray): PrintedDate {
  return {
    words: printed.trim(),
    index,
    relative: groups.past === undefined ? 'today' : 'yesterday',
    session: sessionOf(groups.session),
  };
}

function sessionOf(word: string | undefined): DaySession | undefined {
  return Object.entries(sessionWords).find(([name]) => name === word?.toLowerCase())?.[1];
}
