import { resolveNames, type EntryNames, type ListedName, type ReportOrder } from './entry-names.ts';
import { forEachFacet, type EntryFacet } from './facets.ts';
import { mentionsIn, type NameMention } from './name-mentions.ts';
import { changesIn } from './places.ts';
import { spellingKey } from './vietnamese.ts';

/** The lists of names of an archive, by their facets. */
export type NameLists = Readonly<Partial<Record<EntryFacet, readonly ListedName[]>>>;

/** Everything that the reports of an archive name. */
export type ArchiveNames = Readonly<Record<EntryFacet, EntryNames>>;

/** A mention, and the report that has it. */
export type ReportMention = NameMention & { report: ReportOrder };

/**
 * Resolves the names of an archive. A report that names a place also counts as one of the place
 * into which it was merged.
 */
export function resolveArchive(mentions: readonly ReportMention[], lists: NameLists): ArchiveNames {
  const now = new Map(
    changesIn(lists.places ?? []).map((change) => [spellingKey(change.name), change.now]),
  );
  const byFacet = Map.groupBy(mentions, ({ facet }) => facet);
  return forEachFacet((facet) => {
    const printed = byFacet.get(facet) ?? [];
    const merged = printed.flatMap(({ name, report }) => {
      const place = facet === 'places' ? now.get(spellingKey(name)) : undefined;
      return place === undefined ? [] : [{ name: place, report }];
    });
    return resolveNames([...printed, ...merged], lists[facet] ?? []);
  });
}

/** Lists the mentions of valid reports. */
export function mentionsOf(reports: readonly ReportOrder[]): ReportMention[] {
  return reports.flatMap((report) => mentionsIn(report).map((mention) => ({ ...mention, report })));
}
