import { facets, type EntryFacet } from './facets.ts';

/** Every address of the site. Each function gives a path from the root of the host, with a closing slash unless it names a file. */
export type AddressBook = ReturnType<typeof addressBook>;

/** The addresses of a site that lives under `base` (`/` or `/luu-tru/`). */
export function addressBook(base: string) {
  const at = (...segments: (string | undefined)[]) =>
    base +
    segments
      .filter((segment) => segment !== undefined)
      .map((segment) => `${segment}/`)
      .join('');
  const report = (id: string) => at('bai-viet', id);
  return {
    home: () => base,
    reports: (page = 1) => at('bai-viet', pageSegment(page)),
    report,
    paragraph: (id: string, number: number) => `${report(id)}#${paragraphAnchor(number)}`,
    /** The original of a report, as received: its file's name, as it is served, under the report's own address. */
    original: (id: string, file: string) => `${report(id)}${originalName(file)}`,
    years: (page = 1) => at(facets.year.segment, pageSegment(page)),
    year: (year: number, page = 1) => at(facets.year.segment, String(year), pageSegment(page)),
    month: (year: number, month: number, page = 1) =>
      at(facets.year.segment, String(year), monthSegment(month), pageSegment(page)),
    index: (facet: EntryFacet, page = 1) => at(facets[facet].segment, pageSegment(page)),
    entry: (facet: EntryFacet, slug: string, page = 1) =>
      at(facets[facet].segment, slug, pageSegment(page)),
    search: () => at('tim-kiem'),
    about: () => at('gioi-thieu'),
    /** What was kept for reading without a network. */
    offline: () => at('ngoai-tuyen'),
    /** A file at the root of the site, such as an icon. */
    file: (name: string) => base + name,
  };
}

/** The name of a file, without the folders that it is in. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Files that a browser shows without running anything of them. */
const inert = /\.(?:txt|md|csv|pdf|rtf|docx?|odt|jpe?g|png|gif|webp|tiff?)$/;

/**
 * The name under which an original is served. Whatever a browser might run, such as HTML or SVG, is served as text: it would run with the rights
 * of the archive's own pages.
 */
export function originalName(path: string): string {
  const name = fileName(path);
  return inert.test(name) ? name : `${name}.txt`;
}

/** The fragments of what stands above a report's text: its title, and what the original has before that. */
export const titleAnchor = 'tieu-de';
export const preambleAnchor = 'truoc-tieu-de';

/** The fragment of a report's paragraph, counted from 1 over the text as received; it never changes. */
export function paragraphAnchor(number: number): string {
  return `doan-${number}`;
}

/** The path segment of a page: none for the first, so that a list keeps one address however long it grows; `trang-2` … after it. */
export function pageSegment(number: number): string | undefined {
  return number === 1 ? undefined : `trang-${number}`;
}

/** The path segment of a month: `03`, `12`. */
export function monthSegment(month: number): string {
  return String(month).padStart(2, '0');
}
