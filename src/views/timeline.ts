import { parseEventDate } from '../model/event-date.ts';
import type { Report } from '../model/report.ts';
import type { CountedYear } from './counted.ts';

/** How many reports a year or a month has, and where they are listed. */
export interface Bar {
  /** The year, or the month of one. */
  number: number;
  /** True of the first year of a chart that also counts the reports of all years before it. */
  andEarlier: boolean;
  count: number;
  /** True where no report prints that it was in this year or month. */
  inferred: boolean;
  /** Undefined where there are none. */
  href: string | undefined;
}

/** The maximum number of years in a chart: one report of 1802 makes no chart of centuries. */
const mostYears = 60;

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
 * The bars of every year between the first and the last of some reports, in the order of time; none
 * for a single year. Where there would be too many, the first counts all that came before it.
 * `address` is given a year and the place in `reports` of its newest report, which begins the years
 * before as well.
 */
export function yearBars(
  reports: readonly Report[],
  address: (year: number, place: number, andEarlier: boolean) => string,
): Bar[] {
  const dated = reports.map(({ date }, place) => ({ place, ...parseEventDate(date).start }));
  const all = new Set(dated.map(({ year }) => year));
  if (all.size < 2) return [];
  const last = Math.max(...all);
  const first = Math.max(Math.min(...all), last - mostYears + 1);
  const byBar = Map.groupBy(dated, ({ year }) => Math.max(year, first));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    const some = byBar.get(number) ?? [];
    const [newest] = some;
    const andEarlier = some.some(({ year }) => year < number);
    return {
      number,
      andEarlier,
      count: some.length,
      inferred: some.length > 0 && some.every(({ inferred }) => inferred.includes('year')),
      href: newest && address(newest.year, newest.place, andEarlier),
    };
  });
}

/** The bars of the twelve months of a year. */
export function monthBars({ months }: CountedYear, address: (month: number) => string): Bar[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const known = months.find((counted) => counted.month === month);
    const { count = 0, inferred = [] } = known ?? {};
    return {
      number: month,
      andEarlier: false,
      count,
      inferred: inferred.length > 0,
      href: known && address(month),
    };
  });
}
