import type { Certainty, Finding } from './finding.ts';
import { dateCues, isTimeLabel } from './date-cues.ts';
import { datelineOf } from './dateline.ts';
import { isLine, isWithin, lastDay, type DateCandidate, type LastDay } from './event-span.ts';
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
  end?: LastDay;
  session?: DaySession;
  /** The year that is printed with the day, or told by the day of publication: `hôm nay`. */
  year?: number;
  /** The printed day of the week, from 0, Sunday. */
  weekday?: number;
}

/** A lower score is that of a guess. */
const leastScore = 4;
/** The best of several dates is certain with so much more than the next. */
const leastLead = 2;
/** The line with the day of writing has so many sentences before it at most: the title. */
const mostBefore = 2;
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
  const written = dayOfWriting(candidates, published);
  const readable = candidates.filter(
    ({ date }) => date.relative === undefined || written !== undefined,
  );
  const best = readable.reduce<DateCandidate | undefined>(
    (before, here) => (before && before.score >= here.score ? before : here),
    undefined,
  );
  if (!best) return undefined;
  const { date, sentence } = best;
  const day = date.relative === undefined ? date : shifted(written, date.relative);
  if (day?.day === undefined || day.month === undefined) return undefined;
  const told = date.relative === 'today' ? written?.words : undefined;
  const session = date.session ?? sessionToday(candidates);
  const end = lastDay(best, candidates);
  return {
    value: { day: day.day, month: day.month },
    words: told ?? date.words,
    sentence: sentence.text,
    certainty: certaintyOf(best, readable, end),
    ...(end && { end }),
    ...(session !== undefined && { session }),
    ...(day.year !== undefined && { year: day.year }),
    ...(date.weekday !== undefined && { weekday: date.weekday }),
  };
}

function certaintyOf(
  best: DateCandidate,
  all: readonly DateCandidate[],
  end: LastDay | undefined,
): Certainty {
  if (best.score < leastScore) return 'guess';
  const runnerUp = all
    .filter(({ date }) => !isWithin(date, best.date))
    .reduce((most, other) => Math.max(most, other.score), -Infinity);
  const isWhole =
    (end?.words === undefined || isLine(best)) &&
    !all.some(({ date }) => isWithin(best.date, date) && !isWithin(date, best.date));
  const isClear = best.score - runnerUp >= leastLead && isWhole;
  return isClear && best.order <= opening ? 'printed' : 'likely';
}

/** The part of the day in `sáng nay`, which may stand before a date that does not repeat it. */
function sessionToday(candidates: readonly DateCandidate[]): DaySession | undefined {
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
  // The label may be a line of its own.
  const label = previous && isTimeLabel(previous.text) ? `${previous.text}: ` : '';
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

/** The day on which a report was written, and the words before its text that print it. */
interface DayOfWriting {
  day: number;
  month: number;
  year?: number | undefined;
  words?: string;
}

/** The day of `hôm nay`: printed before the first words of the text, else that of publication. */
function dayOfWriting(
  candidates: readonly DateCandidate[],
  published: Hints['published'],
): DayOfWriting | undefined {
  const [printed] = candidates.flatMap(({ date, sentence, order }) => {
    const { day, month, year, words } = date;
    const isBefore = order <= mostBefore && date.index < (datelineOf(sentence.text)?.length ?? 0);
    return isBefore && day !== undefined && month !== undefined
      ? [{ day, month, year, words }]
      : [];
  });
  return printed ?? published;
}

function shifted(
  written: DayOfWriting | undefined,
  relative: 'today' | 'yesterday',
): DayOfWriting | undefined {
  if (!written || relative === 'today') return written;
  const { day, month, year } = written;
  const date = new Date(Date.UTC(year ?? 2023, month - 1, day - 1));
  return {
    day: date.getUTCDate(),
    month: date.getUTCMonth() + 1,
    ...(year !== undefined && { year: date.getUTCFullYear() }),
  };
}
