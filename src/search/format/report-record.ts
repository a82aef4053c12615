import { z } from 'astro/zod';
import type { ArchiveNames } from '../../model/archive-names.ts';
import type { NamedEntry } from '../../model/entry-meetings.ts';
import type { EntryNames } from '../../model/entry-names.ts';
import type { EntryFacet } from '../../model/facets.ts';
import { mentionsIn, type NameMention } from '../../model/name-mentions.ts';
import { placesOf } from '../../model/places.ts';
import { involvements, involvementsOf } from '../../model/involvement.ts';
import type { PlaceChange } from '../../model/registers.ts';
import type { Report, Speaker } from '../../model/report.ts';
import { slug, spellingKey } from '../../model/vietnamese.ts';

/**
 * A name that a report prints, and the entry that it means where that is not evident: its name
 * where it is another, its slug where it is not that of its name. Searches that readers share may
 * have its former slugs.
 */
const namedSchema = z.strictObject({
  name: z.string(),
  entry: z.string().optional(),
  slug: z.string().optional(),
  former: z.array(z.string()).optional(),
});
const names = z.array(namedSchema).optional();

/** A name of a report for the index, with the entry that it means. */
export type NamedValue = z.infer<typeof namedSchema>;

/**
 * The facts of a report for the search index. Its page holds them until it is published. Each entry
 * stands once, under the name that the report prints first. Empty lists are omitted.
 */
export const recordSchema = z.strictObject({
  /** The date of the event, in EDTF. */
  date: z.string(),
  /**
   * The people who spoke or were present, each with all of their involvements. `speaks` lists the
   * paragraphs that report the person's words.
   */
  people: z
    .array(
      namedSchema.extend({
        involvements: z.array(z.enum(involvements)),
        speaks: z.array(z.int()).optional(),
      }),
    )
    .optional(),
  /** The bodies that organized or took part. */
  bodies: names,
  places: z.array(namedSchema.extend({ inferred: z.literal(true).optional() })).optional(),
  /** The places into which `places` were merged since. */
  now: names,
  topics: names,
  series: names,
  /** Other names of these entries, which the report does not print. */
  also: z.array(z.string()).optional(),
});

/** The record of one report. */
export type ReportRecord = z.infer<typeof recordSchema>;

/** Makes the record of a report. `changes` are the mergers of its places. */
export function reportRecord(
  report: Report,
  changes: readonly PlaceChange[],
  archive: ArchiveNames,
): ReportRecord {
  const mentions = mentionsIn(report);
  const named = (facet: EntryFacet): NamedValue[] =>
    once(
      mentions
        .filter((mention) => mention.facet === facet)
        .map(({ name, own }) => ({ name, entry: archive[facet].entryOf(name, own) })),
    ).map((one) => toValue(one, archive[facet]));
  const places = placesOf(report).map(({ name, inferred }) => ({
    ...toValue({ name, entry: archive.places.entryOf(name) }, archive.places),
    ...(inferred ? { inferred: true as const } : {}),
  }));
  const lists = {
    people: peopleOf(report, archive),
    bodies: named('bodies'),
    places,
    now: once(changes.map(({ now }) => ({ name: now, entry: archive.places.entryOf(now) }))).map(
      (one) => toValue(one, archive.places),
    ),
    topics: named('topics'),
    series: named('series'),
    also: otherNames(mentions, archive),
  };
  return recordSchema.parse({
    date: report.date,
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  });
}

function peopleOf({ speakers, attendees }: Report, { people }: ArchiveNames) {
  const entryOf = ({ name, person }: Omit<Speaker, 'parts'>) => people.entryOf(name, person);
  const speaking = speakers.filter(({ speaks }) => speaks !== undefined);
  const spoken = Map.groupBy(speaking, entryOf);
  const all = [...speakers, ...attendees.map((attendee) => ({ ...attendee, parts: [] }))];
  const taken = Map.groupBy(all, entryOf);
  return once(all.map((person) => ({ name: person.name, entry: entryOf(person) }))).map((named) => {
    const speaks = spoken.get(named.entry)?.flatMap((speaker) => speaker.speaks ?? []);
    const own = new Set(taken.get(named.entry)?.flatMap(({ parts }) => involvementsOf(parts)));
    return {
      ...toValue(named, people),
      involvements: involvements.filter((involvement) => own.has(involvement)),
      ...(speaks && { speaks }),
    };
  });
}

/** A printed name with its entry. */
interface Named {
  name: string;
  entry: NamedEntry;
}

function once(named: readonly Named[]): Named[] {
  const seen = new Set<NamedEntry>();
  return named.filter(({ entry }) => !seen.has(entry) && seen.add(entry));
}

function toValue({ name, entry }: Named, names: EntryNames): NamedValue {
  const former = [...names.formerOf(entry)];
  return {
    name,
    ...(entry.name === name ? {} : { entry: entry.name }),
    ...(entry.slug === slug(entry.name) ? {} : { slug: entry.slug }),
    ...(former.length > 0 && { former }),
  };
}

/** The names of the entries of a report that none of its mentions prints. */
function otherNames(mentions: readonly NameMention[], archive: ArchiveNames): string[] {
  const printed = new Set(mentions.map(({ name }) => spellingKey(name)));
  const all = mentions.flatMap(({ facet, name, own }) => {
    const entry = archive[facet].entryOf(name, own);
    return [entry.name, ...entry.variants];
  });
  return [...new Set(all)].filter((name) => !printed.has(spellingKey(name)));
}
