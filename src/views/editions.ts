import { parseEventDate } from '../model/event-date.ts';
import { pageSize, paginate, type Page } from './paging.ts';
import type { Report } from '../model/report.ts';

/** One edition of a series with its reports, without a number where none is printed. */
export interface Edition {
  number: number | undefined;
  reports: Report[];
  /** The editions right before it of which the archive holds no report. */
  lacking: EditionSpan | undefined;
}

/** The first and the last of some editions or years. */
type EditionSpan = [first: number, last: number];

/** The editions of the reports of one series, in order. Reports without a number come last. */
export function editionsOf(reports: readonly Report[]): Edition[] {
  let next = 1;
  return [...Map.groupBy(reports, (report) => report.event.edition)]
    .map(([number, some]) => ({ number, reports: some }))
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
    .map((edition) => {
      const { number = next } = edition;
      const lacking: EditionSpan | undefined = next < number ? [next, number - 1] : undefined;
      next = number + 1;
      return { ...edition, lacking };
    });
}

/** An edition, or a run of missing ones, on the line that shows all editions of a series. */
export interface Stop {
  /** Its first and last number; undefined where reports print none. */
  numbers: EditionSpan | undefined;
  /** The first and the last year of its reports; undefined where the archive has none. */
  years: EditionSpan | undefined;
  /** True where it has reports, and none of them prints its year. */
  inferred: boolean;
  count: number;
  /** Where its reports are listed. */
  href: string | undefined;
}

/** How many stops a line has. */
const mostStops = 40;

/** The fragment at which an edition begins in a list. */
export function editionAnchor(number: number | undefined): string {
  return number === undefined ? 'khong-ghi-lan' : `lan-thu-${number}`;
}

/**
 * The stops of a series in order; none where no edition has a number. Where they would be too many,
 * the first stop stands for all the first editions. `address` is given the number of an edition and
 * the place of its first report among all.
 */
export function editionStops(
  editions: readonly Edition[],
  address: (number: number | undefined, place: number) => string,
): Stop[] {
  if (editions.every(({ number }) => number === undefined)) return [];
  const all = editions.flatMap(({ number, reports, lacking }) => [
    ...(lacking ? [{ numbers: lacking, reports: [] }] : []),
    { numbers: number === undefined ? [] : [number], reports },
  ]);
  const first = Math.max(1, all.length - mostStops + 1);
  const runs = [all.slice(0, first), ...all.slice(first).map((stop) => [stop])];
  let place = 0;
  return runs.map((run) => {
    const held = run.find(({ reports }) => reports.length > 0);
    const days = run.flatMap(({ reports }) =>
      reports.map(({ date }) => parseEventDate(date).start),
    );
    const href = held && address(held.numbers[0], place);
    place += days.length;
    return {
      numbers: spanOf(run.flatMap(({ numbers }) => numbers)),
      years: spanOf(days.map(({ year }) => year)),
      inferred: days.length > 0 && days.every(({ inferred }) => inferred.includes('year')),
      count: days.length,
      href,
    };
  });
}

function spanOf(numbers: readonly number[]): EditionSpan | undefined {
  return numbers.length === 0 ? undefined : [Math.min(...numbers), Math.max(...numbers)];
}

/**
 * Divides the editions of a series into pages of a fixed number of reports. An edition that crosses
 * pages repeats its number, and says but once what is lacking before it.
 */
export function pagesOfEditions(editions: readonly Edition[], size = pageSize): Page<Edition>[] {
  const reports = editions.flatMap(({ number, lacking, reports }) =>
    reports.map((report, place) => ({
      report,
      number,
      lacking: place === 0 ? lacking : undefined,
    })),
  );
  return paginate(reports, size).map((page) => ({
    ...page,
    items: [...Map.groupBy(page.items, ({ number }) => number)].map(([number, items]) => ({
      number,
      reports: items.map(({ report }) => report),
      lacking: items[0]?.lacking,
    })),
  }));
}
