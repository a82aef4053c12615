import type { FacetName } from '../../model/facets.ts';
import type { Choice, FacetValues } from '../query/choice.ts';
import type { Answer, IndexPlace, Summary } from '../worker/messages.ts';
import type { AbbreviationPair } from '../query/abbreviation-list.ts';
import type { Result } from '../worker/result.ts';
import { callWorker } from './worker-calls.ts';

/** The search, as the page speaks to it. Every call rejects where the index cannot be read. */
export interface Client {
  /**
   * Looks for what was typed, with no words for every page that fits the choice; undefined where
   * there is nothing to look for.
   */
  find: (typed: string, choice: Choice, typing: boolean) => Promise<Summary | undefined>;
  /** Returns a suggestion for the last search; undefined where nothing better is known. */
  suggest: (search: number) => Promise<string | undefined>;
  /** Results of the last search, from one place up to another. */
  results: (search: number, from: number, to: number) => Promise<Result[]>;
  /** The first `most` values of a facet, by the last search, and those that are chosen. */
  facet: (search: number, name: FacetName, most: number) => Promise<FacetValues>;
  /** Ends the worker; what it has not answered is rejected. */
  close: () => void;
}

/** Opens an index in a worker. Rejects where it cannot be opened. */
export async function openClient(
  worker: Worker,
  place: IndexPlace,
  abbreviations: AbbreviationPair[],
): Promise<Client> {
  const { ask, end } = callWorker(worker);
  try {
    const answer = await ask({ ask: 'open', place, abbreviations });
    if (!('opened' in answer)) throw notAskedFor(answer);
  } catch (error) {
    end('The index could not be opened');
    throw error;
  }
  return {
    async find(typed, choice, typing) {
      const answer = await ask({ ask: 'find', typed, choice, typing });
      if (!('found' in answer)) throw notAskedFor(answer);
      return answer.found;
    },
    async suggest(search) {
      const answer = await ask({ ask: 'suggest', search });
      if (!('suggestion' in answer)) throw notAskedFor(answer);
      return answer.suggestion;
    },
    async results(search, from, to) {
      const answer = await ask({ ask: 'results', search, from, to });
      if (!('results' in answer)) throw notAskedFor(answer);
      return answer.results;
    },
    async facet(search, name, most) {
      const answer = await ask({ ask: 'facet', search, name, most });
      if (!('facet' in answer)) throw notAskedFor(answer);
      return answer.facet;
    },
    close: () => end('The search was closed'),
  };
}

function notAskedFor(answer: Answer): Error {
  return new TypeError(`The worker answered with ${Object.keys(answer).join(', ')}`);
}
