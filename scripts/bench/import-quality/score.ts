import type { ParsedReport } from '../../../src/import/parse.ts';
import type { Label } from './labels.ts';

/** How many of those asked for are right. */
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

/** What one report scored, and what went wrong in it. */
export interface Scored {
  id: string;
  scores: Scores;
  errors: string[];
}

/** Compares what the rules read with what a person labelled. */
export function score(label: Label, parsed: ParsedReport): Scored {
  const errors: string[] = [];
  const count = (right: boolean, error: string): Share => {
    if (!right) errors.push(error);
    return { right: right ? 1 : 0, of: 1 };
  };
  const nothing: Share = { right: 0, of: 0 };
  const { day, session, month } = label.date ?? {};
  const found = parsed.day;
  const dated = day !== null && day !== undefined;
  const put = [...parsed.speakers, ...parsed.attendees];
  const labelled = label.people.map((person) => ({
    ...person,
    found: put.find(({ name }) => folded(name.value) === folded(person.name)),
  }));
  const asked = labelled.filter(({ role }) => role !== 'mentioned');
  const [hit, missed] = [
    asked.filter((person) => person.found),
    asked.filter((person) => !person.found),
  ];
  errors.push(...missed.map(({ name, role }) => `missed ${name} (${role})`));
  const neutral = new Set(labelled.filter(isNeutral).map(({ name }) => folded(name)));
  const counted = put.filter(({ name }) => !neutral.has(folded(name.value)));
  const wrong = counted.filter(
    ({ name }) => !asked.some((person) => folded(person.name) === folded(name.value)),
  );
  errors.push(
    ...wrong.map(
      ({ name, parts }) =>
        `put out ${name.value} (${parts.map(({ value, words }) => `${value}: ${words}`).join(', ')})`,
    ),
  );
  const titled = hit.filter(({ title }) => title);
  const office = titled.filter(
    (person) =>
      sameOffice(person.title ?? '', person.found?.offices[0]?.value ?? '') ||
      void errors.push(
        `office of ${person.name}: ${person.found?.offices.map(({ value }) => value).join(' | ')} ≠ ${person.title}`,
      ),
  );
  const part = hit.filter(
    (person) =>
      roleOf(person.found) === person.role ||
      void errors.push(
        `part of ${person.name}: ${roleOf(person.found)} (${person.found?.parts.map(({ value, words }) => `${value}: ${words}`).join(', ')}) ≠ ${person.role}`,
      ),
  );
  return {
    id: label.id,
    errors,
    scores: {
      date: dated
        ? count(
            found?.value.day === day && found.value.month === month,
            `date ${found?.words} ≠ ${label.date?.text}`,
          )
        : nothing,
      session: dated
        ? count(
            (found?.session ?? null) === (session ?? null),
            `session ${found?.session} ≠ ${session}`,
          )
        : nothing,
      precision: { right: counted.length - wrong.length, of: counted.length },
      recall: { right: hit.length, of: asked.length },
      office: { right: office.length, of: titled.length },
      part: { right: part.length, of: hit.length },
      event: label.event
        ? count(
            overlap(label.event, parsed.event.name?.value ?? '') >= 0.5,
            `event ${parsed.event.name?.value} ≠ ${label.event}`,
          )
        : nothing,
      source:
        label.source || parsed.source
          ? count(
              folded(label.source ?? '') === folded(parsed.source ?? ''),
              `source ${parsed.source} ≠ ${label.source}`,
            )
          : nothing,
    },
  };
}

/** The sum of several reports' shares. */
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

/** Reporters, photographers and Hồ Chí Minh in fixed phrases: finding or not finding them counts neither way. */
function isNeutral({ name, title, role }: Label['people'][number]): boolean {
  return (
    role === 'mentioned' &&
    (/^Hồ Chí Minh$/u.test(name) ||
      /phóng viên|tác giả|ảnh|photo|byline|\bPV\b/iu.test(title ?? ''))
  );
}

function roleOf(
  person: ParsedReport['speakers'][number] | undefined,
): Label['people'][number]['role'] {
  const parts = person?.parts.map(({ value }) => value) ?? [];
  if (parts.includes('chủ trì')) return 'chair';
  return parts.some((part) => part !== 'dự') ? 'speech' : 'present';
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function sameOffice(label: string, found: string): boolean {
  const [a, b] = [folded(label).toLowerCase(), folded(found).toLowerCase()];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.includes(short) && short.split(' ').length >= (long.split(' ').length * 2) / 3;
}

/** Words that two names share, over the words of either (Dice). */
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
