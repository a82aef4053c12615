import { x } from 'xastscript';
import { addressBook, type AddressBook } from '../model/addresses.ts';
import { entryFacets, type EntryFacet } from '../model/facets.ts';
import type { PublishedArchive } from '../model/published-archive.ts';
import type { Archive, Entry } from '../views/browse.ts';
import { newestCorrections } from '../views/corrections.ts';
import { pagesOfEditions } from '../views/editions.ts';
import { lastChange } from '../views/latest-changes.ts';
import { indexSize, paginate } from '../views/paging.ts';
import { changedOn } from '../views/stated-facts.ts';
import { xmlFile } from './xml-file.ts';

/** A page with the path of its address, and the day of its last change where that is known. */
export interface MappedPage {
  path: string;
  changed: string | undefined;
}

/** A file that lists pages for search engines (sitemaps.org). */
export interface Sitemap {
  /** Its path below the base path. It lists only pages at or below its own folder. */
  file: string;
  pages: MappedPage[];
}

/** The most pages of a sitemap. */
const mostPages = 50_000;

/**
 * The sitemaps of an archive, with every page that has an address of its own. The reports of each
 * year have one in their folder, and so have the lists of each kind: the rules for hosts, of which
 * some read only a hundred, are by folder, too. A list counts as changed when one of its reports
 * is.
 */
export function sitemaps(archive: Archive, to: AddressBook): Sitemap[] {
  const { reports, years } = archive;
  const below = addressBook('');
  const changed = lastChange(reports);
  const corrections = newestCorrections(reports);
  const list = (last: number, address: (page: number) => string, day = changed): MappedPage[] =>
    Array.from({ length: last }, (_, index) => ({ path: address(index + 1), changed: day }));
  const last = (items: readonly unknown[]) => paginate(items).length;
  const entries = entriesOf(archive);
  return [
    ...split('sitemap-trang', [
      { path: to.home(), changed },
      ...list(last(reports), to.reports),
      { path: to.search(), changed: undefined },
      { path: to.about(), changed: undefined },
      { path: to.data(), changed },
      ...list(last(corrections), to.corrections, corrections[0]?.date),
    ]),
    ...split(`${below.years()}sitemap`, [
      ...list(last(years), to.years),
      ...years.flatMap(({ year, reports: inYear, months }) => [
        ...list(last(inYear), (page) => to.year(year, page), lastChange(inYear)),
        ...months.flatMap(({ month, reports: inMonth }) =>
          list(last(inMonth), (page) => to.month(year, month, page), lastChange(inMonth)),
        ),
      ]),
    ]),
    ...entryFacets.flatMap((facet) =>
      split(`${below.index(facet)}sitemap`, [
        ...list(paginate(entries[facet], indexSize).length, (page) => to.index(facet, page)),
        ...entries[facet].flatMap(([{ slug, reports: its }, pages]) =>
          list(pages, (page) => to.entry(facet, slug, page), lastChange(its)),
        ),
      ]),
    ),
    ...[...Map.groupBy(reports, ({ id }) => id.slice(0, id.indexOf('/')))].flatMap(([year, its]) =>
      split(
        `${below.reports()}${year}/sitemap`,
        its.map((report) => ({ path: to.report(report.id), changed: changedOn(report) })),
      ),
    ),
  ];
}

/** The entries of each facet with the number of their pages. */
function entriesOf(archive: Archive): Record<EntryFacet, (readonly [Entry, number])[]> {
  const inReports = (entries: readonly Entry[]) =>
    entries.map((entry) => [entry, paginate(entry.reports).length] as const);
  return {
    people: archive.people.map((person) => [person, paginate(person.appearances).length]),
    bodies: inReports(archive.bodies),
    places: inReports(archive.places),
    topics: inReports(archive.topics),
    series: archive.series.map((series) => [series, pagesOfEditions(series.editions).length]),
  };
}

/** Makes one sitemap of pages, or several where they are too many for one. */
function split(name: string, pages: readonly MappedPage[]): Sitemap[] {
  return paginate(pages, mostPages).map(({ items, number }) => ({
    file: `${name}${number === 1 ? '' : `-${number}`}.xml`,
    pages: items,
  }));
}

/** Prints a sitemap. `full` adds the origin to a path. */
export function printSitemap(pages: readonly MappedPage[], full: (path: string) => string): string {
  return print('urlset', 'url', pages, full);
}

/** Prints the list of all sitemaps. */
export function printSitemapIndex(
  all: readonly Sitemap[],
  { to, full }: Pick<PublishedArchive, 'to' | 'full'>,
): string {
  const listed = all.map(({ file, pages }) => ({
    path: to.file(file),
    changed: pages
      .flatMap(({ changed }) => changed ?? [])
      .sort()
      .at(-1),
  }));
  return print('sitemapindex', 'sitemap', listed, full);
}

function print(
  list: string,
  item: string,
  pages: readonly MappedPage[],
  full: (path: string) => string,
): string {
  const items = pages.map(({ path, changed }) =>
    x(item, [x('loc', full(path)), changed === undefined ? null : x('lastmod', changed)]),
  );
  return xmlFile(x(list, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, items));
}
