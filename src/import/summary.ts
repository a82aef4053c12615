import { parseEventDate, shortDate } from '../model/event-date.ts';
import type { Acquaintance } from './archive-facts.ts';
import { summaryMessages as messages } from './draft-messages.ts';
import type { Doubt, FrontMatter, ReportDraft } from './draft/model.ts';
import { fieldName } from './field-names.ts';
import type { NearDuplicate } from './near-duplicate.ts';
import { remarksOn } from './remarks.ts';
import { cut, printable, wrap } from './text-lines.ts';

/** The people and the event of a draft that the archive already has. */
export interface ArchiveMatches {
  people: Acquaintance[];
  duplicates: NearDuplicate[];
}

/** The width of the labels, with the gap after them. */
const labelWidth = 14;
/** The most near duplicates that are named, the most alike first. */
export const mostDuplicates = 3;

/**
 * Summarises a draft for the archivist, in lines of at most `width` letters: the doubts first, then
 * the values, what the archive has of them, and what is empty.
 */
export function summarise(draft: ReportDraft, matches: ArchiveMatches, width: number): string[] {
  const { doubts, data, mentioned = [], empty } = draft;
  const list = (names: readonly string[]) =>
    names.length === 0 ? [] : wrap('  ', names.join(', '), width);
  const emptyNames = empty.map((path) => fieldName(path, data).toLocaleLowerCase('vi'));
  return [
    section(
      messages.doubts(doubts.length),
      doubts.flatMap((doubt, index) => doubtLines(doubt, data, width, doubts[index - 1]?.sentence)),
    ),
    section(messages.read, rowLines(data, width)),
    section(messages.inArchive, matchLines(matches, width)),
    section(messages.onlyNamed, list(mentioned)),
    section(messages.empty, list(emptyNames)),
    section(
      messages.notes,
      remarksOn(draft).flatMap((remark) => wrap('  - ', remark, width)),
    ),
  ].flat();
}

/** A doubtful value, the reason, and its sentence unless that is the one `shown` just before. */
export function doubtLines(
  { path, value, reason, sentence }: Doubt,
  data: FrontMatter,
  width: number,
  shown?: string,
): string[] {
  return [
    ...wrap('  ? ', messages.doubt(fieldName(path, data), value), width),
    ...wrap('    ', reason, width),
    ...(sentence === undefined || sentence === shown
      ? []
      : wrap('    ', `“${cut(printable(sentence), 2 * width)}”`, width)),
  ];
}

/** The near duplicates and the people that the archive has of a draft, a line each. */
export function matchLines({ duplicates, people }: ArchiveMatches, width: number): string[] {
  const more = duplicates.length - mostDuplicates;
  return [
    ...duplicates
      .slice(0, mostDuplicates)
      .map(({ id, same }) => messages[same === 'text' ? 'sameText' : 'sameEvent'](id))
      .flatMap((text) => wrap('  ! ', text, width)),
    ...(more > 0 ? [`  ! ${messages.moreDuplicates(more)}`] : []),
    ...people.flatMap((person) => wrap('  - ', acquaintanceText(person), width)),
  ];
}

function acquaintanceText(person: Acquaintance): string {
  const { name, reports } = person;
  if (person.office === 'other') return messages.otherOffice(name, reports, person.before);
  return messages[person.office === 'same' ? 'sameOffice' : 'person'](name, reports);
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

type Texts = readonly (string | undefined)[];

/** The rows of a summary: a label, and the texts beside it. */
const rows: readonly (readonly [label: string, texts: (data: FrontMatter) => Texts])[] = [
  [messages.rows.title, ({ title }) => [title]],
  [
    messages.rows.date,
    ({ date, session }) => [[session, dateText(date)].filter(Boolean).join(' ')],
  ],
  [
    messages.rows.event,
    ({ event: { name, theme, edition, format, reach } }) => [
      name,
      theme && `“${theme}”`,
      edition === undefined ? undefined : messages.edition(edition),
      format,
      reach,
    ],
  ],
  [messages.rows.organizers, ({ organizers = [] }) => organizers],
  [
    messages.rows.venues,
    ({ venues = [] }) =>
      venues.map(({ name, place }) => (name.includes(place) ? name : `${name} (${place})`)),
  ],
  [
    messages.rows.speakers,
    ({ speakers = [] }) =>
      speakers.map((speaker) => `${personText(speaker)}: ${speaker.parts.join(', ')}`),
  ],
  [messages.rows.attendees, ({ attendees = [] }) => attendees.map(personText)],
  [
    messages.rows.organizations,
    ({ organizations = [] }) => organizations.map(({ name, part }) => `${name}: ${part}`),
  ],
  [messages.rows.topics, ({ topics = [] }) => topics],
  [messages.rows.source, ({ source }) => [source.publisher, source.byline]],
];

function dateText(date: string): string {
  const text = shortDate(parseEventDate(date));
  return date.includes('?') ? messages.inferred(text) : text;
}

function personText({ name, office }: { name: string; office?: string | undefined }): string {
  return office === undefined ? name : `${name} (${office})`;
}

function rowLines(data: FrontMatter, width: number): string[] {
  return rows.flatMap(([label, texts]) => {
    const given = texts(data).filter(Boolean);
    return given.length === 0 ? [] : wrap(`  ${label.padEnd(labelWidth)}`, given.join('; '), width);
  });
}
