import type { Archive } from './browse.ts';
import { defined } from '../model/defined.ts';
import { entryFacets, facets } from '../model/facets.ts';
import type { Report } from '../model/report.ts';

/** The facets by which reports are related. */
const telling = entryFacets.filter((facet) => facets[facet].relatedness > 0);

/**
 * How many neighbours in time are considered on each side in every shared list, so that the cost
 * does not grow with the archive.
 */
const reach = 20;

/**
 * Prepares a look-up of the reports most like a given one, best first: those that share a series,
 * people, bodies or topics with it and, among equals, the nearest in time. Reports of the same
 * event are left out: they are listed as such.
 */
export function relatedReports(archive: Archive, limit = 4): (report: Report) => Report[] {
  const position = new Map(archive.reports.map((report, index) => [report, index]));
  const lists = new Map<Report, { weight: number; reports: Report[]; index: number }[]>();
  for (const facet of telling) {
    for (const { reports } of archive[facet]) {
      reports.forEach((report, index) => {
        const known = lists.get(report);
        const list = { weight: facets[facet].relatedness, reports, index };
        if (known) known.push(list);
        else lists.set(report, [list]);
      });
    }
  }
  return (report) => {
    const scores = new Map<Report, number>();
    for (const { weight, reports, index } of lists.get(report) ?? [])
      for (const other of reports.slice(Math.max(0, index - reach), index + reach + 1))
        if (other !== report && !isSameEvent(other, report))
          scores.set(other, (scores.get(other) ?? 0) + weight);
    const place = (other: Report) => defined(position.get(other), 'the place of a report');
    const distance = (other: Report) => Math.abs(place(other) - place(report));
    return [...scores]
      .sort(([a, m], [b, n]) => n - m || distance(a) - distance(b) || place(a) - place(b))
      .slice(0, limit)
      .map(([other]) => other);
  };
}

function isSameEvent(a: Report, b: Report): boolean {
  return a.event.id !== undefined && a.event.id === b.event.id;
}
