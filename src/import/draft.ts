import { bodyFields } from './draft/body-fields.ts';
import { captionFields } from './draft/caption-fields.ts';
import { dateFields } from './draft/date-fields.ts';
import { eventFields } from './draft/event-fields.ts';
import { emptyFields, inFieldOrder, ordered, placeOfFile } from './draft/field-order.ts';
import {
  DraftError,
  type ArchiveFacts,
  type Drafted,
  type FrontMatter,
  type Received,
  type ReportDraft,
} from './draft/model.ts';
import { eventText, openingOf, paragraphNumbers, type Opening } from './draft/opening.ts';
import { peopleFields } from './draft/people-fields.ts';
import { publicationOf } from './draft/publication.ts';
import { publicationLine } from './draft/publication-line.ts';
import { quoteOnce } from './draft/quote-once.ts';
import { sourceFields } from './draft/source-fields.ts';
import { topicFields } from './draft/topic-fields.ts';
import { venueFields } from './draft/venue-fields.ts';
import { draftErrors } from './draft-messages.ts';
import { parseReport } from './parse.ts';
import type { Hints } from './parse/event-day.ts';
import { layOut } from './parse/layout.ts';
import { findReach } from './parse/reach.ts';
import { findUnnamed } from './parse/unnamed.ts';
import type { ReadReport } from '../read/read-report.ts';
import { escapeParagraphs } from './render/escape.ts';

/**
 * Drafts a report from the text of a file. A value that the schema cannot hold becomes a doubt.
 * Throws a DraftError where there is only a title, or nothing shows the year.
 */
export function draftReport(
  read: ReadReport,
  received: Received,
  archive: Omit<ArchiveFacts, 'people'>,
  hints: Hints,
): ReportDraft {
  const opening = doubtedOpening(read);
  const { rest } = opening;
  if (rest.length === 0) throw new DraftError(draftErrors.oneLine);
  const publication = publicationOf(read, opening.title, hints);
  const text = eventText(opening);
  const parsed = parseReport(
    text,
    publication.day,
    opening.before.filter((line) => publicationLine(line) === undefined),
  );
  const { sentences } = layOut(text);
  const { title } = parsed;

  const date = dateFields({
    ...parsed,
    lines: [title, ...parsed.paragraphs],
    hints,
    publication,
    modifiedYear: received.modifiedYear,
  });
  const { id, file } = placeOfFile(title, date.fields.date, endingOf(received.file));
  const event = eventFields(parsed, findReach(sentences));
  const captions = captionFields(read.captions, rest);
  const venues = venueFields(parsed, rest, captions.fields.captions, archive.places);
  const people = peopleFields(parsed, venues.fields.venues, text, paragraphNumbers(opening));
  const heading = [title, event.fields.event.name, event.fields.event.theme].join('\n');
  const topics = topicFields(archive.topics, heading, rest);
  const original = { file, sha256: received.sha256 };
  const source = sourceFields(parsed, read, archive.publishers, original);
  const bodies = bodyFields(parsed.bodies, findUnnamed(sentences));

  const data = ordered({
    ...titleFields(opening, title).fields,
    ...date.fields,
    ...event.fields,
    ...bodies.fields,
    ...venues.fields,
    ...people.fields,
    ...topics.fields,
    ...captions.fields,
    ...source.fields,
    added: received.added,
  });
  const drafted = [opening, date, event, bodies, venues, people, topics, captions, source];
  return {
    id,
    data,
    body: escapeParagraphs(rest),
    paragraphs: read.paragraphs,
    doubts: quoteOnce(inFieldOrder(drafted.flatMap(({ doubts }) => doubts))),
    mentioned: parsed.mentioned.map(({ name }) => name.value),
    empty: emptyFields(data),
    ...omissionsOf(read),
  };
}

/** All of a file that is not in its report. Pictures come in later, if they can be shown. */
function omissionsOf({
  leftOut,
  notes,
  paragraphs,
  pictures,
}: ReadReport): Pick<ReportDraft, 'leftOut' | 'notes' | 'omitted'> {
  const omitted = pictures.map(({ before }) => ({ after: paragraphs[before - 1] ?? '' }));
  return { leftOut, notes, omitted };
}

/** The opening of a report. A doubt about the whole text stands at the title. */
function doubtedOpening(read: ReadReport): Opening {
  const opening = openingOf(read);
  if (read.doubt === undefined) return opening;
  const doubt = { path: 'title', value: opening.title, reason: read.doubt };
  return { ...opening, doubts: [{ ...doubt, certainty: 'guess' }, ...opening.doubts] };
}

/** The title, and the words before it, on its line or on lines of their own. */
function titleFields(
  { before, title: line, doubts }: Opening,
  title: string,
): Drafted<Pick<FrontMatter, 'title' | 'preamble'>> {
  const onLine = line.slice(0, line.length - title.length).trim();
  const preamble = [...before, onLine].filter(Boolean).join(' ');
  return { fields: { title, ...(preamble && { preamble }) }, doubts };
}

function endingOf(file: string): string {
  return /\.[a-z0-9]+$/.exec(file.toLowerCase())?.[0] ?? '.txt';
}
