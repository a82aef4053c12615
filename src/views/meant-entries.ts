import type { ArchiveNames } from '../model/archive-names.ts';
import type { NamedEntry } from '../model/entry-meetings.ts';
import type { EntryNames } from '../model/entry-names.ts';
import { mentionsIn } from '../model/name-mentions.ts';
import type { PlaceChange } from '../model/registers.ts';
import type { Report } from '../model/report.ts';

/** The texts of entries, each of which many reports name. */
const known = new WeakMap<NamedEntry, string>();

/**
 * Returns what the names in a report mean, as texts: all that its page and the files beside it show
 * of the rest of the archive's names, but for the mergers of its places.
 */
export function meantEntries(report: Report, names: ArchiveNames): string[] {
  return mentionsIn(report).map(({ facet, name, own }) => textOf(names[facet], name, own));
}

/** Returns which places those are, as texts, into which others were merged. */
export function meantMergers(changes: readonly PlaceChange[], names: ArchiveNames): string[] {
  return changes.map(({ now }) => textOf(names.places, now));
}

function textOf(names: EntryNames, name: string, own?: string): string {
  const entry = names.entryOf(name, own);
  const text = known.get(entry) ?? JSON.stringify([entry, names.formerOf(entry)]);
  known.set(entry, text);
  return text;
}
