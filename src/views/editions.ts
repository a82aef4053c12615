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

/**
 * Divides the editions of a series into pages of a fixed number of reports. An edition that crosses
 * pages repeats its number. A gap is on the page of the report that follows it.
 */
export function pagesOfEditions(editions: readonly Edition[], size = pageSize): Page<Edition>[] {
  const reports = editions.flatMap((edition, index) => {
    if ('from' in edition) return [];
    const before = editions[index - 1];
    const gap = before && 'from' in before ? before : undefined;
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
