import type { ParsedReport } from '../../../src/import/parse.ts';
import type { Label } from './labels.ts';

/** How many of the things asked for are right. */
export interface Share {
  right: number;
  of: number;
}

/** The measures, in the order in which they are printed. */
export const measures = [
  'date',
  'session',
  'precision',
  'recall',
  'office',
  'part',
  'event',
  'source',
] as const;

/** One share for each measure. */
export type Scores = Record<(typeof measures)[number], Share>;

/** The scores of one report, and the errors in it. */
export interface Scored {
  id: string;
  scores: Scores;
  errors: string[];
}

/** Compares what the importer read in a report with what a person labelled. */
export function score(label: Label, parsed: ParsedReport): Scored {
  const errors: string[] = [];
  const people = scorePeople(label, parsed, errors);
  const date = scoreDate(label, parsed, errors);
  const { event, source } = label;
  return {
    id: label.id,
    errors,
    scores: {
      ...date,
      ...people,
      event: event
        ? check(overlap(event, parsed.event.name?.value ?? '') >= 0.5, errors, () =>
            difference('event', parsed.event.name?.value, event),
          )
        : nothing,
      source:
        source || parsed.source
          ? check(folded(source ?? '') === folded(parsed.source ?? ''), errors, () =>
              difference('source', parsed.source, source),
            )
          : nothing,
    },
  };
}

const nothing: Share = { right: 0, of: 0 };

/** Scores one thing. Adds an error where it is not right. */
function check(right: boolean, errors: string[], error: () => string): Share {
  if (!right) errors.push(error());
  return { right: right ? 1 : 0, of: 1 };
}

/** Scores several things of one kind. Adds an error for each that is not right. */
function checkEach<T>(
  items: readonly T[],
  errors: string[],
  isRight: (item: T) => boolean,
  error: (item: T) => string,
): Share {
  const wrong = items.filter((item) => !isRight(item));
  errors.push(...wrong.map(error));
  return { right: items.length - wrong.length, of: items.length };
}

function difference(
  what: string,
  found: string | null | undefined,
  expected: string | null | undefined,
): string {
  return `${what} ${found ?? 'none'} ≠ ${expected ?? 'none'}`;
}

/** The day and the session. Neither counts where the report names no day. */
function scoreDate(
  label: Label,
  { day: found }: ParsedReport,
  errors: string[],
): Pick<Scores, 'date' | 'session'> {
  const { date } = label;
  if (date?.day === null || date?.day === undefined) return { date: nothing, session: nothing };
  return {
    date: check(found?.value.day === date.day && found.value.month === date.month, errors, () =>
      difference('date', found?.words, date.text),
    ),
    session: check((found?.session ?? null) === (date.session ?? null), errors, () =>
      difference('session', found?.session, date.session),
    ),
  };
}

type FoundPerson = ParsedReport['speakers'][number];

function scorePeople(
  label: Label,
  parsed: ParsedReport,
  errors: string[],
): Pick<Scores, 'precision' | 'recall' | 'office' | 'part'> {
  const found = [...parsed.speakers, ...parsed.attendees];
  const labelled = label.people.map((person) => ({
    ...person,
    found: found.find(({ name }) => folded(name.value) === folded(person.name)),
  }));
  const asked = labelled.filter(({ role }) => role !== 'mentioned');
  const hit = asked.filter((person) => person.found);
  const askedNames = new Set(asked.map(({ name }) => folded(name)));
  const neutral = new Set(labelled.filter(isNeutral).map(({ name }) => folded(name)));
  return {
    recall: checkEach(
      asked,
      errors,
      (person) => person.found !== undefined,
      ({ name, role }) => `missed ${name} (${role})`,
    ),
    precision: checkEach(
      found.filter(({ name }) => !neutral.has(folded(name.value))),
      errors,
      ({ name }) => askedNames.has(folded(name.value)),
      (person) => `put out ${person.name.value} (${partsOf(person)})`,
    ),
    office: checkEach(
      hit.filter(({ title }) => title),
      errors,
      (person) => sameOffice(person.title ?? '', person.found?.offices[0]?.value ?? ''),
      (person) =>
        difference(
          `office of ${person.name}:`,
          person.found?.offices.map(({ value }) => value).join(' | '),
          person.title,
        ),
    ),
    part: checkEach(
      hit,
      errors,
      (person) => roleOf(person.found) === person.role,
      (person) =>
        difference(
          `part of ${person.name}:`,
          `${roleOf(person.found)} (${partsOf(person.found)})`,
          person.role,
        ),
    ),
  };
}

function partsOf(person: FoundPerson | undefined): string {
  return person?.parts.map(({ value, words }) => `${value}: ${words}`).join(', ') ?? '';
}

/** The sum of the shares of several reports. */
export function total(scored: readonly Scored[]): Scores {
  const sum = (measure: (typeof measures)[number]): Share =>
    scored.reduce(
      (all, { scores }) => ({
        right: all.right + scores[measure].right,
        of: all.of + scores[measure].of,
      }),
      { right: 0, of: 0 },
    );
  return {
    date: sum('date'),
    session: sum('session'),
    precision: sum('precision'),
    recall: sum('recall'),
    office: sum('office'),
    part: sum('part'),
    event: sum('event'),
    source: sum('source'),
  };
}

/**
 * Whether a name counts neither way, found or not: reporters, photographers and Hồ Chí Minh in
 * fixed phrases.
 */
function isNeutral({ name, title, role }: Label['people'][number]): boolean {
  return (
    role === 'mentioned' &&
    (/^Hồ Chí Minh$/u.test(name) ||
      /phóng viên|tác giả|ảnh|photo|byline|\bPV\b/iu.test(title ?? ''))
  );
}

function roleOf(person: FoundPerson | undefined): Label['people'][number]['role'] {
  const parts = person?.parts.map(({ value }) => value) ?? [];
  if (parts.includes('chủ trì')) return 'chair';
  return parts.some((part) => part !== 'dự') ? 'speech' : 'present';
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Whether two offices are the same, or one is the other with at most half as many words more. */
export function sameOffice(label: string, found: string): boolean {
  const [a, b] = [folded(label).toLowerCase(), folded(found).toLowerCase()];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.includes(short) && short.split(' ').length >= (long.split(' ').length * 2) / 3;
}

/** The words that two names share, over the words of either (Dice coefficient). */
function overlap(a: string, b: string): number {
  const [first, second] = [a, b].map(
    (text) =>
      new Set(
        folded(text)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
  );
  if (!first || !second || first.size + second.size === 0) return 0;
  return (2 * first.intersection(second).size) / (first.size + second.size);
}
