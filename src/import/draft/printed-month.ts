import { isRealDate } from '../../model/event-date.ts';

/** A month as words print it. */
export interface PrintedMonth {
  /** `2021-10` */
  date: string;
  year: number;
  words: string;
}

const monthWords = /tháng\s+(\d{1,2})(?:\s*[-/]\s*|\s*,?\s+năm\s+)((?:19|20)\d{2})/iu;
const monthBeforeTitle = /\b((?:19|20)\d{2})-(\d{1,2})\b/u;
/** How many of the first lines are searched. */
const mostLines = 6;

/** Finds a month near the beginning of a report: `tháng 10/2021`, `tháng 10 năm 2021`. */
export function printedMonth(lines: readonly string[]): PrintedMonth | undefined {
  const [words = '', month, year] =
    lines
      .slice(0, mostLines)
      .map((line) => monthWords.exec(line))
      .find((found) => found !== null) ?? [];
  return monthOf(year, month, words);
}

/** Finds a month in the words before a title: `date 2021-10`. */
export function monthOfPreamble(preamble: string): PrintedMonth | undefined {
  const [, year, month] = monthBeforeTitle.exec(preamble) ?? [];
  return monthOf(year, month, preamble);
}

function monthOf(year: string | undefined, month: string | undefined, words: string) {
  if (year === undefined || month === undefined) return undefined;
  const date = `${year}-${twoDigits(Number(month))}`;
  return isRealDate(date) ? { date, year: Number(year), words } : undefined;
}

/** `2021-07-09` */
export function isoDay({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `7` → `07` */
export function twoDigits(unit: number): string {
  return String(unit).padStart(2, '0');
}
