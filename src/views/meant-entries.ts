import type { ArchiveNames } from '../model/archive-names.ts';
import type { NamedEntry } from '../model/entry-meetings.ts';
import type { EntryNames } from '../model/entry-names.ts';
import { mentionsIn } from '../model/name-mentions.ts';
import type { PlaceChange } from '../model/registers.ts';
import { remember } from '../model/remember.ts';
import type { Report } from '../model/report.ts';

/**
 * Returns what the names in a report mean, as texts: all that its page and the files beside it show
 * of the rest of the archive's names, but for the mergers of its places.
 */
export function meantEntries(report: Report, names: ArchiveNames): string[] {
  return mentionsIn(report).map(({ facet, name, own }) => textOf(names[facet], name, own));
}

/** Returns what the places mean into which others were merged, as texts. */
export function meantMergers(changes: readonly PlaceChange[], names: ArchiveNames): string[] {
  return changes.map(({ now }) => textOf(names.places, now));
}

function textOf(names: EntryNames, name: string, own?: string): string {
  return textOfEntry(names.entryOf(name, own), names);
}

/** Many reports name an entry. */
const textOfEntry = remember(
  (entry: NamedEntry, names: EntryNames) => JSON.stringify([entry, names.formerOf(entry)]),
  new WeakMap(),
);
