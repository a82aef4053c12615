import type { PersonLeaf } from 'schema-dts';
import type { EntryFacet } from '../../model/facets.ts';
import type { PublishedArchive } from '../../model/published-archive.ts';
import type { Entry } from '../browse.ts';
import type { Office } from '../offices.ts';
import type { LinkedThing } from './linked-graph.ts';
import { datedEvent } from './linked-event.ts';
import { linkedName } from './linked-names.ts';

/** The type of the things that each facet lists. */
const types = {
  people: 'Person',
  bodies: 'Organization',
  places: 'AdministrativeArea',
  topics: 'DefinedTerm',
  series: 'EventSeries',
} as const satisfies Record<EntryFacet, string>;

/**
 * Describes the thing that the page of an entry is about. A person has no `jobTitle`: reports print
 * an office on the day of an event, and nobody says how long it was held. So each office is the
 * role of the person at the events that the page names with it.
 */
export function linkedEntry(
  facet: EntryFacet,
  {
    entry,
    offices = [],
  }: {
    entry: Pick<Entry, 'name' | 'slug' | 'alsoPrinted'>;
    offices?: readonly Office[] | undefined;
  },
  { to, full }: Pick<PublishedArchive, 'to' | 'full'>,
): LinkedThing {
  const { name, slug, alsoPrinted } = entry;
  const roles = offices.flatMap(({ office, first, last }) =>
    [...new Set([first, last])].map(({ id, event, date }) => ({
      '@type': 'Role' as const,
      roleName: office,
      performerIn: datedEvent(full(to.report(id)), event.name, date),
    })),
  );
  return {
    ...linkedName(types[facet], { name, address: full(to.entry(facet, slug)) }),
    ...(alsoPrinted.length > 0 && { alternateName: alsoPrinted }),
    ...(roles.length > 0 && ({ performerIn: roles } satisfies Partial<PersonLeaf>)),
  };
}
