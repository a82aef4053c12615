/**
 * The facets of the archive: they narrow search results and, all but the year, are the lists of
 * what reports share. Everything that depends on the facet alone is here. Segments and parameters
 * never change, because readers share addresses.
 */
export const facets = {
  year: { segment: 'nam', parameter: 'nam', relatedness: 0, byGivenName: false },
  people: { segment: 'nhan-vat', parameter: 'nguoi', relatedness: 2, byGivenName: true },
  bodies: { segment: 'don-vi', parameter: 'don-vi', relatedness: 2, byGivenName: false },
  places: { segment: 'dia-diem', parameter: 'noi', relatedness: 0, byGivenName: false },
  topics: { segment: 'chu-de', parameter: 'chu-de', relatedness: 1, byGivenName: false },
  series: { segment: 'chuoi-su-kien', parameter: 'loat', relatedness: 5, byGivenName: false },
} as const satisfies Record<string, Facet>;

interface Facet {
  /** The first segment of the addresses of its pages. */
  segment: string;
  /** The query parameter of a search that holds its chosen values. */
  parameter: string;
  /** The weight of a shared value when related reports are ranked; 0 where it means nothing. */
  relatedness: number;
  /** Whether its entries are sorted by given name, the last word of a name, under letters. */
  byGivenName: boolean;
}

/** The key of a facet in records, index files and code. */
export type FacetName = keyof typeof facets;

/** A facet whose values have pages of their own. Years have pages of another form. */
export type EntryFacet = Exclude<FacetName, 'year'>;

/** Whether the entries of a facet have proper names, which a translation of a page must leave. */
export function hasProperNames(facet: FacetName): boolean {
  return facet === 'people' || facet === 'bodies';
}

/** All facets, in the order in which the site shows them. */
export const facetNames: readonly FacetName[] = Object.keys(facets).filter(isFacetName);

/** The facets whose values have pages, in the same order. */
export const entryFacets: readonly EntryFacet[] = facetNames.filter((name) => name !== 'year');

/** Makes a value for every facet whose values have pages. */
export function forEachFacet<T>(make: (facet: EntryFacet) => T): Record<EntryFacet, T> {
  return {
    people: make('people'),
    bodies: make('bodies'),
    places: make('places'),
    topics: make('topics'),
    series: make('series'),
  };
}

/** Whether a text, such as an attribute of the markup, is the key of a facet. */
export function isFacetName(text: string | undefined): text is FacetName {
  return text !== undefined && Object.hasOwn(facets, text);
}
