import { findBodies, type Body } from './parse/bodies.ts';
import { findEvent, type EventFields } from './parse/event.ts';
import { findEventDay, type EventDay, type Hints } from './parse/event-day.ts';
import type { Found } from './parse/evidence.ts';
import { layOut } from './parse/layout.ts';
import { findPeople, type Person } from './parse/people.ts';
import { findVenues } from './parse/venues.ts';

/** What the rules read out of a report, each value with the sentence it rests on; nothing of it is certain until a person has looked. */
export interface ParsedReport {
  title: string;
  /** Words before the title that are no part of it. */
  preamble: string | undefined;
  paragraphs: string[];
  day: EventDay | undefined;
  event: EventFields;
  venues: Found<string>[];
  /** Who chaired or spoke. */
  speakers: Person[];
  /** Who was there. */
  attendees: Person[];
  /** Who is only named. */
  mentioned: Person[];
  bodies: Body[];
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
  const took = (person: Person) => person.parts.some(({ value }) => value !== 'dự');
  return {
    ...layout,
    preamble,
    day: findEventDay(sentences, preamble, hints),
    event: findEvent(sentences),
    venues: findVenues(sentences),
    speakers: people.filter(took),
    attendees: people.filter((person) => person.parts.length > 0 && !took(person)),
    mentioned: people.filter(({ parts }) => parts.length === 0),
    bodies: findBodies(sentences),
  };
}
