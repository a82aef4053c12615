import { emptyFields, inFieldOrder, ordered, placeOfFile } from './draft/assemble.ts';
import { bodyFields } from './draft/body-fields.ts';
import { dateFields } from './draft/date.ts';
import { eventFields } from './draft/event-fields.ts';
import { DraftError, type Draft, type Known, type Received } from './draft/model.ts';
import { dayOfLine } from './draft/heading-lines.ts';
import { openingOf } from './draft/opening.ts';
import { peopleFields } from './draft/people-fields.ts';
import { publicationOf } from './draft/publication.ts';
import { quoteOnce } from './draft/quote-once.ts';
import { sourceFields } from './draft/source-fields.ts';
import { topicFields } from './draft/topics.ts';
import { venueFields } from './draft/venue-fields.ts';
import { parseReport } from './parse.ts';
import { findCaptions } from './parse/captions.ts';
import type { Hints } from './parse/event-day.ts';
import { layOut } from './parse/layout.ts';
import { findReach } from './parse/reach.ts';
import { findUnnamed } from './parse/unnamed.ts';
import type { ReadReport } from '../read/read-report.ts';
import { escapeParagraphs } from './render/escape.ts';

/**
 * Drafts the report of a file: its front matter, its text in Markdown, and what a person should look at. What the schema cannot hold is left
 * out and told as a doubt. Throws a DraftError where there is a title alone, or nothing tells the year.
 */
export function draftReport(
  read: ReadReport,
  received: Received,
  known: Known,
  hints: Hints,
): Draft {
  const { before, title: firstLine, rest, doubts: titleDoubts } = openingOf(read);
  if (rest.length === 0) throw new DraftError('chỉ có một dòng; bài cần tiêu đề rồi đến nội dung');
  const publication = publicationOf(read, hints);
  // A line of date says when the report was published, and nothing of the event.
  const text = [firstLine, ...rest.filter((line) => dayOfLine(line) === undefined)].join('\n');
  const parsed = parseReport(
    text,
    { ...hints, ...(publication.day && { published: publication.day }) },
    before.filter((line) => dayOfLine(line) === undefined),
  );
  const { sentences } = layOut(text);
  const { title } = parsed;
  // Words before the title on its own line stand behind the lines before it.
  const preamble = [...before, firstLine.slice(0, firstLine.length - title.length).trim()]
    .filter(Boolean)
    .join(' ');
  const { doubts: dateDoubts, ...date } = dateFields(parsed, [title, ...rest], received, {
    year: hints.year,
    publication,
  });
  const { id, file } = placeOfFile(
    title,
    date.date,
    /\.[a-z0-9]+$/.exec(received.file.toLowerCase())?.[0] ?? '.txt',
  );
  const { event, doubts: eventDoubts } = eventFields(parsed, findReach(sentences));
  const captions = [...new Set([...read.captions, ...findCaptions(rest)])].filter((caption) =>
    rest.includes(caption),
  );
  const { venues, doubts: venueDoubts } = venueFields(parsed, rest, captions, known.places);
  const {
    speakers,
    attendees,
    doubts: peopleDoubts,
  } = peopleFields(
    parsed,
    venues.map(({ name }) => name),
    text,
  );
  const { topics, doubts: topicDoubts } = topicFields(
    known.topics,
    [title, event.name, event.theme].join('\n'),
    rest,
  );
  const { source, doubts: sourceDoubts } = sourceFields(parsed, read.publisher, known.publishers, {
    file,
    sha256: received.sha256,
  });
  const {
    organizers,
    organizations,
    doubts: bodyDoubts,
  } = bodyFields(parsed.bodies, findUnnamed(sentences));
  const captionDoubts = captions.flatMap((caption, index) =>
    read.captions.includes(caption)
      ? []
      : [
          {
            path: `captions[${index}]`,
            value: caption,
            certainty: 'likely' as const,
            reason: 'đoạn này được đọc là chú thích ảnh',
          },
        ],
  );
  const data = ordered({
    title,
    ...(preamble && { preamble }),
    ...date,
    event,
    organizers,
    venues,
    speakers,
    attendees,
    organizations,
    topics,
    captions,
    source,
  });
  return {
    id,
    data,
    body: escapeParagraphs(rest),
    paragraphs: read.paragraphs,
    doubts: quoteOnce(
      inFieldOrder([
        ...titleDoubts,
        ...dateDoubts,
        ...eventDoubts,
        ...bodyDoubts,
        ...venueDoubts,
        ...peopleDoubts,
        ...topicDoubts,
        ...captionDoubts,
        ...sourceDoubts,
      ]),
    ),
    mentioned: parsed.mentioned.map(({ name }) => name.value),
    empty: emptyFields(data),
    notes: read.notes,
  };
}
