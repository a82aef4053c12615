import type { FacetName } from '../../model/facets.ts';

/** In which order results come; the best answers first unless the reader says otherwise. */
export const orders = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/**
 * The filters and order that a reader chose: of each facet any of these values (slugs, or years in
 * figures), a range of years (both inclusive), an order.
 */
export interface Choice {
  facets: Partial<Record<FacetName, string[]>>;
  from?: number;
  to?: number;
  order: Order;
}

/**
 * A value of a facet on offer, with how many of the results would have it, were it chosen in place
 * of the others of its facet.
 */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** The values of a facet that the page shows, in order, and the number of all its values. */
export interface FacetValues {
  values: FacetValue[];
  total: number;
}
