import type { PublishedArchive } from '../model/published-archive.ts';
import type { PageMeta } from './publication-metas.ts';
import { publicationDay, type StatedFacts } from './stated-facts.ts';

/** A page as a link to it is previewed. */
export interface PreviewedPage {
  title: string;
  description: string;
  /** Its full address. Undefined for a page that is sent in the place of others. */
  address: string | undefined;
  /** The report that the page is, or that it is about a person. */
  subject?: StatedFacts | 'person' | undefined;
}

/**
 * Returns the `<meta property>`s of a page in the Open Graph protocol (https://ogp.me), but for its
 * picture. The day of an event is in none of them. There is no `article:section`, which Zotero
 * saves as the section of the newspaper.
 */
export function openGraph(
  { title, description, address, subject }: PreviewedPage,
  archive: Pick<PublishedArchive, 'title' | 'language'>,
): PageMeta[] {
  return [
    ...typeOf(subject),
    ['og:title', title],
    ['og:description', description],
    ...(address === undefined ? [] : [['og:url', address] as const]),
    ['og:site_name', archive.title],
    ['og:locale', localeOf(archive.language)],
  ];
}

function typeOf(subject: PreviewedPage['subject']): PageMeta[] {
  if (subject === undefined) return [['og:type', 'website']];
  if (subject === 'person') return [['og:type', 'profile']];
  const published = publicationDay(subject);
  return [
    ['og:type', 'article'],
    ...(published === undefined ? [] : [['article:published_time', published] as const]),
    ['article:modified_time', subject.changed],
    ...subject.topics.map(({ name }) => ['article:tag', name] as const),
  ];
}

/** Open Graph wants a country. */
function localeOf(language: string): string {
  return language === 'vi' ? 'vi_VN' : language.replace('-', '_');
}
