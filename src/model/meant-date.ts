import { isRealDate } from './event-date.ts';

/** The ways to write one date. Between its numbers is one sign, twice the same. */
const forms = [
  // 15/3/2022, 15-3-2022, 15. 3. 2022
  /^(?:ngày )?(?<day>\d{1,2}) ?(?<sign>[-/.]) ?(?<month>\d{1,2}) ?\k<sign> ?(?<year>\d{4})$/iu,
  // ngày 15 tháng 3 năm 2022
  /^(?:ngày )?(?<day>\d{1,2}) tháng (?<month>\d{1,2}),? năm (?<year>\d{4})$/iu,
  // 2022/3/15, 2022-3-5
  /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/u,
  // 3/2022, tháng 3/2022, tháng 3 năm 2022
  /^(?:tháng )?(?<month>\d{1,2})(?: ?[-/.] ?|,? năm )(?<year>\d{4})$/iu,
  // 2022/3, 2022-3
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/u,
  // năm 2022
  /^năm (?<year>\d{4})$/iu,
];
/** The ways to write the first and the last day of several. */
const intervals = [
  // 13-14/10/2021, with a dash that is not also the sign between the numbers
  /^(?:ngày )?(?<start>\d{1,2})-(?<end>\d{1,2}[/.].+)$/iu,
  // 13/10/2021 - 14/10/2021, 13 và 14/10/2021, từ 30/9/2021 đến 2/10/2021
  /^(?:từ )?(?<start>.+?)(?: ?[–—] ?| - |(?<=[/.]\d{4})-| đến | và )(?<end>.+)$/iu,
];
/** The first day of several whose month stands only behind the last: `ngày 13`. */
const dayAlone = /^(?:ngày )?(?<day>\d{1,2})$/iu;

/**
 * The date in EDTF that a usual Vietnamese spelling means: `15/3/2022` → `2022-03-15`, `tháng 3 năm
 * 2022` → `2022-03`, `13-14/10/2021` → `2021-10-13/2021-10-14`. Undefined for anything else, and
 * for a day that no calendar has.
 */
export function meantDate(given: string): string | undefined {
  const text = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const { start, end } = groupsOf(text, intervals);
  return start === undefined || end === undefined ? oneDate(text) : severalDays(start, end);
}

function severalDays(start: string, end: string): string | undefined {
  const last = oneDate(end);
  if (last === undefined) return undefined;
  const { day } = groupsOf(start, [dayAlone]);
  const first =
    day === undefined ? oneDate(start) : last.replace(/(?<=-\d\d-)\d\d$/, day.padStart(2, '0'));
  const dates = `${first ?? ''}/${last}`;
  return first !== undefined && first < last && isRealDate(dates) ? dates : undefined;
}

function oneDate(text: string): string | undefined {
  const { year, month, day } = groupsOf(text, forms);
  // Only a month above 12 shows that a spreadsheet put the month before the day: `3/15/2022`.
  return [
    [year, month, day],
    [year, day, month],
  ]
    .map((parts) => parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-'))
    .find(isRealDate);
}

/** The named groups of the first pattern that fits. */
function groupsOf(text: string, patterns: readonly RegExp[]): Record<string, string | undefined> {
  return patterns.map((pattern) => pattern.exec(text)?.groups).find((found) => found) ?? {};
}
