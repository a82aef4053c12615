import { pageSize, paginate, type Page } from './paging.ts';
import type { Report } from '../model/report.ts';

/** A run of editions (`from` to `to`) of which the archive holds no report. */
export interface Gap {
  from: number;
  to: number;
}

/** One edition of a series, without a number where none is printed, with its reports; or a run of missing ones. */
export type Edition = { number: number | undefined; reports: Report[] } | Gap;

/** The editions that these reports of one series are of, in order, with the gaps between them; what has no number stands last. */
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
 * The editions of a series in pages of so many reports, however many one edition has: it goes on over the page, under its number again. A gap
 * stands on the page of the report that follows it.
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
