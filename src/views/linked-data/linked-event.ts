import type { EventLeaf, PlaceLeaf, VirtualLocationLeaf } from 'schema-dts';
import { eventAnchor } from '../../model/addresses.ts';
import { dateInWords } from '../../model/date-in-words.ts';
import { inferredParts, isoDay, parseEventDate } from '../../model/event-date.ts';
import { partsInWords } from '../../model/inference.ts';
import type { PersonFact, StatedFacts } from '../stated-facts.ts';
import { linkedName } from './linked-names.ts';

/** How people took part, by the form of an event. */
const attendance = {
  'trực tiếp': 'OfflineEventAttendanceMode',
  'trực tuyến': 'OnlineEventAttendanceMode',
  'trực tiếp kết hợp trực tuyến': 'MixedEventAttendanceMode',
} as const;

/**
 * Names the event of a report, given the address of the report, and its days. `startDate` cannot
 * say that its year is inferred, and programs would take it for printed. So a date with an inferred
 * part is only described in words.
 */
export function datedEvent(address: string, name: string, edtf: string): EventLeaf {
  const date = parseEventDate(edtf);
  const inferred = partsInWords(inferredParts(date));
  const when = inferred
    ? { description: `${dateInWords(date)} (${inferred} do suy luận)` }
    : { startDate: isoDay(date.start), ...(date.end && { endDate: isoDay(date.end) }) };
  return { '@type': 'Event', '@id': `${address}#${eventAnchor}`, name, ...when };
}

/**
 * Describes the event of a report. Those who chaired or spoke are its performers, each in the
 * office that was printed that day.
 */
export function linkedEvent({ address, event, ...facts }: StatedFacts): EventLeaf {
  const present = facts.people.filter(isPresent);
  const performers = [
    ...facts.people.filter((person) => !isPresent(person)).map(toPerformer),
    ...facts.organizations.flatMap(({ part, body }) =>
      body === undefined
        ? []
        : [performerAs({ description: part }, linkedName('Organization', body))],
    ),
  ];
  const places = locations({ venues: facts.venues, format: event.format });
  return {
    ...datedEvent(address, event.name, event.date.edtf),
    ...(event.theme !== undefined && { about: { '@type': 'Thing', name: event.theme } }),
    ...(event.series && { superEvent: linkedName('EventSeries', event.series) }),
    ...(event.format && { eventAttendanceMode: attendance[event.format] }),
    ...(facts.organizers.length > 0 && {
      organizer: facts.organizers.map((body) => linkedName('Organization', body)),
    }),
    ...(places.length > 0 && { location: places }),
    ...(performers.length > 0 && { performer: performers }),
    ...(present.length > 0 && { attendee: present.map(toAttendee) }),
  };
}

function isPresent({ parts }: PersonFact): boolean {
  return parts.every((part) => part === 'dự');
}

function toPerformer({ office, parts, ...person }: PersonFact) {
  const role = { description: parts.join(', '), ...(office !== undefined && { roleName: office }) };
  return performerAs(role, linkedName('Person', person));
}

function performerAs<T>(role: { roleName?: string; description: string }, performer: T) {
  return { '@type': 'Role' as const, ...role, performer };
}

function toAttendee({ office, ...person }: PersonFact) {
  const attendee = linkedName('Person', person);
  return office === undefined ? attendee : { '@type': 'Role' as const, roleName: office, attendee };
}

/** Where an event took place. A province that is inferred is left out, as is its year. */
function locations({
  venues,
  format,
}: Pick<StatedFacts, 'venues'> & Pick<StatedFacts['event'], 'format'>): (
  PlaceLeaf | VirtualLocationLeaf
)[] {
  const places = venues.map(({ name, place, inferred }): PlaceLeaf => ({
    '@type': 'Place',
    name,
    ...(!inferred && { containedInPlace: linkedName('AdministrativeArea', place) }),
  }));
  const isOnline = format !== undefined && format !== 'trực tiếp';
  return isOnline ? [...places, { '@type': 'VirtualLocation' }] : places;
}
