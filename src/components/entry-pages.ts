import { defined } from '../model/defined.ts';
import type { EntryFacet } from '../model/facets.ts';
import type { Report } from '../model/report.ts';
import type { Appearance, Archive, Entry, Place } from '../views/browse.ts';
import { pagesOfEditions, type Edition } from '../views/editions.ts';
import { foremostOffices, officesOverTime, type Office } from '../views/offices.ts';
import { paginate } from '../views/paging.ts';
import { quotedAppearances, type QuotedAppearance } from '../views/person-quotes.ts';
import { say } from '../strings.ts';
import { sayCount, sayInvolvements } from './say-count.ts';

/** The page of an entry: its address, and the name that distinguishes it from namesakes. */
export interface NamedPage {
  slug: string;
  label: string;
}

/** An entry as its pages show it. Fields that its facet does not have are left out. */
interface ShownEntry {
  entry: Entry;
  lead: string;
  /** Distinguishes it from another entry of the same name. */
  qualifier?: string | undefined;
  description?: string;
  offices?: readonly Office[];
  /** How many more offices a person has. */
  otherOffices?: number;
  /** The mergers of a place. */
  mergers?: Pick<Place, 'change' | 'formerly'>;
  /** Whether the list shows the openings of its reports. */
  excerpts?: boolean;
  /** The editions of a series. */
  editions?: readonly Edition[];
  pages: readonly EntryPage[];
}

/** An entry with its pages, and the entries that readers might take for it. */
export interface EntryPages extends ShownEntry {
  label: string;
  meets: readonly NamedPage[];
}

/**
 * One page of the reports of an entry, in the form of its facet: exactly one of the lists is
 * present.
 */
export interface EntryPage {
  number: number;
  last: number;
  reports?: readonly Report[];
  /** A note on each of `reports`. */
  notes?: readonly (string | undefined)[];
  appearances?: readonly Appearance[];
  /** The appearances of which the first page of a person quotes. */
  quoted?: readonly QuotedAppearance[];
  editions?: readonly Edition[];
}

/** How each facet shows its entries. */
const shown: Record<EntryFacet, (archive: Archive) => ShownEntry[]> = {
  people: ({ people }) => {
    const namesakes = Map.groupBy(people, ({ name }) => name);
    return people.map((person) => {
      const offices = officesOverTime(person.appearances);
      const shownOffices = foremostOffices(offices);
      const latest = offices.at(-1)?.office;
      const alone = namesakes.get(person.name)?.length === 1;
      return {
        entry: person,
        lead: [count(person), sayInvolvements(person.appearances)].filter(Boolean).join(': '),
        qualifier: alone ? undefined : (latest ?? person.slug),
        description: latest ?? say('index.people.lead'),
        offices: shownOffices,
        otherOffices: offices.length - shownOffices.length,
        pages: paginate(person.appearances).map(({ items, ...where }) => ({
          ...where,
          appearances: items,
          ...(where.number === 1 && { quoted: quotedAppearances(person.appearances) }),
        })),
      };
    });
  },
  bodies: ({ bodies }) =>
    bodies.map((body) => inReports(body, (report) => body.roles.get(report)?.join(', '))),
  places: ({ places }) =>
    places.map((place) => ({
      ...inReports(place, (report) =>
        place.venues
          .get(report)
          ?.map(({ name }) => name)
          .join(', '),
      ),
      mergers: { change: place.change, formerly: place.formerly },
    })),
  topics: ({ topics }) =>
    topics.map((topic) => ({
      ...inReports(topic),
      lead: topic.description ?? count(topic),
      excerpts: true,
    })),
  series: ({ series }) =>
    series.map((entry) => ({
      entry,
      lead: count(entry),
      editions: entry.editions,
      pages: pagesOfEditions(entry.editions).map(({ items, ...where }) => ({
        ...where,
        editions: items,
      })),
    })),
};

/** The pages of every entry of a facet. */
export function entryPages(facet: EntryFacet, archive: Archive): EntryPages[] {
  const all = shown[facet](archive);
  const labels = new Map(
    all.map(({ entry: { slug, name }, qualifier }) => [
      slug,
      qualifier === undefined ? name : `${name} (${qualifier})`,
    ]),
  );
  const labelOf = (slug: string) => defined(labels.get(slug), `the entry ${slug}`);
  return all.map((entry) => ({
    ...entry,
    label: labelOf(entry.entry.slug),
    meets: archive.names[facet]
      .meeting(entry.entry.slug)
      .map(({ slug }) => ({ slug, label: labelOf(slug) })),
  }));
}

function inReports(entry: Entry, note?: (report: Report) => string | undefined): ShownEntry {
  const pages = paginate(entry.reports).map(({ items, ...where }) => ({
    ...where,
    reports: items,
    ...(note && { notes: items.map(note) }),
  }));
  return { entry, lead: count(entry), pages };
}

/** The reports of all pages of a list, in its order. */
export function reportsOf(pages: readonly EntryPage[]): Report[] {
  return pages.flatMap(
    ({ reports, appearances, editions = [] }) =>
      reports ??
      appearances?.map(({ report }) => report) ??
      editions.flatMap(({ reports }) => reports),
  );
}

function count({ reports }: Entry): string {
  return sayCount(reports);
}
