import { findBodies, type ReportBody } from './parse/bodies.ts';
import { findEvent, type EventFields } from './parse/event.ts';
import { findEventDay, type EventDay, type Hints } from './parse/event-day.ts';
import type { Finding } from './parse/finding.ts';
import { layOut } from './parse/layout.ts';
import { findPeople, type ReportPerson } from './parse/people.ts';
import { findVenues } from './parse/venues.ts';

/** What the rules read out of a report, each value with the sentence it rests on; nothing of it is certain until a person has looked. */
export interface ParsedReport {
  title: string;
  /** Words before the title that are no part of it. */
  preamble: string | undefined;
  paragraphs: string[];
  day: EventDay | undefined;
  event: EventFields;
  venues: Finding<string>[];
  /** Who chaired or spoke. */
  speakers: ReportPerson[];
  /** Who was there. */
  attendees: ReportPerson[];
  /** Who is only named. */
  mentioned: ReportPerson[];
  bodies: ReportBody[];
  source: string | undefined;
  byline: string | undefined;
}

/** Reads the plain text of a report: line 1 is its title, every further line a paragraph; `before` are words that stand in lines of their own before the title. */
export function parseReport(
  text: string,
  hints: Hints = {},
  before: readonly string[] = [],
): ParsedReport {
  const { sentences, ...layout } = layOut(text);
  const preamble =
    [...before, ...(layout.preamble === undefined ? [] : [layout.preamble])].join(' ') || undefined;
  const people = findPeople(sentences);
  const isSpeaker = (person: ReportPerson) => person.parts.some(({ value }) => value !== 'dự');
  return {
    ...layout,
    preamble,
    day: findEventDay(sentences, preamble, hints),
    event: findEvent(sentences),
    venues: findVenues(sentences),
    speakers: people.filter(isSpeaker),
    attendees: people.filter((person) => person.parts.length > 0 && !isSpeaker(person)),
    mentioned: people.filter(({ parts }) => parts.length === 0),
    bodies: findBodies(sentences),
  };
}
