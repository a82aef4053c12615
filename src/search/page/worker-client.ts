import type { FacetName } from '../../model/facets.ts';
import type { AbbreviationPair } from '../query/abbreviation-list.ts';
import type { FacetValues, FacetWish } from '../query/filter-choice.ts';
import type {
  IndexPlace,
  Summary,
  WorkerAnswer,
  WorkerAnswers,
  WorkerRequest,
} from '../worker/protocol.ts';
import type { Result } from '../worker/result.ts';
import type { SearchInput } from './address.ts';
import { workerRpc } from './worker-rpc.ts';

/** The search in a worker. Every call rejects where the index cannot be read. */
export interface WorkerClient {
  /**
   * Finds the reports that match the text and fit the choice of an input; without text, every
   * report that fits. Undefined where the text holds no word.
   */
  find: (input: SearchInput, isTyping: boolean) => Promise<SearchHandle | undefined>;
  /** Terminates the worker and rejects its open calls. */
  close: () => void;
}

/** A search that has answered. Until another begins, more can be requested of it. */
export interface SearchHandle {
  summary: Summary;
  /** The results from one index (inclusive) to another (exclusive). */
  results: (from: number, to: number) => Promise<Result[]>;
  /** The values of a facet that fit a wish, and those that are chosen. */
  facet: (name: FacetName, wish: FacetWish) => Promise<FacetValues>;
}

/** Opens an index in a worker. Rejects where it cannot be opened. */
export async function openWorkerClient(
  worker: Worker,
  place: IndexPlace,
  abbreviations: AbbreviationPair[],
): Promise<WorkerClient> {
  const { ask, end } = workerRpc(worker);

  /** Sends a request and returns the value that its answer has under the key. */
  async function call<Key extends keyof WorkerAnswers>(key: Key, request: WorkerRequest) {
    const answer = await ask(request);
    if (!hasValue(answer, key)) throw new TypeError(`The worker did not answer with ${key}`);
    return answer[key];
  }

  try {
    await call('opened', { ask: 'open', place, abbreviations });
  } catch (error) {
    end('The index could not be opened');
    throw error;
  }
  return {
    async find({ typed, choice, verbatim = false }, typing) {
      const summary = await call('found', { ask: 'find', typed, choice, typing, verbatim });
      if (!summary) return undefined;
      const { search } = summary;
      return {
        summary,
        results: (from, to) => call('results', { ask: 'results', search, from, to }),
        facet: (name, wish) => call('facet', { ask: 'facet', search, name, wish }),
      };
    },
    close: () => end('The search was closed'),
  };
}

function hasValue<Key extends keyof WorkerAnswers>(
  answer: WorkerAnswer,
  key: Key,
): answer is WorkerAnswer & Pick<WorkerAnswers, Key> {
  return key in answer;
}
