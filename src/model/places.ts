import type { ListedName } from './entry-names.ts';
import { knownChanges } from './provinces.ts';
import type { PlaceChange } from './registers.ts';
import type { Report } from './report.ts';
import { spellingKey } from './vietnamese.ts';

/** A place of an event. It is inferred where no report, or no venue of the report, prints it. */
export interface PlaceOfReport {
  name: string;
  inferred: boolean;
}

/**
 * The places of a report's venues, each once, in order. A place that one venue prints and another
 * infers counts as printed.
 */
export function placesOf({ venues }: Report): PlaceOfReport[] {
  const groups = Map.groupBy(venues, ({ place }) => spellingKey(place));
  return [...groups.values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map(({ place }) => ({ name: place, inferred: group.every(({ inferred }) => inferred) })),
  );
}

/**
 * Prepares a look-up of the mergers of places that concern a report, in the order of its places.
 */
export function changesOf(changes: readonly PlaceChange[]): (report: Report) => PlaceChange[] {
  const byName = new Map(changes.map((change) => [spellingKey(change.name), change]));
  return (report) => placesOf(report).flatMap(({ name }) => byName.get(spellingKey(name)) ?? []);
}

/** The mergers and renamings in the list of places, and those that every archive knows. */
export function changesIn(places: readonly ListedName[]): PlaceChange[] {
  const listed = places.flatMap(({ name, now, since }) =>
    now === undefined || since === undefined ? [] : [{ name, now, since }],
  );
  const own = new Set(listed.map(({ name }) => spellingKey(name)));
  return [...listed, ...knownChanges.filter(({ name }) => !own.has(spellingKey(name)))];
}
