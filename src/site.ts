import { addressBook } from './model/addresses.ts';
import type { ArchiveNames } from './model/archive-names.ts';
import type { EntryFacet } from './model/facets.ts';
import type { PublishedArchive } from './model/published-archive.ts';
import { settings } from './settings.ts';

/** The site for its pages: its settings, at the address that Astro resolved. */
export const site = {
  ...settings,
  url: import.meta.env.SITE,
  base: import.meta.env.BASE_URL,
  /** Where readers report errors: an e-mail or a web address. */
  errors: settings.errors ?? settings.contact.email ?? settings.contact.page,
};

/** Every address of this site. */
export const to = addressBook(site.base);

/** Returns an address with the origin of the site, for readers and programs elsewhere. */
export function full(path: string): string {
  return new URL(path, site.url).href;
}

/** The archive as every citation, feed and file of data names it. */
export const publishedArchive: PublishedArchive = {
  title: site.title,
  owner: site.owner,
  language: site.language,
  rights: site.rights,
  address: full(to.home()),
  to,
  full,
};

/** Returns the address of the page to which a printed name leads. */
export type EntryLink = (facet: EntryFacet, name: string, own?: string) => string;

/** Prepares the addresses of the pages to which the names in reports lead. */
export function linksOf(names: ArchiveNames): EntryLink {
  return (facet, name, own) => to.entry(facet, names[facet].entryOf(name, own).slug);
}
