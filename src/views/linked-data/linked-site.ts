import type {
  BreadcrumbListLeaf,
  SearchActionLeaf,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts';
import type { PublishedArchive } from '../../model/published-archive.ts';

/**
 * Describes the archive. `searchAddress` is the full address of a search whose words are
 * `{words}`.
 */
export function linkedSite(
  archive: PublishedArchive,
  { description, searchAddress }: { description: string; searchAddress: string },
): WebSiteLeaf {
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: searchAddress },
    'query-input': 'required name=words',
  };
  return {
    '@type': 'WebSite',
    '@id': archive.address,
    url: archive.address,
    name: archive.title,
    description,
    inLanguage: archive.language,
    publisher: { '@type': 'Organization', name: archive.owner },
    potentialAction: search,
  };
}

/** Lists the pages above a page, from the home page, each with its path and its name. */
export function linkedTrail(
  steps: readonly (readonly [path: string, name: string, ...unknown[]])[],
  full: PublishedArchive['full'],
): BreadcrumbListLeaf {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([path, name], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: full(path),
    })),
  };
}
