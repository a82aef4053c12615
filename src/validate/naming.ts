import { resolveArchive, type ReportMention } from '../model/archive-names.ts';
import type { NamedEntry } from '../model/entry-meetings.ts';
import type { EntryNames } from '../model/entry-names.ts';
import { entryFacets, type EntryFacet } from '../model/facets.ts';
import { mostLetters } from '../model/limits.ts';
import { mentionsIn } from '../model/name-mentions.ts';
import { idOf } from '../model/report-path.ts';
import { stateOf } from '../model/state.ts';
import { textAt } from '../model/texts-at.ts';
import { usualAddresses } from '../model/usual-addresses.ts';
import type { IndexedName } from './lists.ts';
import type { Advice } from './problem.ts';

/** A mention, the file of the report that has it, and the day of the event. */
export interface NamedThing extends ReportMention {
  file: string;
  day: string | undefined;
}

/** A problem of a name, found by comparison with all other names. */
export interface NameFault extends Advice {
  thing: NamedThing;
  warning?: boolean;
}

/** The names of one facet: its list, its entries, and the mentions of each. */
export interface FacetNaming {
  facet: EntryFacet;
  list: readonly IndexedName[];
  names: EntryNames;
  things: ReadonlyMap<NamedEntry, readonly NamedThing[]>;
}

/** Lists the mentions in the front matter of a file, which may be invalid. */
export function thingsOf(file: string, value: unknown): NamedThing[] {
  const status = stateOf(value);
  // A draft, and a report that lacks its day, which is an error, come after all others.
  const added = (status === 'draft' ? undefined : textAt(value, 'added')) ?? '\uffff';
  const report = { id: idOf(file), added, status };
  const day = textAt(value, 'date');
  return mentionsIn(value).flatMap((mention) => {
    const { name, own = '' } = mention;
    // The schema refuses longer names, and the search for slips among them would take long.
    return Math.max(name.length, own.length) > mostLetters.name
      ? []
      : [{ ...mention, report, file, day }];
  });
}

/**
 * The entries by the addresses that others expect them to have: the plain slugs of their names, and
 * the slugs of their Telex spellings where no plain slug is the same.
 */
export function usualOwners({ entries }: EntryNames): ReadonlyMap<string, NamedEntry> {
  const usual = entries.map((entry) => ({ entry, addresses: usualAddresses(entry.name) }));
  return new Map(
    [1, 0].flatMap((at) =>
      usual.flatMap(({ entry, addresses }) => {
        const address = addresses[at];
        return address === undefined ? [] : [[address, entry] as const];
      }),
    ),
  );
}

/** Whether readers see a mention: those of withdrawn reports only keep their addresses. */
export function isShown({ report }: NamedThing): boolean {
  return report.status !== 'withdrawn';
}

/** Resolves the names of all reports by the lists. */
export function namingOf(
  things: readonly NamedThing[],
  lists: Readonly<Record<EntryFacet, readonly IndexedName[]>>,
): FacetNaming[] {
  const archive = resolveArchive(things, lists);
  const byFacet = Map.groupBy(things.filter(isShown), ({ facet }) => facet);
  return entryFacets.map((facet) => {
    const names = archive[facet];
    const entryOf = ({ name, own }: NamedThing) => names.entryOf(name, own);
    return {
      facet,
      list: lists[facet],
      names,
      things: Map.groupBy(byFacet.get(facet) ?? [], entryOf),
    };
  });
}
