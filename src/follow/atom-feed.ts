import { x } from 'xastscript';
import { say } from '../strings.ts';
import type { PublishedArchive } from '../model/published-archive.ts';
import { startOf, xhtml } from './atom-entry.ts';
import { xmlFile } from './xml-file.ts';

/** A feed apart from its entries. */
export interface FeedHead {
  title: string;
  /** The path of the feed itself. */
  address: string;
  /** The path of the page that the feed follows. */
  page: string;
  /** The day of the latest change of its reports; undefined if it has none. */
  changed: string | undefined;
}

/** The most entries of a feed. */
export const feedSize = 30;

/**
 * The day of the last change of a feed without entries: Atom wants one, and nothing tells it. The
 * clock would make two builds differ.
 */
const noDay = '1970-01-01';

/**
 * Prints a feed (RFC 4287) of entries that are printed already: the same entry is in many feeds. A
 * browser shows it with the style sheet at `styles`, which tells readers there what it is; the
 * subtitle leads back to the page.
 */
export function atomFeed(
  { title, address, page, changed = noDay }: FeedHead,
  entries: readonly string[],
  { archive, styles }: { archive: PublishedArchive; styles: string },
): string {
  const { language, owner, rights, full } = archive;
  const feed = x(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      // Most feeds of entries have nothing of it.
      'xmlns:dc': entries.some((entry) => entry.includes('<dc:'))
        ? 'http://purl.org/dc/elements/1.1/'
        : undefined,
      'xml:lang': language,
    },
    [
      x('title', title),
      xhtml('subtitle', [x('a', { href: full(page) }, say('feed.back'))]),
      x('id', full(address)),
      x('link', { rel: 'self', href: full(address) }),
      x('link', { href: full(page) }),
      x('updated', startOf(changed)),
      x('author', [x('name', owner)]),
      rights === undefined ? null : x('rights', rights.name),
      ...entries.map((value) => ({ type: 'raw' as const, value })),
    ],
  );
  return xmlFile(feed, styles);
}
