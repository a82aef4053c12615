import type { PrintedDate } from './dates.ts';
import type { Sentence } from './layout.ts';

/** A date that may be that of the event. */
export interface DateCandidate {
  date: PrintedDate;
  sentence: Sentence;
  /** The number of the sentence. */
  order: number;
  score: number;
}

/** The last day of an event, with its words where these stand apart from those of the first. */
export interface LastDay {
  day: number;
  month: number;
  words?: string;
}

/** `Hội nghị kéo dài đến ngày`, `Bế mạc: 17h00 ngày` */
const until =
  /(?:diễn ra|kéo dài)(?: (?!từ)[\p{L}\d]+){0,5} (?:đến|tới)(?: hết)?(?: ngày)? *$|(?:bế mạc|kết thúc)[^.;,]{0,30}$/iu;

/**
 * Finds the last day of an event that begins on a day: printed with it, as the end of a span that
 * another sentence prints, behind `kéo dài đến`, or on a line of a programme.
 */
export function lastDay(first: DateCandidate, all: readonly DateCandidate[]): LastDay | undefined {
  const { day, month, endDay, endMonth = month } = first.date;
  if (endDay !== undefined && endMonth !== undefined) return { day: endDay, month: endMonth };
  const last = all.findLast(({ date, sentence, score, order }) => {
    const isSpan = date.endDay !== undefined && date.day === day && date.month === month;
    const isLater = inYear(date.month, date.day) > inYear(month, day);
    const isEnd =
      until.test(sentence.text.slice(0, date.index)) ||
      (isLine(first) && isLine({ date, sentence }));
    return (isSpan && score > 0) || (isLater && isEnd && order > first.order);
  })?.date;
  const { day: lastOf = 0, month: monthOf = 0, words } = last ?? {};
  return words === undefined
    ? undefined
    : { day: last?.endDay ?? lastOf, month: last?.endMonth ?? monthOf, words };
}

/** Whether a date is all that its sentence has, as on a line of a programme. */
export function isLine({ date, sentence }: Pick<DateCandidate, 'date' | 'sentence'>): boolean {
  return !/[\p{L}\p{N}]/u.test(sentence.text.replace(date.words, ''));
}

/** Whether a date is another one or a part of it: `13/5` in `12 - 14/5`. */
export function isWithin({ day, month, endDay }: PrintedDate, whole: PrintedDate): boolean {
  if (day === whole.day && month === whole.month)
    return endDay === undefined || endDay === whole.endDay;
  const lastMonth = whole.endMonth ?? whole.month;
  return (
    whole.endDay !== undefined &&
    inYear(whole.month, whole.day) <= inYear(month, day) &&
    inYear(month, endDay ?? day) <= inYear(lastMonth, whole.endDay)
  );
}

/** A number by which the days of a year are sorted. */
function inYear(month = 0, day = 0): number {
  return month * 100 + day;
}
