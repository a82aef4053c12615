import { parts as allParts } from '../../model/report.ts';
import type { ParsedReport } from '../parse.ts';
import type { ReportPerson } from '../parse/people.ts';
import { doubtOf, leastSure } from './doubt.ts';
import type { Doubt, FrontMatter } from './model.ts';

type Attendee = NonNullable<FrontMatter['attendees']>[number];
type Speaker = NonNullable<FrontMatter['speakers']>[number];

/** Those who took a part in the event, and those who were there, each at the điểm cầu that their sentence names before them; offices only as `text` prints them. */
export function peopleFields(
  parsed: Pick<ParsedReport, 'speakers' | 'attendees'>,
  venues: readonly string[],
  text: string,
): { speakers: Speaker[]; attendees: Attendee[]; doubts: Doubt[] } {
  const asPrinted = (person: ReportPerson): ReportPerson => ({
    ...person,
    offices: person.offices.filter(({ value }) => text.includes(value)),
  });
  const [speakers, attendees] = [parsed.speakers.map(asPrinted), parsed.attendees.map(asPrinted)];
  return {
    speakers: speakers.map((person) => ({
      ...personFields(person, venues),
      parts: allParts.filter((part) => person.parts.some(({ value }) => value === part)),
    })),
    attendees: attendees.map((person) => personFields(person, venues)),
    doubts: [
      ...speakers.flatMap((person, index) => [
        ...personDoubts(person, `speakers[${index}]`),
        ...partDoubts(person, `speakers[${index}].parts`),
      ]),
      ...attendees.flatMap((person, index) => personDoubts(person, `attendees[${index}]`)),
    ],
  };
}

function personFields({ name, offices, parts }: ReportPerson, venues: readonly string[]): Attendee {
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

/** The last điểm cầu that a sentence names before a person. */
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

function personDoubts({ name, offices }: ReportPerson, path: string): Doubt[] {
  const [office] = offices;
  // A calling or a degree in place of an office is one thing to look at, not two.
  if (office && office.certainty !== 'printed')
    return doubtOf(
      `${path}.office`,
      office,
      'có thể bài in chức vụ rút gọn, hoặc đây chỉ là danh xưng',
    );
  return doubtOf(
    `${path}.name`,
    name,
    'bài không in chức vụ, hoặc chữ quanh tên này khó đọc: xem có đúng là tên người không',
  );
}

function partDoubts({ parts }: ReportPerson, path: string): Doubt[] {
  // Verbs of telling are seldom wrong; whom a report only cites (`Theo …`) may not have been there.
  const unsure = parts.filter(
    ({ certainty, words }) =>
      certainty === 'guess' || (certainty === 'likely' && /^theo$/iu.test(words)),
  );
  const [first] = unsure;
  return first
    ? [
        {
          path,
          value: parts.map(({ value }) => value).join(', '),
          sentence: first.sentence,
          certainty: leastSure(unsure.map(({ certainty }) => certainty)),
          reason: `vai trò suy từ chữ “${unsure.map(({ words }) => words).join('”, “')}”`,
        },
      ]
    : [];
}
