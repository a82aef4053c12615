import type { Certainty, Finding } from './finding.ts';
import { dateCues } from './date-table.ts';
import { printedDates, type PrintedDate, type DaySession } from './dates.ts';
import type { Sentence } from './layout.ts';

/**
 * The source of an event's year: printed with the date, printed before the title, given as a hint,
 * taken from the day of publication, or the year most often printed in the text.
 */
export type YearBasis = 'date' | 'preamble' | 'hint' | 'published' | 'text';

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
  end?: { day: number; month: number };
  session?: DaySession;
  year?: { value: number; basis: YearBasis; words: string; certainty: Certainty };
}

const cues = dateCues.map(([words, where, weight]) => ({
  weight,
  where,
  pattern: new RegExp(words, 'iu'),
}));

/** Chooses the day of the event among the dates that a report prints, and finds its year. */
export function findEventDay(
  sentences: readonly Sentence[],
  preamble: string | undefined,
  hints: Hints,
): EventDay | undefined {
  const candidates = sentences.flatMap((sentence, order) =>
    printedDates(sentence.text).map((date) => ({
      date,
      sentence,
      order,
      score: score(date, sentence, order),
    })),
  );
  const readable = candidates.filter(
    ({ date }) => date.relative === undefined || hints.published !== undefined,
  );
  const best = readable.reduce<(typeof readable)[number] | undefined>(
    (before, here) => (before && before.score >= here.score ? before : here),
    undefined,
  );
  if (!best) return undefined;
  const { date, sentence } = best;
  const day = date.relative === undefined ? date : shifted(hints.published, date.relative);
  if (day?.day === undefined || day.month === undefined) return undefined;
  const session =
    date.session ??
    candidates.find(
      (other) =>
        other.order <= 3 &&
        other.date.relative === 'today' &&
        other.date.session !== undefined &&
        other.score > 0,
    )?.date.session;
  const year = yearOf(day.year, date.words, day.month, preamble, hints, sentences);
  const runnerUp = readable
    .filter(({ date: other }) => other.day !== date.day || other.month !== date.month)
    .reduce((most, other) => Math.max(most, other.score), -Infinity);
  return {
    value: { day: day.day, month: day.month },
    words: date.words,
    sentence: sentence.text,
    certainty:
      date.relative !== undefined || best.score < 4
        ? 'guess'
        : best.score - runnerUp >= 2
          ? 'printed'
          : 'likely',
    ...(date.endDay === undefined
      ? {}
      : { end: { day: date.endDay, month: date.endMonth ?? day.month } }),
    ...(session === undefined ? {} : { session }),
    ...(year === undefined ? {} : { year }),
  };
}

/**
 * The score of a date as the day of the event: by its words, the words around it, and how early in
 * the report it is.
 */
function score(date: PrintedDate, sentence: Sentence, order: number): number {
  const before = sentence.text.slice(0, date.index);
  const after = sentence.text.slice(date.index + date.words.length);
  const texts = { before, after, sentence: sentence.text };
  const cueWeight = cues
    .filter(({ where, pattern }) => pattern.test(texts[where]))
    .reduce((sum, { weight }) => sum + weight, 0);
  const quoted = sentence.quoted.some(({ start, end }) => date.index >= start && date.index < end)
    ? -5
    : 0;
  const early = sentence.paragraph === 0 ? 1 : Math.max(0, 5 - order);
  const opens = /^[^\p{L}]*$/u.test(before) ? 2 : 0;
  return (
    cueWeight +
    quoted +
    early +
    opens +
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

function yearOf(
  own: number | undefined,
  words: string,
  month: number,
  preamble: string | undefined,
  { year, isYearSure = false, published }: Hints,
  sentences: readonly Sentence[],
): EventDay['year'] {
  if (own !== undefined)
    return {
      value: own,
      basis: /\d{4}|\/\d{1,2}\/\d{2}$/u.test(words) ? 'date' : 'published',
      words,
      certainty: 'printed',
    };
  const header = /\b((?:19|20)\d{2})\b/u.exec(preamble ?? '');
  if (header)
    return {
      value: Number(header[1]),
      basis: 'preamble',
      words: preamble ?? '',
      certainty: 'likely',
    };
  if (year !== undefined)
    return {
      value: year,
      basis: 'hint',
      words: '',
      certainty: isYearSure ? 'printed' : 'likely',
    };
  // A report of December may come out in January.
  if (published)
    return {
      value: published.year - (month > published.month ? 1 : 0),
      basis: 'published',
      words: '',
      certainty: 'likely',
    };
  const printed = new Map<number, number>();
  for (const { text } of sentences)
    for (const [, value] of text.matchAll(
      /(?:\d[/.-]|tháng \d{1,2} năm )((?:19|20)\d{2})(?![-–\p{N}])/giu,
    ))
      printed.set(Number(value), (printed.get(Number(value)) ?? 0) + 1);
  const [most] = [...printed].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most && { value: most[0], basis: 'text', words: String(most[0]), certainty: 'guess' };
}
