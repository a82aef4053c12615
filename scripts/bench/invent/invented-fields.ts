import type { FrontMatter } from '../../../src/import/draft/model.ts';
import type { InventedEvent } from './invented-event.ts';
import type { ToldEvent, ToldPerson, ToldVenue } from './told-event.ts';

/** The fields of a front matter on an event. */
export function eventFields(
  { name, series, format, reach }: InventedEvent,
  theme: string | undefined,
): FrontMatter['event'] {
  return {
    name,
    ...(theme === undefined ? {} : { theme }),
    ...(series ? { series: series.name, edition: series.edition } : {}),
    ...(format === undefined ? {} : { format }),
    ...(reach === undefined ? {} : { reach }),
  };
}

/** The fields on a venue, with the office on which an inferred place rests. */
export function venueFields({
  name,
  place,
  basis,
}: ToldVenue): NonNullable<FrontMatter['venues']>[number] {
  if (basis === undefined) return { name, place };
  const note = `Bài không in tên ${place} ở địa điểm này; nơi ấy suy ra từ chức vụ của người dự.`;
  return { name, place, inferred: { from: [basis], note } };
}

/** The fields on people: those who took a part, and those who were present. */
export function peopleFields(
  { people }: ToldEvent,
  withSpeeches: boolean,
): Pick<FrontMatter, 'speakers' | 'attendees'> {
  const named = ({ name, office, venue, participant: { person } }: ToldPerson) => ({
    name,
    office,
    venue,
    ...(person.address === undefined ? {} : { person: person.address }),
  });
  return {
    speakers: people
      .filter(({ participant }) => participant.parts.length > 0)
      .map((person) => ({
        ...named(person),
        parts: person.participant.parts,
        ...(withSpeeches && person.speaks.length > 0 ? { speaks: person.speaks } : {}),
      })),
    attendees: people.filter(({ participant }) => participant.parts.length === 0).map(named),
  };
}
