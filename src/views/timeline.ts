import { parseEventDate } from '../model/event-date.ts';
import type { Report } from '../model/report.ts';
import type { CountedYear } from './counted.ts';

/** How many reports a year or a month has, and where they are listed. */
export interface Bar {
  /** The year, or the month of one. */
  number: number;
  count: number;
  /** True where no report prints that it was in this year or month. */
  inferred: boolean;
  /** Undefined where there are none. */
  href: string | undefined;
}

/** From how many reports on a chart says more than their list. */
const enough = 2;

/** The fragment at which a year begins in a list. */
export function yearAnchor(year: number): string {
  return `nam-${year}`;
}

/** The anchors of the reports of a list with which a year begins on its page, at their places. */
export function yearAnchors(reports: readonly Report[]): (string | undefined)[] {
  const years = reports.map(({ date }) => parseEventDate(date).start.year);
  return years.map((year, index) => (year === years[index - 1] ? undefined : yearAnchor(year)));
}

/**
 * The bars of every year between the first and the last of some reports, in the order of time.
 * `address` is given a year and the place in `reports` of its newest report.
 */
export function yearBars(
  reports: readonly Report[],
  address: (year: number, place: number) => string,
): Bar[] {
  const counts = new Map<number, { count: number; place: number; inferred: boolean }>();
  reports.forEach(({ date }, at) => {
    const { year, inferred } = parseEventDate(date).start;
    const { count, place, ...known } = counts.get(year) ?? { count: 0, place: at, inferred: true };
    const isInferred = known.inferred && inferred.includes('year');
    counts.set(year, { count: count + 1, place, inferred: isInferred });
  });
  if (reports.length < enough) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const known = counts.get(year);
    const { count = 0, inferred = false } = known ?? {};
    return { number: year, count, inferred, href: known && address(year, known.place) };
  });
}

/** The bars of the twelve months of a year. */
export function monthBars({ months }: CountedYear, address: (month: number) => string): Bar[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const known = months.find((counted) => counted.month === month);
    const { count = 0, inferred = [] } = known ?? {};
    return { number: month, count, inferred: inferred.length > 0, href: known && address(month) };
  });
}
