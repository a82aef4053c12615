import { parts as roles } from '../../model/report.ts';
import type { ParsedReport } from '../parse.ts';
import type { ReportPerson } from '../parse/person-entries.ts';
import type { Drafted, DraftedPerson, DraftedVenue, Lists } from './model.ts';
import { personDoubts, roleDoubts } from './person-doubts.ts';

/**
 * Drafts the speakers and the attendees, each at the điểm cầu that their sentence names before
 * them. An office that `text` does not print in one piece is left out. `numbers` are those of the
 * report's paragraphs, for each paragraph that was parsed.
 */
export function peopleFields(
  parsed: Pick<ParsedReport, 'speakers' | 'attendees'>,
  venues: readonly DraftedVenue[],
  text: string,
  numbers: readonly number[],
): Drafted<Lists<'speakers' | 'attendees'>> {
  const asPrinted = (person: ReportPerson): ReportPerson => ({
    ...person,
    offices: person.offices.filter(({ value }) => text.includes(value)),
  });
  const names = venues.map(({ name }) => name);
  const [speakers, attendees] = [parsed.speakers.map(asPrinted), parsed.attendees.map(asPrinted)];
  const spoken = ({ speech }: ReportPerson) =>
    (speech ?? []).flatMap((paragraph) => numbers[paragraph - 1] ?? []);
  return {
    fields: {
      speakers: speakers.map((person) => ({
        ...personFields(person, names),
        parts: roles.filter((role) => person.parts.some(({ value }) => value === role)),
        ...(person.speech && { speaks: spoken(person) }),
      })),
      attendees: attendees.map((person) => personFields(person, names)),
    },
    doubts: [
      ...speakers.flatMap((person, index) => [
        ...personDoubts(person, `speakers[${index}]`),
        ...roleDoubts(person, `speakers[${index}].parts`),
      ]),
      ...attendees.flatMap((person, index) => personDoubts(person, `attendees[${index}]`)),
    ],
  };
}

function personFields(
  { name, offices, parts }: ReportPerson,
  venues: readonly string[],
): DraftedPerson {
  const office = offices[0]?.value;
  const venue = [name, ...parts]
    .map(({ sentence }) => venueBefore(sentence, name.value, venues))
    .find((found) => found !== undefined);
  return {
    name: name.value,
    ...(office !== undefined && { office }),
    ...(venue !== undefined && { venue }),
  };
}

/** Finds the last điểm cầu that a sentence names before a person. */
function venueBefore(
  sentence: string,
  name: string,
  venues: readonly string[],
): string | undefined {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(name))).toLowerCase();
  const named = venues
    .filter((venue) => /cầu\s/iu.test(venue))
    .map((venue) => ({ venue, at: before.lastIndexOf(venue.toLowerCase()) }));
  return named
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at || b.venue.length - a.venue.length)[0]?.venue;
}
