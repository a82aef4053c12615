import type { AbbreviationPair } from './query.ts';
import type { Result } from './result.ts';

/** What the page asks the worker: to open an index, to look for what was typed, for results of the last search. */
export type Request =
  | { ask: 'open'; folder: string; attempt: number; abbreviations: AbbreviationPair[] }
  | { ask: 'find'; typed: string }
  | { ask: 'results'; search: number; from: number; to: number };

/** What a search found, as the page needs it. `search` names it in later requests; undefined where there was nothing to look for. */
export interface Summary {
  search: number;
  /** How many reports have every word, and how many follow that have some. */
  complete: number;
  partial: number;
  /** The words, as typed, that no report has. */
  missing: string[];
}

/** What the worker answers. */
export type Answer = { opened: true } | { found: Summary | undefined } | { results: Result[] } | { failed: string };

/** An answer, by the number of the request. */
export type Reply = { id: number } & Answer;
