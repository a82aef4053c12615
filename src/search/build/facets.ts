import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseEventDate } from '../../model/event-date.ts';
import { facetNames, type FacetName } from '../../model/facets.ts';
import { facetFile, writeFacet, type PageValue } from '../format/facet-table.ts';
import type { ReportRecord } from '../format/report-record.ts';
import { slug } from '../../model/vietnamese.ts';

/** The values of a report in each facet; one that it spells in two ways may stand there twice. */
export type Facets = Record<FacetName, PageValue[]>;

/** What a report may be found by beside its words; of places also what they were merged into, so that old and new name both find it. */
export function facetsOf({
  date,
  people = [],
  bodies = [],
  places = [],
  now = [],
  topics = [],
  series = [],
}: ReportRecord): Facets {
  return {
    year: [String(parseEventDate(date).start.year)].map(named),
    people: people.map((person) => ({
      slug: person.slug ?? slug(person.name),
      label: person.name,
    })),
    bodies: bodies.map(named),
    places: [...places.map(({ name }) => name), ...now].map(named),
    topics: topics.map(named),
    series: series.map(named),
  };
}

/** Writes the table of each facet beside the index in `target`. Records are in the order of its pages; a page without one has no values. */
export async function writeFacets(
  target: string,
  records: readonly (ReportRecord | undefined)[],
): Promise<void> {
  const pages = records.map((record) => (record ? facetsOf(record) : undefined));
  for (const name of facetNames) {
    const file = join(target, facetFile(name));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, writeFacet(pages.map((values) => values?.[name] ?? [])));
  }
}

function named(label: string): PageValue {
  return { slug: slug(label), label };
}
