import edtf, { type ExtendedDate } from 'edtf';
import type { DatePart } from './inference.ts';
import { remember } from './remember.ts';

/** A calendar day, or a month or year if nothing finer is known. `month` counts from 1. */
export interface Day {
  year: number;
  month?: number;
  day?: number;
  /** The parts that were inferred, not printed (EDTF level 2: `2021?-12-06`). */
  inferred: DatePart[];
}

/** When an event took place: one day, or the first and the last of several. */
export interface EventDate {
  start: Day;
  end?: Day;
}

/**
 * The bits of each component in the bitmask of the `edtf` package: four year digits, then two for
 * month, two for day.
 */
const bits: [DatePart, number][] = [
  ['year', 0b0000_1111],
  ['month', 0b0011_0000],
  ['day', 0b1100_0000],
];

/**
 * Parses the date of an event in Extended Date/Time Format (Library of Congress, EDTF 2019): a day,
 * month or year, or an interval of them, each part possibly marked `?` as inferred. Throws a
 * Vietnamese message on anything else. Lists, indexes and pages ask for the same few dates over and
 * over.
 */
export const parseEventDate = remember((value: string) => plainDate(value) ?? readEventDate(value));

/**
 * Reads a day, also one whose year is inferred, or the first and the last of several, as most dates
 * are: the grammar takes a thousand times as long. Undefined for any other text.
 */
function plainDate(value: string): EventDate | undefined {
  const [first = '', last, ...others] = value.split('/');
  const start = plainDay(first);
  if (!start || last === undefined) return start && { start };
  const end = plainDay(last);
  const isPlain = others.length === 0 && first < last && !value.includes('?');
  return end && isPlain ? { start, end } : undefined;
}

function plainDay(text: string): Day | undefined {
  const [matched, year, mark, month, day] = /^([1-9]\d{3})(\?)?-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (matched === undefined) return undefined;
  const read = { year: Number(year), month: Number(month), day: Number(day) };
  const real = new Date(Date.UTC(read.year, read.month - 1, read.day));
  return real.getUTCMonth() + 1 === read.month && real.getUTCDate() === read.day
    ? { ...read, inferred: mark === undefined ? [] : ['year'] }
    : undefined;
}

function readEventDate(value: string): EventDate {
  let parsed;
  try {
    parsed = edtf(value);
  } catch {
    throw notReal(value);
  }
  const ends = parsed.type === 'Interval' ? [parsed.lower, parsed.upper] : [parsed];
  const [start, end] = ends.map((part) => {
    if (part !== null && typeof part === 'object' && part.type === 'Date')
      return toDay(part, value);
    throw new Error(`“${value}”: chỉ dùng ngày, tháng, năm hoặc khoảng có đầu và cuối`);
  });
  // The package reads 2023-02-29 as 1 March: it knows the length of each month, but not which years
  // are leap years.
  if (
    !start ||
    [start, end].flatMap((day) => (day ? [isoDay(day)] : [])).join('/') !==
      value.replaceAll('?', '')
  )
    throw notReal(value);
  return end ? { start, end } : { start };
}

/** Whether a text is a date of the calendar in EDTF, as `parseEventDate` accepts it. */
export function isRealDate(value: string): boolean {
  try {
    parseEventDate(value);
    return true;
  } catch {
    return false;
  }
}

function notReal(value: string): Error {
  return new Error(
    `“${value}” không phải là ngày có thật theo EDTF, thí dụ 2021-10-13, 2021-10 hay 2021-10-13/2021-10-14`,
  );
}

function toDay(date: ExtendedDate, value: string): Day {
  const [year, month, day, ...time] = date.values;
  if (
    year === undefined ||
    year < 1000 ||
    time.length > 0 ||
    date.unspecified.value > 0 ||
    date.approximate.value > 0
  )
    throw new Error(`“${value}”: chỉ dùng ngày, tháng, năm bốn chữ số; phần suy luận đánh dấu “?”`);
  return {
    year,
    ...(month === undefined ? {} : { month: month + 1 }),
    ...(day === undefined ? {} : { day }),
    inferred: bits.filter(([, mask]) => (date.uncertain.value & mask) !== 0).map(([part]) => part),
  };
}

/**
 * The parts of a date that are inferred, at either end, from the largest; empty where all of it is
 * printed.
 */
export function inferredParts({ start, end }: EventDate): DatePart[] {
  return bits
    .map(([part]) => part)
    .filter((part) => start.inferred.includes(part) || end?.inferred.includes(part));
}

/**
 * A key that sorts dates by their first day; unknown months and days come first: `2021-10-13`,
 * `2021-10-00`.
 */
export function sortKey({ start }: EventDate): string {
  return [String(start.year).padStart(4, '0'), pad(start.month ?? 0), pad(start.day ?? 0)].join(
    '-',
  );
}

/** The ISO 8601 form of a day, month or year: `2021-10-13`, `2021-10`, `2021`. */
export function isoDay({ year, month, day }: Day): string {
  return [String(year), ...[month, day].filter((part) => part !== undefined).map(pad)].join('-');
}

/** The date as lists print it: `13-10-2021`, `10-2021`, `2021`, `13-10-2021 – 14-10-2021`. */
export function shortDate({ start, end }: EventDate): string {
  return [start, end]
    .flatMap((day) => (day ? [isoDay(day).split('-').reverse().join('-')] : []))
    .join(' – ');
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
