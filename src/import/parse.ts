import { findBodies, type ReportBody } from './parse/bodies.ts';
import { findEvent, type EventFields } from './parse/event.ts';
import { findEventDay, type EventDay, type Hints } from './parse/event-day.ts';
import type { Finding } from './parse/finding.ts';
import { layOut } from './parse/layout.ts';
import { findPeople } from './parse/people.ts';
import type { ReportPerson } from './parse/person-entries.ts';
import { findVenues } from './parse/venues.ts';

/**
 * The facts that were read in a report, each with the sentence that states it. None is certain
 * until a person has checked it.
 */
export interface ParsedReport {
  title: string;
  /** Words before the title. */
  preamble: string | undefined;
  paragraphs: string[];
  day: EventDay | undefined;
  event: EventFields;
  venues: Finding<string>[];
  /** People who chaired or spoke. */
  speakers: ReportPerson[];
  /** People who attended. */
  attendees: ReportPerson[];
  /** People who are only mentioned. */
  mentioned: ReportPerson[];
  bodies: ReportBody[];
  source: string | undefined;
  byline: string | undefined;
}

/**
 * Reads the plain text of a report. Line 1 is the title, each further line a paragraph; `before`
 * are the lines before the title. `published` is the day of publication, for `hôm nay`.
 */
export function parseReport(
  text: string,
  published?: Hints['published'],
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
    day: findEventDay(sentences, published),
    event: findEvent(sentences),
    venues: findVenues(sentences),
    speakers: people.filter(isSpeaker),
    attendees: people.filter((person) => person.parts.length > 0 && !isSpeaker(person)),
    mentioned: people.filter(({ parts }) => parts.length === 0),
    bodies: findBodies(sentences),
  };
}
