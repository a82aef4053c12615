import type { Certainty, Finding } from './finding.ts';
import { dateCues } from './date-cues.ts';
import { datelineOf } from './dateline.ts';
import { printedDates, type PrintedDate, type DaySession } from './dates.ts';
import type { Sentence } from './layout.ts';

/** The facts about a report that its text does not print. */
export interface Hints {
  /** The year, as a folder or the archivist gives it. */
  year?: number;
  /** True where the archivist gives the year for this file alone, and so leaves no doubt. */
  isYearSure?: boolean;
  /** The day of publication. */
  published?: { year: number; month: number; day: number };
}

/** The event's day as a report prints it. */
export interface EventDay extends Finding<{ day: number; month: number }> {
  /** Its last day, with its words where these stand apart. */
  end?: { day: number; month: number; words?: string };
  session?: DaySession;
  /** The year that is printed with the day, or told by the day of publication: `hôm nay`. */
  year?: number;
  /** The printed day of the week, from 0, Sunday. */
  weekday?: number;
}

/** A date that may be that of the event. */
interface Candidate {
  date: PrintedDate;
  sentence: Sentence;
  /** The number of the sentence. */
  order: number;
  score: number;
}

/** A lower score is that of a guess. */
const leastScore = 4;
/** The best of several dates is certain with so much more than the next. */
const leastLead = 2;
/** `Hội nghị kéo dài đến ngày` */
const untilDay =
  /(?:diễn ra|kéo dài)(?: (?!từ)[\p{L}\d]+){0,5} (?:đến|tới)(?: hết)?(?: ngày)? *$/iu;
/** The day of an event stands in so many first sentences. */
const opening = 6;

/** Chooses the day of the event among the dates that a report prints. */
export function findEventDay(
  sentences: readonly Sentence[],
  published: Hints['published'],
): EventDay | undefined {
  const candidates = sentences.flatMap((sentence, order) =>
    printedDates(sentence.text).map((date) => ({
      date,
      sentence,
      order,
      score: score(date, sentence, order, sentences[order - 1]),
    })),
  );
  const readable = candidates.filter(
    ({ date }) => date.relative === undefined || published !== undefined,
  );
  const best = readable.reduce<Candidate | undefined>(
    (before, here) => (before && before.score >= here.score ? before : here),
    undefined,
  );
  if (!best) return undefined;
  const { date, sentence } = best;
  const day = date.relative === undefined ? date : shifted(published, date.relative);
  if (day?.day === undefined || day.month === undefined) return undefined;
  const session = date.session ?? sessionToday(candidates);
  const end = endOf(best, candidates);
  return {
    value: { day: day.day, month: day.month },
    words: date.words,
    sentence: sentence.text,
    certainty: certaintyOf(best, readable),
    ...(end && { end }),
    ...(session !== undefined && { session }),
    ...(day.year !== undefined && { year: day.year }),
    ...(date.weekday !== undefined && { weekday: date.weekday }),
  };
}

function certaintyOf(best: Candidate, all: readonly Candidate[]): Certainty {
  if (best.score < leastScore) return 'guess';
  const runnerUp = all
    .filter(({ date }) => !isWithin(date, best.date))
    .reduce((most, other) => Math.max(most, other.score), -Infinity);
  const isClear = best.score - runnerUp >= leastLead;
  return isClear && best.order <= opening ? 'printed' : 'likely';
}

/** The last day of an event: printed with the first, or elsewhere. */
function endOf({ date, sentence }: Candidate, all: readonly Candidate[]): EventDay['end'] {
  const { day, month, endDay, endMonth = month, words } = date;
  if (endDay !== undefined && endMonth !== undefined) return { day: endDay, month: endMonth };
  // In a programme each day is a line.
  const isOfProgramme = isLine(words, sentence);
  const last = all.findLast(
    (other) =>
      order(other.date.month, other.date.day) > order(month, day) &&
      (untilDay.test(other.sentence.text.slice(0, other.date.index)) ||
        (isOfProgramme && isLine(other.date.words, other.sentence))),
  )?.date;
  return last?.day === undefined || last.month === undefined
    ? undefined
    : { day: last.day, month: last.month, words: last.words };
}

function isLine(words: string, { text }: Sentence): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(words, ''));
}

/** Whether a date is another one or a part of it: `13/5` in `12 - 14/5`. */
function isWithin({ day, month, endDay }: PrintedDate, whole: PrintedDate): boolean {
  if (day === whole.day && month === whole.month)
    return endDay === undefined || endDay === whole.endDay;
  return (
    whole.endDay !== undefined &&
    [whole.month, whole.endMonth ?? whole.month].includes(month) &&
    order(whole.month, whole.day) <= order(month, day) &&
    order(month, endDay ?? day) <= order(whole.endMonth ?? whole.month, whole.endDay)
  );
}

/** A number by which the days of a year are sorted. */
function order(month = 0, day = 0): number {
  return month * 100 + day;
}

/** The part of the day in `sáng nay`, which may stand before a date that does not repeat it. */
function sessionToday(candidates: readonly Candidate[]): DaySession | undefined {
  return candidates.find(
    ({ date, order: at, score: weight }) =>
      at <= 3 && date.relative === 'today' && date.session !== undefined && weight > 0,
  )?.date.session;
}

/**
 * The score of a date as the day of the event: by its words, the words around it, and how early in
 * the report it is.
 */
function score(
  date: PrintedDate,
  { text, paragraph, quoted }: Sentence,
  at: number,
  previous: Sentence | undefined,
): number {
  const label = previous?.text.endsWith(':') ? `${previous.text} ` : '';
  const dateline = datelineOf(text)?.length ?? 0;
  const isDateline = date.index < dateline;
  const before = text.slice(isDateline ? 0 : dateline, date.index);
  const texts = {
    before: label + before,
    after: text.slice(date.index + date.words.length),
    sentence: text,
  };
  const cueWeight = dateCues
    .filter(({ where, pattern }) => pattern.test(texts[where]))
    .reduce((sum, { weight }) => sum + weight, 0);
  const isQuoted = quoted.some(({ start, end }) => date.index >= start && date.index < end);
  return (
    cueWeight +
    (isQuoted ? -5 : 0) +
    (isDateline ? -8 : 0) +
    (paragraph === 0 ? 1 : Math.max(0, 5 - at)) +
    (/^[^\p{L}]*$/u.test(before) ? 2 : 0) +
    (date.session === undefined ? 0 : 4) +
    (date.endDay === undefined ? 0 : 2) +
    (date.relative === undefined ? 0 : -2)
  );
}

function shifted(
  published: Hints['published'],
  relative: 'today' | 'yesterday',
): { day: number; month: number; year: number } | undefined {
  if (!published) return undefined;
  const date = new Date(
    Date.UTC(published.year, published.month - 1, published.day - (relative === 'today' ? 0 : 1)),
  );
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}
