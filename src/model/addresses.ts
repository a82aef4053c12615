import { facets, type EntryFacet } from './facets.ts';
import { sharePictureFile } from './site-icons.ts';

/**
 * Every address of a site that lives under `base` (`/` or `/luu-tru/`). Each function returns a
 * path from the root of the host, with a closing slash unless it names a file.
 */
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
    /**
     * The original of a report, as received: its served file name, below the report's own address.
     */
    original: (id: string, file: string) => `${report(id)}${originalName(file)}`,
    /** A document that came with a report, given its served file name. */
    document: (id: string, name: string) => `${report(id)}tai-lieu/${name}`,
    /** The facts, the text and the citation of a report, for programs. */
    reportData: (id: string) => `${report(id)}du-lieu.json`,
    /** The picture that others show beside a link to the archive, or to one of its reports. */
    sharePicture: (id?: string) => (id === undefined ? base : report(id)) + sharePictureFile,
    years: (page = 1) => at(facets.year.segment, pageSegment(page)),
    year: (year: number, page = 1) => at(facets.year.segment, String(year), pageSegment(page)),
    month: (year: number, month: number, page = 1) =>
      at(facets.year.segment, String(year), monthSegment(month), pageSegment(page)),
    index: (facet: EntryFacet, page = 1) => at(facets[facet].segment, pageSegment(page)),
    entry: (facet: EntryFacet, slug: string, page = 1) =>
      at(facets[facet].segment, slug, pageSegment(page)),
    /** The feed of the whole archive. */
    feed: () => base + feedName,
    /** The feed of an entry, below its first page. */
    entryFeed: (facet: EntryFacet, slug: string) => at(facets[facet].segment, slug) + feedName,
    /** The style sheet with which browsers show feeds. */
    feedStyles: () => `${base}atom.css`,
    /** The list of all sitemaps. */
    sitemap: () => `${base}sitemap.xml`,
    /** The description of the search, for browsers. */
    openSearch: () => `${base}opensearch.xml`,
    security: () => `${base}.well-known/security.txt`,
    /** The list of all corrections. */
    corrections: (page = 1) => at('da-sua', pageSegment(page)),
    /** The page about the files of data. */
    data: () => at('du-lieu'),
    /** A file of data about the whole archive, or about one year. */
    dataFile: (name: string) => at('du-lieu') + name,
    search: () => at('tim-kiem'),
    /** The search among the reports of an entry. */
    searchWithin: (facet: EntryFacet, slug: string) =>
      `${at('tim-kiem')}?${facets[facet].parameter}=${slug}`,
    about: () => at('gioi-thieu'),
    /** The page of the reports that are kept for reading without a network. */
    offline: () => at('ngoai-tuyen'),
    /** A file at the root of the site, such as an icon. */
    file: (name: string) => base + name,
  };
}

/** Every address of a site. */
export type AddressBook = ReturnType<typeof addressBook>;

const feedName = 'atom.xml';

/** The name of a file, without its folders. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Files that a browser shows, plays or saves without running anything in them. */
export const inert =
  /\.(?:txt|md|csv|pdf|rtf|docx?|pptx?|xlsx?|od[tps]|jpe?g|png|gif|webp|avif|tiff?|mp3|m4a|ogg|wav|mp4|webm|zip)$/i;

/**
 * The name under which an original is served. HTML, SVG and all else that a browser might run is
 * served as text, because it would run with the rights of the archive's own pages.
 */
export function originalName(path: string): string {
  const name = fileName(path);
  return inert.test(name) ? name : `${name}.txt`;
}

/**
 * The fragments of the parts above a report's text: its title, and the lines of the original before
 * the title.
 */
export const titleAnchor = 'tieu-de';
export const preambleAnchor = 'truoc-tieu-de';

/** The fragment of the event that a report is about. */
export const eventAnchor = 'su-kien';

/**
 * The fragment of a report's paragraph, counted from 1 over the text as received. It never changes.
 */
export function paragraphAnchor(number: number): string {
  return `doan-${number}`;
}

/**
 * The path segment of a page: none for the first, so that a list keeps one address however long it
 * grows; then `trang-2` and so on.
 */
export function pageSegment(number: number): string | undefined {
  return number === 1 ? undefined : `trang-${number}`;
}

/** The path segment of a month: `03`, `12`. */
export function monthSegment(month: number): string {
  return String(month).padStart(2, '0');
}
