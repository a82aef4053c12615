import type { Archive } from './browse.ts';
import { defined } from '../model/defined.ts';
import { entryFacets, facets } from '../model/facets.ts';
import { remember } from '../model/remember.ts';
import type { Report } from '../model/report.ts';

/** The facets by which reports are related. */
const telling = entryFacets.filter((facet) => facets[facet].relatedness > 0);

/**
 * How many neighbours in time are considered on each side in every shared list, so that the cost
 * does not grow with the archive.
 */
const reach = 20;

/** A list in which a report stands: the places of its reports in the archive, and its own there. */
interface SharedList {
  weight: number;
  places: number[];
  index: number;
}

/**
 * Prepares a look-up of the reports most like a given one, best first: those that share a series,
 * people, bodies or topics with it and, among equals, the nearest in time. Reports of the same
 * event are left out: they are listed as such.
 */
export function relatedReports(archive: Archive, limit = 4): (report: Report) => Report[] {
  const { reports } = archive;
  const known = new Map(reports.map((report, place) => [report, place]));
  const placeOf = (report: Report) => defined(known.get(report), 'the place of a report');
  const reportAt = (place: number) => defined(reports[place], 'a report');
  const lists: SharedList[][] = reports.map(() => []);
  /** By the places of reports; all 0 between two calls. */
  const scores = new Float64Array(reports.length);
  const scoreAt = (place: number) => defined(scores[place], 'a score');
  for (const facet of telling)
    for (const shared of archive[facet]) {
      const places = shared.reports.map(placeOf);
      const weight = facets[facet].relatedness;
      for (const [index, place] of places.entries()) lists[place]?.push({ weight, places, index });
    }
  return remember((report: Report) => {
    const own = placeOf(report);
    const near: number[] = [];
    for (const { weight, places, index } of lists[own] ?? [])
      for (const place of places.slice(Math.max(0, index - reach), index + reach + 1)) {
        const score = scoreAt(place);
        if (score === 0) near.push(place);
        scores[place] = score + weight;
      }
    const best = near
      .filter((place) => place !== own && !isSameEvent(reportAt(place), report))
      .sort((a, b) => scoreAt(b) - scoreAt(a) || Math.abs(a - own) - Math.abs(b - own) || a - b)
      .slice(0, limit);
    for (const place of near) scores[place] = 0;
    return best.map(reportAt);
  }, new WeakMap());
}

function isSameEvent(a: Report, b: Report): boolean {
  return a.event.id !== undefined && a.event.id === b.event.id;
}
