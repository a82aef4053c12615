import { pageSegment } from '../model/addresses.ts';

/** The number of reports, years or corrections on a page of a list. */
export const pageSize = 30;
/** The number of names on a page of an index. */
export const indexSize = 150;

/** The number of the page on which an item of a list stands, given its place from 0. */
export function pageOf(place: number): number {
  return Math.floor(place / pageSize) + 1;
}

/** One page of a list: its items and its position. Pages count from 1. */
export interface Page<T> {
  items: T[];
  number: number;
  last: number;
}

/** The pages of a list, in order; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size = pageSize): Page<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
  }));
}

/**
 * Astro's static paths for a list in pages of the usual size, one for each page, which becomes the
 * prop `page` beside `props`.
 */
export function pagePaths<T, Props extends object>(
  items: readonly T[],
  params: Record<string, string>,
  props: Props,
) {
  return pathsOf(paginate(items), params, props);
}

/** The same for pages that are made already. */
export function pathsOf<P extends { number: number }, Props extends object>(
  pages: readonly P[],
  params: Record<string, string>,
  props: Props,
) {
  return pages.map((page) => ({
    params: { ...params, page: pageSegment(page.number) },
    props: { ...props, page },
  }));
}
