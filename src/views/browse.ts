import { editionsOf, type Edition } from './editions.ts';
import { parseEventDate, sortKey } from '../model/event-date.ts';
import { defined } from '../model/defined.ts';
import { gather, type Gathered } from './gather.ts';
import type { DatePart } from '../model/inference.ts';
import {
  mentionsOf,
  resolveArchive,
  type ArchiveNames,
  type NameLists,
} from '../model/archive-names.ts';
import type { EntryNames, ListedName } from '../model/entry-names.ts';
import { changesIn } from '../model/places.ts';
import { byGivenName, compare, compareCodeUnits } from '../model/names.ts';
import type { PlaceChange } from '../model/registers.ts';
import { spellingKey } from '../model/vietnamese.ts';
import { sessions, type parts, type Report, type Speaker, type Venue } from '../model/report.ts';

/** The part taken in an event, including organizing it and mere presence. */
export type Part = (typeof parts)[number] | 'tổ chức' | 'dự';

/** A thing that reports share, with those reports, newest first and each once. */
export interface Entry {
  slug: string;
  name: string;
  /** The text by which it is sorted. */
  sort: string;
  /** The other names under which reports print it, in Vietnamese order. */
  alsoPrinted: string[];
  reports: Report[];
  /** True where every report that has it infers it. */
  inferred: boolean;
  /** The note below its name in lists. */
  note?: string | undefined;
}

/** The appearance of one person at one event, as printed. */
export interface Appearance {
  report: Report;
  name: string;
  /** The address that the report gives the person. */
  own: string | undefined;
  office: string | undefined;
  parts: Part[];
  venue: string | undefined;
  /** The paragraphs of the report that report the person's words. */
  speaks: readonly number[];
}

/** A person with every appearance, newest first. The latest office is the note. */
export interface Person extends Entry {
  appearances: Appearance[];
}

/** A body that organized, presented or took part. */
export interface Body extends Entry {
  roles: ReadonlyMap<Report, Part[]>;
}

/** A place with its venues, and the places that it was merged into or that were merged into it. */
export interface Place extends Entry {
  venues: ReadonlyMap<Report, Venue[]>;
  change: LinkedChange | undefined;
  formerly: LinkedChange[];
}

/** The merger of a place, and the slug of the other place. */
export interface LinkedChange extends PlaceChange {
  slug: string;
}

/** A topic of the controlled list. */
export interface TopicEntry extends Entry {
  description: string | undefined;
}

/** A series with its editions in order. */
export interface Series extends Entry {
  editions: Edition[];
}

/** A month or a year with its reports. `inferred` has the parts of it that none of them prints. */
export interface Span {
  reports: Report[];
  inferred: DatePart[];
}

/**
 * A year with its months, both newest first. Reports of which only the year is known belong to the
 * year alone.
 */
export interface Year extends Span {
  year: number;
  months: (Span & { month: number })[];
}

/** Everything that readers browse, derived from the reports. */
export interface Archive {
  /** Newest first. */
  reports: Report[];
  /** Sorted by given name. */
  people: Person[];
  bodies: Body[];
  places: Place[];
  topics: TopicEntry[];
  series: Series[];
  years: Year[];
  /** The entries that the names in reports mean. */
  names: ArchiveNames;
}

/**
 * Sorts the reports and collects the things that they share. The names of withdrawn reports keep
 * their addresses from others.
 */
export function browse(
  unordered: readonly Report[],
  lists: NameLists,
  withdrawn: readonly Report[] = [],
): Archive {
  const reports = [...unordered].sort(newestFirst());
  const names = resolveArchive(mentionsOf([...reports, ...withdrawn]), lists);
  return {
    reports,
    people: byGivenName(
      gather(reports.flatMap(appearances), names.people).map((group) => ({
        ...entry(group),
        appearances: group.records,
        note: group.records.find(({ office }) => office !== undefined)?.office,
      })),
    ),
    bodies: byName(
      gather(reports.flatMap(roles), names.bodies).map((group) => ({
        ...entry(group),
        roles: byReport(group.records, ({ part }) => part),
      })),
    ),
    places: places(reports, changesIn(lists.places ?? []), names.places),
    topics: topics(reports, lists.topics ?? [], names.topics),
    series: byName(
      gather(reports.flatMap(seriesOf), names.series)
        .map(entry)
        .map((series) => ({ ...series, editions: editionsOf(series.reports) })),
    ),
    years: years(reports),
    names,
  };
}

function newestFirst(): (a: Report, b: Report) => number {
  const keys = new Map<string, string>();
  const key = (report: Report) => {
    const known = keys.get(report.id);
    if (known !== undefined) return known;
    const session = report.session ? sessions.indexOf(report.session) + 1 : 0;
    const made = `${sortKey(parseEventDate(report.date))} ${session} ${report.id}`;
    keys.set(report.id, made);
    return made;
  };
  return (a, b) => compareCodeUnits(key(b), key(a));
}

