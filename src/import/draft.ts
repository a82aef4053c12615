import { slug } from '../lib/vietnamese.ts';
import { DraftError, type Draft, type Known, type Received } from './draft/model.ts';
import { parseReport } from './parse.ts';
import type { Hints } from './parse/event-day.ts';
import type { ReadReport } from './read.ts';
import { escapeParagraphs } from './render/escape.ts';

/** Drafts the report of a file: its front matter, its text and what a person should look at. */
export function draftReport(read: ReadReport, received: Received, _known: Known, hints: Hints): Draft {
  const parsed = parseReport(read.paragraphs.join('\n'), hints);
  const year = parsed.day?.year?.value ?? hints.year ?? received.modifiedYear;
  if (year === undefined) throw new DraftError('không rõ năm diễn ra; hãy chạy lại với --year, thí dụ --year 2021');
  const id = `${year}/${slug(parsed.title).slice(0, 60)}`;
  const file = `${id}${/\.[a-z0-9]+$/.exec(received.file.toLowerCase())?.[0] ?? '.txt'}`;
  return {
    id,
    data: { title: parsed.title, date: `${year}`, dateBasis: { words: [parsed.day?.words ?? parsed.title] }, event: { name: parsed.event.name?.value ?? parsed.title }, source: { original: { file, sha256: received.sha256 } } },
    body: escapeParagraphs(read.paragraphs.slice(1)),
    doubts: [{ path: 'date', value: `${year}`, certainty: 'guess', reason: 'chưa xong' }],
    empty: [],
    notes: read.notes,
  };
}
