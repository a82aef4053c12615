import type { sessions } from '../../model/report.ts';
import { sessionWords } from './date-table.ts';

/** Part of the day, as the archive names it. */
export type Session = (typeof sessions)[number];

/** A date as a text prints it; `relative` for `hôm nay`, which only the day of publication tells. */
export interface PrintedDate {
  words: string;
  index: number;
  day?: number;
  month?: number;
  year?: number;
  endDay?: number;
  endMonth?: number;
  session?: Session;
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
  const dates: PrintedDate[] = [];
  if (!/\d|nay|qua/iu.test(text)) return dates;
  for (const match of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const found = { words: match[0].trim(), index: match.index };
    if (
      dates.some(
        ({ index, words }) =>
          found.index < index + words.length && index < found.index + found.words.length,
      )
    )
      continue;
    const groups = match.groups ?? {};
    const [days, months, endDay, endMonth] = [
      groups['day'],
      groups['month'],
      groups['end'] ?? groups['end0'],
      groups['endMonth'],
    ].map((part) => (part === undefined ? undefined : Number(part)));
    if (!isDay(days, months) || (endDay !== undefined && !isDay(endDay, endMonth ?? months)))
      continue;
    // `1,5-1,8` and `4.231` look like dates: bare numbers need a word or a session before them.
    if (
      unmarked.test(found.words) &&
      !/(?:ngày|hôm|sáng|trưa|chiều|tối|nay|,|\()\s*$/iu.test(text.slice(0, match.index)) &&
      match.index > 0
    )
      continue;
    const short = groups['shortYear'];
    const years =
      groups['year'] ?? groups['year2'] ?? (short === undefined ? undefined : `20${short}`);
    dates.push({
      ...found,
      ...(days === undefined ? {} : { day: days }),
      ...(months === undefined ? {} : { month: months }),
      ...(years === undefined ? {} : { year: Number(years) }),
      ...(endDay === undefined ? {} : { endDay }),
      ...(endMonth === undefined ? {} : { endMonth }),
      ...sessionOf(groups['session']),
    });
  }
  for (const match of text.matchAll(today)) {
    if (
      dates.some(
        ({ index, words }) =>
          match.index < index + words.length && index < match.index + match[0].length,
      )
    )
      continue;
    dates.push({
      words: match[0].trim(),
      index: match.index,
      relative: match.groups?.['past'] === undefined ? 'today' : 'yesterday',
      ...sessionOf(match.groups?.['session'] ?? match.groups?.['session2']),
    });
  }
  return dates.sort((a, b) => a.index - b.index);
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

function sessionOf(word: string | undefined): { session?: Session } {
  const known = Object.entries(sessionWords).find(([name]) => name === word?.toLowerCase());
  return known ? { session: known[1] } : {};
}