function appearances(report: Report): Appearance[] {
  const appearance = (person: Omit<Speaker, 'parts'>, parts: Part[]) => {
    const { name, office, venue, person: own, speaks = [] } = person;
    return { report, name, own, office, parts, venue, speaks };
  };
  return [
    ...report.speakers.map((speaker) => appearance(speaker, speaker.parts)),
    ...report.attendees.map((attendee) => appearance(attendee, ['dự'])),
  ];
}

function roles(report: Report): { report: Report; name: string; part: Part }[] {
  return [
    ...report.organizers.map((name) => ({ report, name, part: 'tổ chức' as const })),
    ...report.organizations
      .filter(({ unnamed }) => !unnamed)
      .map(({ name, part }) => ({ report, name, part })),
  ];
}

function places(reports: Report[], changes: readonly PlaceChange[], names: EntryNames): Place[] {
  const changed = new Map(changes.map((change) => [spellingKey(change.name), change]));
  const records = reports.flatMap((report) =>
    report.venues.flatMap((venue) =>
      [venue.place, changed.get(spellingKey(venue.place))?.now]
        .filter((name) => name !== undefined)
        .map((name) => ({ report, venue, name, inferred: venue.inferred !== undefined })),
    ),
  );
  const slugOf = (name: string) => names.entryOf(name).slug;
  const printed = new Map(records.map(({ venue: { place } }) => [spellingKey(place), place]));
  const mergers = changes.flatMap((change) => {
    const place = printed.get(spellingKey(change.name));
    return place === undefined ? [] : [{ change, from: slugOf(place), to: slugOf(change.now) }];
  });
  const formerly = Map.groupBy(mergers, ({ to }) => to);
  const now = new Map(mergers.map(({ change, from, to }) => [from, { ...change, slug: to }]));
  return byName(
    gather(records, names).map((group) => {
      const { slug } = group.entry;
      return {
        ...entry(group),
        venues: byReport(group.records, ({ venue }) => venue),
        change: now.get(slug),
        formerly: (formerly.get(slug) ?? []).map(({ change, from }) => ({ ...change, slug: from })),
      };
    }),
  );
}

function topics(
  reports: Report[],
  register: readonly ListedName[],
  names: EntryNames,
): TopicEntry[] {
  const descriptions = new Map(register.map(({ name, description }) => [name, description]));
  const records = reports.flatMap((report) => report.topics.map((name) => ({ report, name })));
  return byName(
    gather(records, names).map((group) => ({
      ...entry(group),
      description: descriptions.get(group.entry.name),
    })),
  );
}

function seriesOf(report: Report): { report: Report; name: string }[] {
  return report.event.series === undefined ? [] : [{ report, name: report.event.series }];
}

function years(reports: Report[]): Year[] {
  const dates = new Map(reports.map((report) => [report, parseEventDate(report.date)]));
  const start = (report: Report) => defined(dates.get(report), `the date of ${report.id}`).start;
  /** Those of these parts that every report infers. */
  const shared = (some: readonly Report[], among: readonly DatePart[]): DatePart[] => {
    const inferred = some
      .map((report) => start(report).inferred)
      .map((parts) => among.filter((part) => parts.includes(part)));
    return inferred.every((parts) => parts.length > 0)
      ? among.filter((part) => inferred.some((parts) => parts.includes(part)))
      : [];
  };
  return [...Map.groupBy(reports, (report) => start(report).year)].map(([year, inYear]) => ({
    year,
    reports: inYear,
    inferred: shared(inYear, ['year']),
    months: [...Map.groupBy(inYear, (report) => start(report).month)].flatMap(([month, inMonth]) =>
      month === undefined
        ? []
        : [{ month, reports: inMonth, inferred: shared(inMonth, ['year', 'month']) }],
    ),
  }));
}

function entry({
  entry: { slug, name, sort, variants },
  records,
}: Gathered<{ report: Report; name: string; inferred?: boolean }>): Entry {
  const printed = new Set(records.map((record) => spellingKey(record.name)));
  return {
    slug,
    name,
    sort,
    alsoPrinted: variants.filter((variant) => printed.has(spellingKey(variant))),
    reports: [...new Set(records.map(({ report }) => report))],
    inferred: records.every(({ inferred }) => inferred === true),
  };
}

function byReport<T extends { report: Report }, V>(
  records: readonly T[],
  value: (record: T) => V,
): Map<Report, V[]> {
  return new Map(
    [...Map.groupBy(records, ({ report }) => report)].map(([report, some]) => [
      report,
      some.map(value),
    ]),
  );
}

function byName<T extends Entry>(entries: T[]): T[] {
  return entries.sort((a, b) => compare(a.sort, b.sort));
}
