import { parseEventDate } from '../model/event-date.ts';
import { pageSize, paginate, type Page } from './paging.ts';
import type { Report } from '../model/report.ts';

/** A range of editions (`from` to `to`) of which the archive holds no report. */
export interface Gap {
  from: number;
  to: number;
}

/**
 * One edition of a series with its reports, without a number where none is printed; or a range of
 * missing ones.
 */
export type Edition = { number: number | undefined; reports: Report[] } | Gap;

/**
 * The editions of the reports of one series, in order, with the gaps between them. Reports without
 * a number come last.
 */
export function editionsOf(reports: readonly Report[]): Edition[] {
  const editions = [...Map.groupBy(reports, (report) => report.event.edition)]
    .map(([number, some]) => ({ number, reports: some }))
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity));
  let next = 1;
  return editions.flatMap((edition): Edition[] => {
    const { number } = edition;
    if (number === undefined) return [edition];
    const from = next;
    next = number + 1;
    return from < number ? [{ from, to: number - 1 }, edition] : [edition];
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

type EditionSpan = [first: number, last: number];

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
  if (editions.every((edition) => !isGap(edition) && edition.number === undefined)) return [];
  const first = Math.max(1, editions.length - mostStops + 1);
  const runs = [editions.slice(0, first), ...editions.slice(first).map((edition) => [edition])];
  let place = 0;
  return runs.map((run) => {
    const held = run.flatMap((edition) => (isGap(edition) ? [] : [edition]));
    const days = held.flatMap(({ reports }) =>
      reports.map(({ date }) => parseEventDate(date).start),
    );
    const href = held[0] && address(held[0].number, place);
    place += days.length;
    return {
      numbers: spanOf(
        run.flatMap((edition) =>
          isGap(edition) ? [edition.from, edition.to] : (edition.number ?? []),
        ),
      ),
      years: spanOf(days.map(({ year }) => year)),
      inferred: days.length > 0 && days.every(({ inferred }) => inferred.includes('year')),
      count: days.length,
      href,
    };
  });
}

/** Whether an edition is one that the archive lacks, or a run of them. */
export function isGap(edition: Edition): edition is Gap {
  return 'from' in edition;
}

function spanOf(numbers: readonly number[]): EditionSpan | undefined {
  return numbers.length === 0 ? undefined : [Math.min(...numbers), Math.max(...numbers)];
}

/**
 * Divides the editions of a series into pages of a fixed number of reports. An edition that crosses
 * pages repeats its number. A gap is on the page of the report that follows it.
 */
export function pagesOfEditions(editions: readonly Edition[], size = pageSize): Page<Edition>[] {
  const reports = editions.flatMap((edition, index) => {
    if (isGap(edition)) return [];
    const before = editions[index - 1];
    const gap = before && isGap(before) ? before : undefined;
    return edition.reports.map((report, place) => ({
      report,
      number: edition.number,
      gap: place === 0 ? gap : undefined,
    }));
  });
  return paginate(reports, size).map((page) => ({
    ...page,
    items: [...Map.groupBy(page.items, ({ number }) => number)].flatMap(([number, items]) => [
      ...items.flatMap(({ gap }) => gap ?? []),
      { number, reports: items.map(({ report }) => report) },
    ]),
  }));
}
