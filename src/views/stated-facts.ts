import { fileName, originalName } from '../model/addresses.ts';
import type { ArchiveNames } from '../model/archive-names.ts';
import { inferredParts, isoDay, parseEventDate } from '../model/event-date.ts';
import type { EntryFacet } from '../model/facets.ts';
import type { DatePart } from '../model/inference.ts';
import { compareCodeUnits } from '../model/names.ts';
import type { PublishedArchive } from '../model/published-archive.ts';
import { remember } from '../model/remember.ts';
import type { Report, ReportData, Speaker } from '../model/report.ts';
import type { Part } from './browse.ts';

/** A date, with the parts of it that no report prints. */
export interface StatedDate {
  /** The date in EDTF, as in the front matter. */
  edtf: string;
  /** The first day, or the month or year if nothing finer is known: `2021-10-13`, `2021-10`. */
  start: string;
  /** The last day in the same form, of a date of several days. */
  end: string | undefined;
  inferred: DatePart[];
}

/** A name as the report prints it, and the entry that it means. */
export interface NamedFact {
  name: string;
  /** The name of the entry, under which the archive lists it. */
  entry: string;
  /** The full address of the entry's page. */
  address: string;
}

/** A person in a report, in the order of its front matter. */
export interface PersonFact extends NamedFact {
  /** The office as printed, on the day of the event. */
  office: string | undefined;
  parts: readonly Part[];
  venue: string | undefined;
  /** The paragraphs that report the person's words. */
  speaks: readonly number[];
}

/** The facts of a report as every format states them. All addresses are full. */
export interface StatedFacts {
  id: string;
  address: string;
  title: string;
  event: Omit<ReportData['event'], 'series'> & {
    series: NamedFact | undefined;
    date: StatedDate;
    session: ReportData['session'];
  };
  /** The day of publication; never that of the event. */
  published: StatedDate | undefined;
  /** The day on which the report came into the archive. */
  added: string;
  /** The day of the last change: the latest of `added`, the publication and the corrections. */
  changed: string;
  corrections: ReportData['corrections'];
  organizers: NamedFact[];
  /** Bodies that presented or took part; `undefined` where the report only describes them. */
  organizations: { name: string; part: Part; body: NamedFact | undefined }[];
  venues: { name: string; place: NamedFact; inferred: boolean }[];
  /** Those who chaired or spoke, then those who were present. */
  people: PersonFact[];
  topics: NamedFact[];
  source: {
    publisher: string | undefined;
    byline: string | undefined;
    url: string | undefined;
    original: { address: string; name: string; sha256: string };
  };
  /** The licence of the text: its own, or that of the archive. */
  rights: { name: string; url?: string | undefined } | undefined;
}

/** Reads the facts off a report, as `archive` publishes it. */
export function statedFacts(
  report: Report,
  names: ArchiveNames,
  { to, full, rights }: Pick<PublishedArchive, 'to' | 'full' | 'rights'>,
): StatedFacts {
  const { id, event, source } = report;
  const named = (facet: EntryFacet, name: string, own?: string): NamedFact => {
    const entry = names[facet].entryOf(name, own);
    return { name, entry: entry.name, address: full(to.entry(facet, entry.slug)) };
  };
  const person = (
    { name, person: own, office, venue, speaks = [] }: Omit<Speaker, 'parts'>,
    parts: readonly Part[],
  ): PersonFact => ({ ...named('people', name, own), office, parts, venue, speaks });
  return {
    id,
    address: full(to.report(id)),
    title: report.title,
    event: {
      ...event,
      series: event.series === undefined ? undefined : named('series', event.series),
      date: statedDate(report.date),
      session: report.session,
    },
    published: report.published === undefined ? undefined : statedDate(report.published),
    added: report.added,
    changed: changedOn(report),
    corrections: report.corrections,
    organizers: report.organizers.map((name) => named('bodies', name)),
    organizations: report.organizations.map(({ name, part, unnamed }) => ({
      name,
      part,
      body: unnamed ? undefined : named('bodies', name),
    })),
    venues: report.venues.map(({ name, place, inferred }) => ({
      name,
      place: named('places', place),
      inferred: inferred !== undefined,
    })),
    people: [
      ...report.speakers.map((speaker) => person(speaker, speaker.parts)),
      ...report.attendees.map((attendee) => person(attendee, ['dự'])),
    ],
    topics: report.topics.map((name) => named('topics', name)),
    source: {
      publisher: source.publisher,
      byline: source.byline,
      url: source.url,
      original: {
        address: full(to.original(id, source.original.file)),
        name: originalName(fileName(source.original.file)),
        sha256: source.original.sha256,
      },
    },
    rights: report.rights === undefined ? rights : { name: report.rights },
  };
}

type Dated = Pick<Report, 'added' | 'published' | 'corrections' | 'withdrawn'>;

/**
 * The day of the last change of a report, from its front matter and never from a clock. A
 * publication of which only the month or the year is known does not count. Many feeds ask for it.
 */
export const changedOn = remember(lastDay, new WeakMap());

function lastDay({ added, published, corrections, withdrawn }: Dated): string {
  const days = [added, published, withdrawn?.date, ...corrections.map(({ date }) => date)];
  return days
    .map((day) => (day === undefined ? '' : isoDay(parseEventDate(day).start)))
    .filter((day) => day.length === added.length)
    .reduce((latest, day) => (compareCodeUnits(day, latest) > 0 ? day : latest));
}

/**
 * The day of publication (or the month or year if nothing finer is known) for formats that cannot
 * say that a part of a date is inferred: undefined where one is.
 */
export function publicationDay({ published }: Pick<StatedFacts, 'published'>): string | undefined {
  return published?.inferred.length === 0 ? published.start : undefined;
}

/**
 * The author of a report for every format: its byline, otherwise the body that published it, as
 * Vietnamese theses cite. The organizers of the event did not write the report.
 */
export function authorOf({
  byline,
  publisher,
}: Pick<StatedFacts['source'], 'byline' | 'publisher'>): string | undefined {
  return byline ?? publisher;
}

function statedDate(edtf: string): StatedDate {
  const date = parseEventDate(edtf);
  return {
    edtf,
    start: isoDay(date.start),
    end: date.end && isoDay(date.end),
    inferred: inferredParts(date),
  };
}
