import { parts } from '../../model/report.ts';
import { phraseTable, type SentenceToken } from './sentence-tokens.ts';
import * as table from './verb-table.ts';

const eventParts = [...parts, 'dự'] as const;

/** A part that a report gives a person: one of the archive's, or only being there. */
export type EventPart = (typeof eventParts)[number];

/** What a verb says of the person before or after it. */
export interface Verb {
  /** Undefined for a verb of somebody who is not at the event: `gặp`, `vắng mặt`. */
  part: EventPart | undefined;
  /** Reports what somebody said, and so stands behind the person. */
  reporting: boolean;
  /** Stands before the person only: `với sự tham dự của`. */
  ahead: boolean;
}

const plain = { part: undefined, reporting: false, ahead: false };
const each = <T>(phrases: readonly string[], value: T) =>
  phrases.map((phrase) => [phrase, value] as const);

/** Verbs with what they say of a person; undefined for phrases that only look like one. */
export const verbTable = phraseTable<Verb | undefined>([
  ...each(table.reportingVerbs, { ...plain, part: 'phát biểu' as const, reporting: true }),
  ...each(table.absenceVerbs, plain),
  ...ofParts(table.verbs, false),
  ...ofParts(table.openingPhrases, true),
  ...each(table.verbLookalikes, undefined),
]);

function ofParts(
  groups: Readonly<Partial<Record<EventPart, readonly string[]>>>,
  ahead: boolean,
): (readonly [string, Verb])[] {
  return eventParts.flatMap((part) => each(groups[part] ?? [], { ...plain, part, ahead }));
}

/** Whether a verb of saying stands at a token: its subject is a person. */
export function isReporting(tokens: readonly SentenceToken[], at: number): boolean {
  return verbTable.at(tokens, at)?.value?.reporting ?? false;
}

/** Whether a verb stands at a token, not only a phrase that looks like one. */
export function isVerb(tokens: readonly SentenceToken[], at: number): boolean {
  return verbTable.at(tokens, at)?.value !== undefined;
}
