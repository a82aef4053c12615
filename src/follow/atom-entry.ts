import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { inferredParts, parseEventDate, shortDate } from '../model/event-date.ts';
import { partsInWords } from '../model/inference.ts';
import { placesOf } from '../model/places.ts';
import type { Report } from '../model/report.ts';
import { shorten } from '../model/vietnamese.ts';
import { say } from '../strings.ts';
import { newestCorrections } from '../views/corrections.ts';
import { excerpt } from '../views/excerpt.ts';
import {
  authorOf,
  publicationDay,
  type NamedFact,
  type StatedFacts,
} from '../views/stated-facts.ts';
import { iri } from './iri.ts';

/** The most characters of an excerpt. */
const excerptLength = 240;
/** The most characters of the list of places. */
const placesLength = 80;

/**
 * The parts of an entry that only the feed of the whole archive has. A feed beside a page is one of
 * thousands: it also leaves out the opening of the text and where the report was published.
 */
export interface FullEntry {
  /** Its text as XHTML. */
  text: ElementContent[];
  /** The full address of the list of people, which tells their categories from topics. */
  people: string;
}

/**
 * Makes the entry for a report (RFC 4287, section 4.1.2). Its id is the permanent address of the
 * report. The author is the writer, else the publisher. The publisher and the day of the event
 * (EDTF) are elements of Dublin Core, because Atom has none for them; its prefix is to be declared
 * by the feed.
 */
export function atomEntry(report: Report, facts: StatedFacts, full?: FullEntry): Element {
  const { address, source, rights } = facts;
  const published = publicationDay(facts);
  const author = authorOf(source) ?? say('feed.noAuthor');
  const publisher = (full ?? source.byline) ? source.publisher : undefined;
  const opening = [whenAndWhere(report), ...correctionsOf(report)];
  return x('entry', [
    x('id', address),
    x('title', facts.title),
    x('link', { href: address }),
    full === undefined || source.url === undefined
      ? null
      : x('link', { rel: 'via', href: iri(new URL(source.url)) }),
    x('updated', startOf(facts.changed)),
    published?.length === 'yyyy-mm-dd'.length ? x('published', startOf(published)) : null,
    x('author', [x('name', author)]),
    publisher === undefined ? null : x('dc:publisher', publisher),
    ...(full
      ? [
          x('dc:coverage', facts.event.date.edtf),
          ...categories(facts.topics),
          ...categories(facts.people, full.people),
        ]
      : []),
    report.rights === undefined ? null : x('rights', rights?.name),
    x('summary', [...opening, ...(full ? [excerpt(report, excerptLength)] : [])].join('\n')),
    full
      ? xhtml('content', [
          ...opening.map((line) => x('p', line)),
          ...full.text,
          x('p', [x('a', { href: address }, say('feed.read'))]),
        ])
      : null,
  ]);
}

/** A text construct of XHTML (RFC 4287, section 3.1.1.3). */
export function xhtml(name: string, children: ElementContent[]): Element {
  return x(name, { type: 'xhtml' }, [
    x('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, children),
  ]);
}

/** The beginning of a day in Việt Nam, `2021-10-13`, as a date construct. */
export function startOf(day: string): string {
  return `${day}T00:00:00+07:00`;
}

function categories(named: readonly NamedFact[], scheme?: string): Element[] {
  const entries = new Set(named.map(({ entry }) => entry));
  return [...entries].map((term) => x('category', { term, scheme }));
}

/** The day and the places of the event: one of long ago may come in any day. */
function whenAndWhere(report: Report): string {
  const date = parseEventDate(report.date);
  const inferred = partsInWords(inferredParts(date));
  const note = inferred === '' ? '' : ` (${say('report.inferredParts', { parts: inferred })})`;
  const places = placesOf(report).map(({ name, inferred: isInferred }) =>
    isInferred ? `${name} (${say('report.inferred')})` : name,
  );
  return [shortDate(date) + note, shorten(places.join(', '), placesLength)]
    .filter(Boolean)
    .join(' · ');
}

/** The corrections of a report in words, the newest first. */
function correctionsOf(report: Report): string[] {
  return newestCorrections([report]).map(({ date, what, why }) => {
    const told = say('feed.corrected', { date: shortDate(parseEventDate(date)), what });
    return why === undefined ? told : `${told} — ${why}`;
  });
}
