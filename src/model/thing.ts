import type { EntryFacet } from './facets.ts';

/** A person, body, place, topic or series, as the search presents it when a query names it. */
export interface Thing {
  facet: EntryFacet;
  /** The last segment of the address of its page. */
  slug: string;
  name: string;
  /** Its other names: variants, and forms with abbreviations. */
  others: readonly string[];
  /** The number of its reports. */
  count: number;
  /** The first and the last day of its events, in figures, an inferred one with its token. */
  first: string;
  last: string;
  /** Whether every report that has it infers it. */
  inferred: boolean;
  /**
   * The latest office of a person, the place into which a place was merged, or the description of a
   * topic; empty for none.
   */
  note: string;
  /** The date of the office or of the merger, as `first`; empty for none. */
  noteDate: string;
}
