import type { sessions } from '../../model/report.ts';
import { sessionWords } from './date-table.ts';

/** Part of a day, as the archive names it. */
export type DaySession = (typeof sessions)[number];

/**
 * A date as a text prints it, at the offset `index`: `ngày 12 và 13/4` has `day` 12, `endDay` 13
 * and `month` 4. `relative` is for `hôm nay`, which depends on the day of publication.
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
  relative?: 'today' | 'yesterday';
}

const session = String.raw`(?:(?:vào\s+)?(?:buổi\s+)?(?<session>sáng|trưa|chiều tối|chiều|tối|đêm)(?:\s+sớm)?(?:\s+(?:nay|qua))?(?:\s*,)?\s*\(?)`;
const lead = String.raw`(?:(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\s*,?\s*\(?)?(?:(?:hôm\s+nay|hôm\s+qua|các\s+ngày|hai\s+ngày|ba\s+ngày|ngày|mùng|mồng)\s*,?\s*\(?)*`;
const day = String.raw`(?<day>\d{1,2})`;
const month = String.raw`(?<month>\d{1,2})`;
const year = String.raw`(?:\s*[/.-]\s*(?<year>(?:19|20)\d{2}))?`;
const longYear = String.raw`(?:\s*[,/-]?\s*năm\s+(?<year>(?:19|20)\d{2})|\s*[/-]\s*(?<year2>(?:19|20)\d{2}))?`;
const until = String.raw`(?:\s*(?:-|–|đến|tới|và)\s*(?:ngày\s+)?(?<end>\d{1,2}))`;
const stop = String.raw`(?![\p{L}\p{N}%]|[.,/-]\d)`;
const slashYear = String.raw`(?:\s*[/.-]\s*(?<year>(?:19|20)\d{2})|/(?<shortYear>\d{2}))?`;
const numbered = String.raw`\s*[/]\s*${month}${slashYear}`;
const dashed = String.raw`\s?[-–.]\s?${month}${year}`;

// The order matters: of two that begin at the same place the first is taken.
const patterns = [
  // ngày 12, 13 và 14/4
  String.raw`(?<=(?:ngày|sáng|chiều|tối)\s*)${day}(?:\s*,\s*\d{1,2})*\s*,\s*(?<end0>\d{1,2})(?:\s*và\s*(?<end>\d{1,2}))?(?:${numbered}|${dashed})${stop}`,
  // ngày 4 đến 6-7, 12 và 13/4, 4-6/7/2019
  `${day}(?:${until})(?:${numbered}|${dashed})${stop}`,
  // ngày 30/6 đến 2/7
  String.raw`${day}\s*[/.-]\s*${month}\s*(?:-|–|đến|đến ngày|và)\s*(?:ngày\s+)?(?<end>\d{1,2})\s*[/.-]\s*(?<endMonth>\d{1,2})${year}${stop}`,
  // ngày 13 tháng 10 năm 2021, ngày 12 và 13 tháng 4
  String.raw`${day}(?:${until})?\s*(?:,\s*)?tháng\s+${month}${longYear}${stop}`,
  `${day}${numbered}${stop}`,
  `${day}${dashed}${stop}`,
].map(
  (pattern) => new RegExp(String.raw`(?<![\p{L}\p{N}/.,-])${session}?${lead}${pattern}`, 'giu'),
);

const today = new RegExp(
  String.raw`(?<![\p{L}])(?:(?<session>sáng|trưa|chiều tối|chiều|tối|đêm)\s+(?:hôm\s+)?nay|hôm\s+nay|(?<past>(?<session2>sáng|trưa|chiều tối|chiều|tối|đêm)?\s*hôm\s+qua))(?![\p{L}])`,
  'giu',
);
const unmarked = /^\d{1,2}\s?[-.]\s?\d{1,2}$/u;

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
  read(patterns, (match) => numberedDate(match, text.slice(0, match.index)));
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
  before: string,
): PrintedDate | undefined {
  const words = printed.trim();
  const number = (...names: string[]) => {
    const digits = names.map((name) => groups[name]).find((group) => group !== undefined);
    return digits === undefined ? undefined : Number(digits);
  };
  const [day, month] = [number('day'), number('month')];
  const [endDay, endMonth] = [number('end', 'end0'), number('endMonth')];
  if (!isDay(day, month) || (endDay !== undefined && !isDay(endDay, endMonth ?? month)))
    return undefined;
  // `1,5-1,8` and `4.231` look like dates: bare numbers need a word or a session before them.
  const isBare = unmarked.test(words) && index > 0;
  if (isBare && !/(?:ngày|hôm|sáng|trưa|chiều|tối|nay|,|\()\s*$/iu.test(before)) return undefined;
  const year = groups.shortYear ? 2000 + Number(groups.shortYear) : number('year', 'year2');
  const session = sessionOf(groups.session);
  return { words, index, day, month, year, endDay, endMonth, session };
}

/** The date of a match such as `chiều nay` or `hôm qua`. */
function relativeDate({ 0: printed, index, groups = {} }: RegExpExecArray): PrintedDate {
  return {
    words: printed.trim(),
    index,
    relative: groups.past === undefined ? 'today' : 'yesterday',
    session: sessionOf(groups.session ?? groups.session2),
  };
}

function isDay(day: number | undefined, month: number | undefined): boolean {
  return (
    day !== undefined &&
    month !== undefined &&
    day >= 1 &&
    month >= 1 &&
    month <= 12 &&
    day <= new Date(Date.UTC(2024, month, 0)).getUTCDate()
  );
}

function sessionOf(word: string | undefined): DaySession | undefined {
  return Object.entries(sessionWords).find(([name]) => name === word?.toLowerCase())?.[1];
}
