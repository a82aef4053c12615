import type { FrontMatter } from '../../../src/import/draft/model.ts';
import { slug } from '../../../src/model/vietnamese.ts';
import type { InventedEvent } from './invented-event.ts';
import type { ToldEvent, ToldPerson, ToldVenue } from './told-event.ts';

/** The fields of a front matter on an event, which bears an id where two reports are about it. */
export function eventFields(
  { number, year, month, day, name, series, format, reach }: InventedEvent,
  theme: string | undefined,
  isShared: boolean,
): FrontMatter['event'] {
  const start = [year, month, day].join('-');
  return {
    name,
    ...(theme === undefined ? {} : { theme }),
    ...(series ? { series: series.name, edition: series.edition } : {}),
    ...(format === undefined ? {} : { format }),
    ...(reach === undefined ? {} : { reach }),
    ...(isShared ? { id: `${slug(name).slice(0, 60).replace(/-$/, '')}-${start}-${number}` } : {}),
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
