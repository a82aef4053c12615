import { parts } from '../../model/report.ts';
import { phraseTable, type SentenceToken } from './sentence-tokens.ts';
import { labels } from './role-table.ts';
import * as table from './verb-table.ts';

const eventParts = [...parts, 'dự'] as const;

/** A part in an event: one of the archive's, or `dự` for somebody who only attended. */
export type EventPart = (typeof eventParts)[number];

/** The meaning of a verb for the person before or after it. */
export interface Verb {
  /** Undefined for a verb of somebody who is not at the event: `gặp`, `vắng mặt`. */
  part: EventPart | undefined;
  /** A verb of saying, which follows the person. */
  reporting: boolean;
  /** Precedes the person: `với sự tham dự của`. */
  ahead: boolean;
}

const plain = { part: undefined, reporting: false, ahead: false };
const each = <T>(phrases: readonly string[], value: T) =>
  phrases.map((phrase) => [phrase, value] as const);

/** The meanings of labels before people. */
export const labelTable = phraseTable<Verb>([
  ...each(labels.absent, { ...plain, ahead: true }),
  ...ofParts(labels, true),
]);

/** Verbs with their meanings; undefined for phrases that only look like a verb. */
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

/** Whether a token begins a verb of saying. Its subject is a person. */
export function isReporting(tokens: readonly SentenceToken[], at: number): boolean {
  return verbTable.at(tokens, at)?.value?.reporting ?? false;
}

/** Whether a token begins a verb, and not a phrase that only looks like one. */
export function isVerb(tokens: readonly SentenceToken[], at: number): boolean {
  return verbTable.at(tokens, at)?.value !== undefined;
}
