import type { AbbreviationPair } from '../query/abbreviation-list.ts';
import type { FacetName } from '../../model/facets.ts';
import type { Choice, FacetValues } from '../query/choice.ts';
import type { Result } from './result.ts';

/** Where an index is. */
export interface IndexPlace {
  /** The folder in which indexes lie: a whole address, with a closing slash. */
  indexes: string;
  /** The folder among them that the page was built with; empty where it knows none. */
  folder: string;
  /**
   * How often this page has tried, with this time. From the second time on the host is asked again,
   * also where the index is now.
   */
  attempt: number;
}

/**
 * A request of the page: to open an index; to look for what was typed (with no words, for every
 * page that fits the choice); for results, for the first `most` values of a facet or for a
 * suggestion, of the last search; or a ping.
 */
export type Request =
  | { ask: 'open'; place: IndexPlace; abbreviations: AbbreviationPair[] }
  | { ask: 'find'; typed: string; choice: Choice; typing: boolean }
  | { ask: 'suggest'; search: number }
  | { ask: 'results'; search: number; from: number; to: number }
  | { ask: 'facet'; search: number; name: FacetName; most: number }
  | { ask: 'ping' };

/** The result of a search, as the page needs it; later requests name the search by its number. */
export interface Summary {
  search: number;
  /** How many reports have every word, and how many follow that have some. */
  complete: number;
  partial: number;
  /** The words, as typed, that no report has. */
  missing: string[];
}

/**
 * An answer of the worker. `found` is undefined where there was nothing to look for, `suggestion`
 * where nothing better is known; `alive` answers a ping and grows as the worker downloads.
 */
export type Answer =
  | { opened: true }
  | { found: Summary | undefined }
  | { suggestion: string | undefined }
  | { results: Result[] }
  | { facet: FacetValues }
  | { alive: number }
  | { failed: string };

/** An answer, by the number of the request. */
export type Reply = { id: number } & Answer;
