import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseEventDate } from '../../model/event-date.ts';
import { facetNames, type FacetName } from '../../model/facets.ts';
import { facetFile, writeFacet, type PageValue } from '../format/facet-table.ts';
import type { NamedValue, ReportRecord } from '../format/report-record.ts';
import { slug } from '../../model/vietnamese.ts';

/** The values of a report in each facet. One that it spells in two ways may occur twice. */
export type ReportFacets = Record<FacetName, PageValue[]>;

/**
 * The values of a report in each facet. Places include those into which they were merged, so that
 * the old and the new name both find the report.
 */
export function facetsOf({
  date,
  people = [],
  bodies = [],
  places = [],
  now = [],
  topics = [],
  series = [],
}: ReportRecord): ReportFacets {
  return {
    year: [{ name: String(parseEventDate(date).start.year) }].map(toPageValue),
    people: people.map((person) => ({ ...toPageValue(person), involvements: person.involvements })),
    bodies: bodies.map(toPageValue),
    places: [...places, ...now].map(toPageValue),
    topics: topics.map(toPageValue),
    series: series.map(toPageValue),
  };
}

/**
 * Writes the table of each facet beside the index in `target`. `records` are in the order of its
 * pages. A page without a record has no values.
 */
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

function toPageValue({ name, entry = name, slug: own, former }: NamedValue): PageValue {
  return { slug: own ?? slug(entry), label: entry, ...(former && { former }) };
}
