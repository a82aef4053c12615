import type { DraftedPerson, ReportDraft } from '../../../src/import/draft/model.ts';
import { sameOffice } from '../import-quality/score.ts';
import { compareDraft } from './compare-draft.ts';
import type { Expected, Trial } from './kinds.ts';

/** A value of a draft, beside what a person read. */
export interface ScoredValue {
  /** Its field: `speakers[0].office`. */
  path: string;
  value: string;
  isRight: boolean;
  /** Whether the archivist is asked to check it. */
  isDoubted: boolean;
}

/** How right the import of one file is. */
export interface KindScore {
  name: string;
  /** Whether title, date, people and organizers are right, and no word was lost or added. */
  isWhole: boolean;
  /** The number of words of the report. */
  words: number;
  /** The words of the report that the draft neither has nor names as left out. */
  lost: string[];
  /** The words of the draft that are not in the report. */
  added: string[];
  values: ScoredValue[];
  /** The errors, a line each. */
  errors: string[];
}

/** Scores the import of one file. */
export function scoreKind(trial: Trial): KindScore {
  const { name, expected } = trial;
  const none = { name, words: 0, lost: [], added: [], values: [] };
  if ('refusal' in trial) {
    const isWhole = expected.refuse !== false;
    return { ...none, isWhole, errors: isWhole ? [] : [`refused: ${trial.refusal}`] };
  }
  const { draft } = trial;
  if (expected.refuse !== false) {
    const isWhole = expected.refuse === 'either' && isTextDoubted(draft);
    return { ...none, isWhole, errors: isWhole ? [] : ['not refused'] };
  }
  const values = valuesOf(draft, expected);
  const missing = missingFrom(draft, expected);
  const words = compareDraft(draft, expected);
  const errors = [...valueErrors(values), ...missing.map((value) => `missing: ${value}`)];
  for (const kind of ['lost', 'leftOut', 'added'] as const)
    if (words[kind].length > 0) errors.push(`${kind}: ${words[kind].join(' ')}`);
  const isWhole =
    missing.length === 0 &&
    values.every(({ path, isRight }) => isRight || /^(?:published|session)$/.test(path)) &&
    [words.lost, words.leftOut, words.added].every(({ length }) => length === 0);
  return {
    name,
    isWhole,
    words: words.count,
    lost: words.lost,
    added: words.added,
    values,
    errors,
  };
}

/** Whether the archivist is asked to check the whole text: its letters may be wrong. */
function isTextDoubted({ doubts }: ReportDraft): boolean {
  return doubts.some(({ path, reason }) => path === 'title' && /chữ/u.test(reason));
}

function valueErrors(values: readonly ScoredValue[]): string[] {
  return values.flatMap(({ path, value, isRight, isDoubted }) => {
    if (isRight && !isDoubted) return [];
    const kind = isRight ? 'right, doubted' : isDoubted ? 'wrong, doubted' : 'WRONG';
    return [`${kind}: ${path} ${value}`];
  });
}

/** The values of a draft that are asked for. */
function valuesOf(draft: ReportDraft, expected: Expected): ScoredValue[] {
  const { data, doubts } = draft;
  const scored = (path: string, value: string | undefined, isRight: boolean): ScoredValue[] => {
    if (value === undefined) return [];
    const isDoubted = doubts.some(
      (doubt) => path === doubt.path || path.startsWith(`${doubt.path}[`),
    );
    return [{ path, value, isRight, isDoubted }];
  };
  const bodies = expected.organizers.map(folded);
  return [
    scored('title', data.title, isSameTitle(data.title, expected.title ?? '')),
    scored('date', data.date, isSameDate(data.date, expected)),
    scored('published', data.published, data.published === expected.published),
    scored('session', data.session, data.session === expected.session),
    ...(data.organizers ?? []).map((name, index) =>
      scored(`organizers[${index}]`, name, bodies.includes(folded(name))),
    ),
    ...peopleOf(draft).map(({ path, person, part }) => {
      const meant = expected.people.find(({ name }) => folded(name) === folded(person.name));
      const office = person.office;
      return [
        ...scored(`${path}.name`, person.name, meant !== undefined),
        ...(meant
          ? [
              ...scored(`${path}.parts`, part, part === meant.part),
              ...scored(`${path}.office`, office, sameOffice(meant.office ?? '', office ?? '')),
            ]
          : []),
      ];
    }),
  ].flat(2);
}

/** The capitals of titles in TCVN3 are not in the file. */
function isSameTitle(one: string, other: string): boolean {
  return folded(one).toLowerCase() === folded(other).toLowerCase();
}

/**
 * Whether a date is right, whatever it says of its certainty. A report that prints no day has a
 * year or a month.
 */
function isSameDate(date: string, { date: meant }: Expected): boolean {
  return meant === null
    ? !/-\d\d-\d\d/.test(date)
    : date.replaceAll('?', '') === meant.replaceAll('?', '');
}

type LabelledPart = Expected['people'][number]['part'];

/** The people of a draft, each with its path and its part as labels name it. */
function peopleOf({
  data,
}: ReportDraft): { path: string; person: DraftedPerson; part: LabelledPart }[] {
  return [
    ...(data.speakers ?? []).map((person, index) => ({
      path: `speakers[${index}]`,
      person,
      part: person.parts.includes('chủ trì') ? ('chair' as const) : ('speech' as const),
    })),
    ...(data.attendees ?? []).map((person, index) => ({
      path: `attendees[${index}]`,
      person,
      part: 'present' as const,
    })),
  ];
}

/** The names and offices that a person read and the draft lacks. */
function missingFrom(draft: ReportDraft, { organizers, people }: Expected): string[] {
  const bodies = (draft.data.organizers ?? []).map(folded);
  const found = new Map(peopleOf(draft).map(({ person }) => [folded(person.name), person]));
  return [
    ...organizers.filter((name) => !bodies.includes(folded(name))),
    ...people.flatMap(({ name, office }) => {
      const person = found.get(folded(name));
      if (!person) return [name];
      return office !== null && person.office === undefined ? [`${name}: ${office}`] : [];
    }),
  ];
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
