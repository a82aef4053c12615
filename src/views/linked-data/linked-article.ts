import type { NewsArticleLeaf } from 'schema-dts';
import type { PublishedArchive } from '../../model/published-archive.ts';
import { authorOf, publicationDay, type StatedFacts } from '../stated-facts.ts';
import { linkedEvent } from './linked-event.ts';

/**
 * Describes a report for schema.org: an article of the publication that printed it, about its
 * event. `temporalCoverage` has the day of the event in EDTF, with the parts that are inferred.
 */
export function linkedArticle(
  facts: StatedFacts,
  archive: PublishedArchive,
  description: string,
): NewsArticleLeaf {
  const { source, rights, topics, corrections } = facts;
  const published = publicationDay(facts);
  const author = authorOf(source);
  return {
    '@type': 'NewsArticle',
    '@id': facts.address,
    url: facts.address,
    headline: facts.title,
    description,
    inLanguage: archive.language,
    isPartOf: { '@type': 'WebSite', '@id': archive.address, name: archive.title },
    ...(published !== undefined && { datePublished: published }),
    dateModified: facts.changed,
    temporalCoverage: facts.event.date.edtf,
    ...(source.publisher !== undefined && {
      publisher: { '@type': 'Organization', name: source.publisher },
    }),
    ...(author !== undefined && {
      author: { '@type': source.byline === undefined ? 'Organization' : 'Person', name: author },
    }),
    ...(source.url !== undefined && { isBasedOn: source.url }),
    ...(rights && {
      copyrightNotice: rights.name,
      ...(rights.url !== undefined && { license: rights.url }),
    }),
    encoding: {
      '@type': 'MediaObject',
      contentUrl: source.original.address,
      sha256: source.original.sha256,
    },
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, what }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: what,
      })),
    }),
    about: linkedEvent(facts),
  };
}
