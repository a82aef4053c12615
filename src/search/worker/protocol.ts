import type { FacetName } from '../../model/facets.ts';
import type { AbbreviationPair } from '../query/abbreviation-list.ts';
import type { FacetValues, FacetWish, FilterChoice } from '../query/filter-choice.ts';
import type { GroupCounts } from '../query/result-groups.ts';
import type { Correction } from './correct-matches.ts';
import type { Result } from './result.ts';

/** The address of an index. */
export interface IndexPlace {
  /** The folder that holds the indexes: an absolute URL, with a closing slash. */
  indexes: string;
  /** The folder of the index that the page was built with; empty where the page knows none. */
  folder: string;
  /**
   * The number of this attempt to open it, from 1. From the second attempt on, the host is asked
   * again for the script and for the folder.
   */
  attempt: number;
}

/**
 * A request of the page: to open an index; to find the reports that match a text (or, without one,
 * every report that fits the choice); to return results, or values of a facet, of the last search;
 * or a ping.
 */
export type WorkerRequest =
  | { ask: 'open'; place: IndexPlace; abbreviations: AbbreviationPair[] }
  | { ask: 'find'; typed: string; choice: FilterChoice; typing: boolean; verbatim: boolean }
  | { ask: 'results'; search: number; from: number; to: number }
  | { ask: 'facet'; search: number; name: FacetName; wish: FacetWish }
  | { ask: 'ping' };

/** A search that begins before the script of its page has come. */
export interface EarlySearch {
  /** The folder of the index: an absolute URL, with a closing slash. */
  folder: string;
  typed: string;
  /** The names of the files in it that every search needs. */
  files: string[];
}

/**
 * A message that the page sends before any request, while the worker's script is on its way: the
 * search that has begun, whose files the page is fetching; then each of them by its address,
 * without a body where the page could not get it. It has no answer.
 */
export type WorkerGift = { early: EarlySearch } | { file: string; body: ArrayBuffer | undefined };

/** The summary of a search. Later requests name the search by its number. */
export interface Summary extends GroupCounts {
  search: number;
  /** The words, as typed, that no report has. */
  missing: string[];
  /** The correction of a query that finds little, where one is known. */
  correction?: Correction;
}

/** The values of the worker's answers, by the key under which an answer has its value. */
export interface WorkerAnswers {
  opened: true;
  /** Undefined where the text holds no word. */
  found: Summary | undefined;
  results: Result[];
  facet: FacetValues;
  /** Answers a ping, and grows as the worker downloads. */
  alive: number;
  /** The message of an error. */
  failed: string;
}

/** An answer of the worker: an object with one of these values. */
export type WorkerAnswer = {
  [Key in keyof WorkerAnswers]: { [K in Key]: WorkerAnswers[K] };
}[keyof WorkerAnswers];

/** An answer with the number of its request. */
export type WorkerReply = { id: number } & WorkerAnswer;
