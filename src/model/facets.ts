/**
 * The facets of the archive: what search results may be narrowed by and, all but the year, the lists of things that reports
 * share. Everything that depends on the facet alone stands here. Segments and parameters never change: readers share addresses.
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
  /** The parameter that holds its chosen values in the address of a search. */
  parameter: string;
  /** What a value that two reports share counts when related reports are ranked; 0 where it says nothing. */
  relatedness: number;
  /** Whether its entries stand by their given names, the last words of their names, under letters. */
  byGivenName: boolean;
}

/** The term of a facet, as records, index files and programs name it. */
export type FacetName = keyof typeof facets;

/** A facet whose values are things with pages of their own; years have pages of another shape. */
export type EntryFacet = Exclude<FacetName, 'year'>;

/** All facets, in the order in which readers see them. */
export const facetNames: readonly FacetName[] = Object.keys(facets).filter(isFacetName);

/** The facets whose values have pages of their own, in the same order. */
export const entryFacets: readonly EntryFacet[] = facetNames.filter((name) => name !== 'year');

/** Whether a text, such as an attribute of the markup, is the term of a facet. */
export function isFacetName(text: string | undefined): text is FacetName {
  return text !== undefined && Object.hasOwn(facets, text);
}
