import type { PublishedArchive } from '../model/published-archive.ts';
import type { FactsToServe, ReportToServe } from '../model/served-report.ts';
import type { NamedFact, StatedFacts } from './stated-facts.ts';

/** The facts of the archive that a file states once, for all reports in it. */
export function servedArchive(archive: PublishedArchive): ReportToServe['archive'] {
  const { title, owner, language, address, rights, to, full } = archive;
  return { title, owner, language, address, reports: full(to.reports()), rights };
}

/** Shortens the facts of a report to what its archive does not state for all reports. */
export function servedFacts(facts: StatedFacts, archive: PublishedArchive): FactsToServe {
  const { id, title, event, published, added, changed, source, rights, venues } = facts;
  const named = ({ name, entry, address }: NamedFact) => ({
    name,
    entry: entry === name ? undefined : entry,
    address: address.slice(archive.address.length),
  });
  return {
    id,
    title,
    event: { ...event, series: event.series && named(event.series), date: event.date.edtf },
    published: published?.edtf,
    added,
    changed,
    corrections: unlessEmpty(facts.corrections),
    organizers: unlessEmpty(facts.organizers.map(named)),
    organizations: unlessEmpty(
      facts.organizations.map(({ name, part, body }) => ({ name, ...(body && named(body)), part })),
    ),
    venues: unlessEmpty(
      venues.map(({ name, place, inferred }) => ({
        name,
        place: named(place),
        inferred: inferred || undefined,
      })),
    ),
    people: unlessEmpty(
      facts.people.map(({ office, parts, venue, speaks, ...person }) => ({
        ...named(person),
        office,
        parts,
        venue: venue === undefined ? undefined : venues.findIndex(({ name }) => name === venue),
        speaks: unlessEmpty(speaks),
      })),
    ),
    topics: unlessEmpty(facts.topics.map(named)),
    source: {
      publisher: source.publisher,
      byline: source.byline,
      url: source.url,
      original: source.original.name,
      sha256: source.original.sha256,
    },
    rights: rights === archive.rights ? undefined : rights?.name,
  };
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
