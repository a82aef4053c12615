import { defined } from '../../model/defined.ts';
import type { Replacement } from './reading-draft.ts';
import { tokenize } from './tokenizer.ts';

const day = String.raw`(?<day>\d{1,2})`;
const month = String.raw`(?<month>\d{1,2})`;
const year = String.raw`(?<year>[12]\d{3})`;
const dash = String.raw`\s*[-\u2010-\u2015/]\s*`;
const mark = String.raw`(?:${dash}|\.)`;
const onDay = String.raw`ng[àa]y\s+`;
const inMonth = String.raw`th[áa]ng\s+`;
const inYear = String.raw`\s+n[ăa]m\s+`;
const session = String.raw`(?:s[áa]ng|tr[ưu]a|chi[ềe]u|t[ốo]i)\s+`;

/**
 * The forms of a date in a query, the least ambiguous first. `5.3` and `6 tháng 12` may be
 * something else, so they need a word before them.
 */
const forms = [
  `(?:${onDay})?${day}(?:${mark}|\\s+${inMonth})${month}(?:${mark}|${inYear})${year}`,
  `(?:${onDay})?${day}${dash}${month}`,
  `(?:${onDay}|(?<=${session}))${day}(?:\\.|\\s+${inMonth})${month}`,
  `(?<!-\\s?)(?:${inMonth})?${month}${mark}${year}`,
  `${inMonth}${month}${inYear}${year}`,
  // None is part of a longer number, such as `12/2021/TT-BTC` or `2021-10-12`. Of the range
  // `10-12/10/2021` only the last day is found.
].map(
  (form) =>
    new RegExp(
      String.raw`(?<![\p{L}\p{M}\p{N}/.]|\d{3}-)(?:${form})(?![\p{L}\p{M}\p{N}]|[-/.]\p{N}|/\p{L})`,
      'gu',
    ),
);

/**
 * Finds the dates in a text, as replacements by the words that the reports use: `ngày 13 tháng 10
 * năm 2021`. A date that no calendar has (`31/2`) is ignored.
 */
export function findDates(text: string): Replacement[] {
  const words = tokenize(text);
  const found: Replacement[] = [];
  for (const { 0: whole, index, groups } of forms.flatMap((form) => [...text.matchAll(form)])) {
    const from = words.findIndex((word) => word.from >= index);
    const to = words.filter((word) => word.from < index + whole.length).length;
    const date = inWords(
      number(groups?.day),
      defined(number(groups?.month), 'The month of a date'),
      number(groups?.year),
    );
    if (date && found.every((other) => to <= other.from || from >= other.to))
      found.push({ from, to, words: date.map((word) => [word]), phrase: true });
  }
  return found.sort((a, b) => a.from - b.from);
}

function inWords(
  day: number | undefined,
  month: number,
  year: number | undefined,
): string[] | undefined {
  // The last day of a month is the day before the first of the next. Without a year, 29 February
  // may be meant.
  const last = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > last))) return undefined;
  return [
    ...(day === undefined ? [] : ['ngày', String(day)]),
    'tháng',
    String(month),
    ...(year === undefined ? [] : ['năm', String(year)]),
  ];
}

function number(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
