import type { FacetName } from '../../model/facets.ts';
import type { Involvement } from '../../model/involvement.ts';

/** The orders of results. The default is relevance. */
export const orders = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/**
 * The filters and the order that a visitor chose. A report fits if it has one of the values (slugs,
 * or years in figures) of each facet and a year in the range (both ends inclusive). Where people
 * and an involvement are chosen, one of these people had that involvement.
 */
export interface FilterChoice {
  facets: Partial<Record<FacetName, string[]>>;
  from?: number;
  to?: number;
  involvement?: Involvement;
  order: Order;
}

/** Whether a choice has no filter. The order of results does not count as one. */
export function isUnfiltered({ facets, from, to }: FilterChoice): boolean {
  return (
    from === undefined &&
    to === undefined &&
    Object.values(facets).every((values) => values.length === 0)
  );
}

/**
 * A value to choose. `count` is the number of results that would remain, were it chosen in place of
 * the other values of its facet.
 */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** The values of a facet that the page asks for. */
export interface FacetWish {
  /** How many, beside those that are chosen. */
  most: number;
  /** The beginning of words of their names, as typed; empty for any name. */
  like: string;
}

/** The values of a facet that the page shows: those that fit its wish, and those chosen. */
export interface FacetValues {
  values: FacetValue[];
  /** The number of all values that fit the wish. */
  total: number;
  /** Whether some of these are not among the values. */
  hasMore: boolean;
  /** The number of results in which the chosen people had each involvement. */
  involvements?: Record<Involvement, number>;
}

/** The values of a facet that has none. */
export const noValues: FacetValues = { values: [], total: 0, hasMore: false };
