import type { AddressBook } from './addresses.ts';
import type { SiteData } from './site-schema.ts';

/** The archive as a publication: what citations, feeds and files of data say about it. */
export interface PublishedArchive extends Pick<
  SiteData,
  'title' | 'owner' | 'language' | 'rights'
> {
  /** The full address of its home page. */
  address: string;
  /** The paths of its pages and files. */
  to: AddressBook;
  /** Returns a path with the origin of the site before it. */
  full: (path: string) => string;
}
