import { z } from 'astro/zod';
import { placesOf } from '../../model/places.ts';
import type { PlaceChange } from '../../model/registers.ts';
import type { Report, Speaker } from '../../model/report.ts';
import { slug } from '../../model/vietnamese.ts';

const names = z.array(z.string()).optional();

/**
 * The facts of a report that its page holds for programs, above all for the search index. Empty
 * lists are omitted.
 */
export const recordSchema = z.strictObject({
  /** The date of the event, in EDTF. */
  date: z.string(),
  /**
   * The people who spoke or were present, each once; `slug` where it is not the name's. `speaks`
   * lists the paragraphs that report the person's words.
   */
  people: z
    .array(
      z.strictObject({
        name: z.string(),
        slug: z.string().optional(),
        speaks: z.array(z.int()).optional(),
      }),
    )
    .optional(),
  /** The bodies that organized or took part, by name. */
  bodies: names,
  places: z
    .array(z.strictObject({ name: z.string(), inferred: z.literal(true).optional() }))
    .optional(),
  /** The names of the places into which `places` were merged since. */
  now: names,
  topics: names,
  series: names,
});

/** The record of one report. */
export type ReportRecord = z.infer<typeof recordSchema>;

/** Makes the record of a report. `changes` are the mergers of its places. */
export function reportRecord(report: Report, changes: readonly PlaceChange[]): ReportRecord {
  const { date, speakers, attendees, organizers, organizations, topics, event } = report;
  const spoken = Map.groupBy(
    speakers.filter(({ speaks }) => speaks !== undefined),
    addressOf,
  );
  const people = new Map(
    [...speakers, ...attendees].toReversed().map((person) => [addressOf(person), person.name]),
  );
  const bodies = [
    ...organizers,
    ...organizations.filter(({ unnamed }) => !unnamed).map(({ name }) => name),
  ];
  const lists = {
    people: [...people].toReversed().map(([address, name]) => {
      const speaks = spoken.get(address)?.flatMap((speaker) => speaker.speaks ?? []);
      return {
        name,
        ...(address === slug(name) ? {} : { slug: address }),
        ...(speaks && { speaks }),
      };
    }),
    bodies: [...new Set(bodies)],
    places: placesOf(report).map(({ name, inferred }) => ({
      name,
      ...(inferred ? { inferred: true as const } : {}),
    })),
    now: [...new Set(changes.map(({ now }) => now))],
    topics,
    series: event.series === undefined ? [] : [event.series],
  };
  return recordSchema.parse({
    date,
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  });
}

function addressOf({ name, person }: Pick<Speaker, 'name' | 'person'>): string {
  return person ?? slug(name);
}
