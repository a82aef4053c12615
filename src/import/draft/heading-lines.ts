import type { CalendarDay } from '../../read/page-head.ts';
import { bodyHeads } from '../parse/body-table.ts';
import { eventNouns } from '../parse/event-table.ts';
import { anyOf } from '../parse/phrases.ts';

const dated =
  /(?<![\p{L}\d])(?:(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>(?:19|20)\d{2})|(?<longDay>\d{1,2})\s+tháng\s+(?<longMonth>\d{1,2})\s*,?\s*năm\s+(?<longYear>(?:19|20)\d{2})|(?<isoYear>(?:19|20)\d{2})-(?<isoMonth>\d{2})-(?<isoDay>\d{2}))(?!\d)/iu;
/**
 * The other words of a line of date: `Hà Nội, ngày`, `Thứ tư`, `Cập nhật lúc`, `08:12`, `GMT+7`.
 */
const otherWords = [
  /^(?:(?:TP|Tp)\.?\s*)?\p{Lu}\p{L}*(?:\s+(?:-\s+)?\p{Lu}\p{L}*){0,4}\s*,\s*(?=ngày(?![\p{L}]))/u,
  /(?<![\p{L}])(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|ngày\s+(?:đăng|xuất bản)|đăng\s+(?:ngày|lúc)|cập\s+nhật|xuất\s+bản|thời gian|ngày|lúc|vào)(?![\p{L}])/giu,
  /\d{1,2}\s*[:hg]\s*\d{2}(?::\d{2})?(?!\d)/giu,
  /(?<![\p{L}])(?:[ap]m|sa|ch|gmt\s*\+\s*7)(?![\p{L}\d])/giu,
];

/**
 * Returns the day of a line that is nothing but a date: `Thứ tư, 19/04/2023 08:12`. Such a line is
 * the date of publication.
 */
export function dayOfLine(line: string): CalendarDay | undefined {
  const { groups = {} } = dated.exec(line) ?? {};
  const [year, month, day] = [
    groups.year ?? groups.longYear ?? groups.isoYear,
    groups.month ?? groups.longMonth ?? groups.isoMonth,
    groups.day ?? groups.longDay ?? groups.isoDay,
  ].map(Number);
  if (
    !year ||
    !month ||
    !day ||
    month > 12 ||
    day > new Date(Date.UTC(year, month, 0)).getUTCDate()
  )
    return undefined;
  const left = otherWords.reduce(
    (text, pattern) => text.replace(pattern, ' '),
    line.replace(dated, ' '),
  );
  return /[\p{L}\p{N}]/u.test(left) ? undefined : { year, month, day };
}

/**
 * Whether a line gives the time of the event before the title, as older exports do: `date 2021-10`.
 */
export function isDateOfEvent(line: string): boolean {
  return /^date\s+\d{4}(?:-\d{1,2}){0,2}$/iu.test(line);
}

const state =
  /^(?:cộng (?:hòa|hoà) xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|đảng cộng sản việt nam)[\s*_–-]*$/iu;
const number = /^số\s*:?\s*(?:\d|\.{2}|…|\/)[^.!?]{0,40}$/iu;
const ruled = /^[^\p{L}\p{N}]+$/u;
const bodyInCapitals = new RegExp(
  `^(?!(?:${anyOf(eventNouns)})(?![\\p{L}]))(?:${anyOf(bodyHeads)})(?![\\p{L}])`,
  'iu',
);
const longestBody = 8;

/**
 * Whether a line belongs to the head of an official letter: the name of the state, a number, a
 * rule.
 */
export function isLetterhead(line: string): boolean {
  return state.test(line) || number.test(line) || ruled.test(line);
}

/**
 * Whether a line is the name of a body in capitals, as at the head of an official letter: `SỞ GIÁO
 * DỤC VÀ ĐÀO TẠO`.
 */
export function isBodyInCapitals(line: string): boolean {
  return (
    isInCapitals(line) &&
    !isKindOfDocument(line) &&
    !/[.,:;!?“”"]/u.test(line) &&
    line.split(' ').length <= longestBody &&
    bodyInCapitals.test(line)
  );
}

/** Whether a line names a kind of document, whose title follows: `BÁO CÁO`. */
export function isKindOfDocument(line: string): boolean {
  return /^(?:báo cáo|biên bản|thông báo|thông cáo báo chí|kết luận|tường thuật|kỷ yếu|tin|bản tin)(?: nhanh| tóm tắt| tổng kết)?\s*:?$/iu.test(
    line,
  );
}

/** Whether a line of several words is printed in capitals throughout. */
export function isInCapitals(line: string): boolean {
  return /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && line.includes(' ');
}
