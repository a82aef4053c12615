import type { FacetName } from '../../model/facets.ts';
import type { Choice, FacetValue } from '../query/choice.ts';
import type { IndexPlace, Reply, Request, Summary } from '../worker/messages.ts';
import type { AbbreviationPair } from '../query/query.ts';
import type { Result } from '../worker/result.ts';

/** The search, as the page speaks to it. Every call rejects where the index cannot be read. */
export interface Client {
  /** Looks for what was typed, with no words for every page that fits the choice; undefined where there is nothing to look for. */
  find: (typed: string, choice: Choice, typing: boolean) => Promise<Summary | undefined>;
  /** What may have been meant by the last search; undefined where nothing better is known. */
  suggest: (search: number) => Promise<string | undefined>;
  /** Results of the last search, from one place up to another. */
  results: (search: number, from: number, to: number) => Promise<Result[]>;
  /** The values of a facet, by the last search. */
  facet: (search: number, name: FacetName) => Promise<FacetValue[]>;
  /** Ends the worker; what it has not answered is rejected. */
  close: () => void;
}

/** Opens an index in a worker. Rejects where it cannot be opened. */
export async function openClient(
  worker: Worker,
  place: IndexPlace,
  abbreviations: AbbreviationPair[],
): Promise<Client> {
  const waiting = new Map<
    number,
    { resolve: (reply: Reply) => void; reject: (error: Error) => void }
  >();
  let requests = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) asked?.reject(new Error(data.failed));
    else asked?.resolve(data);
  });
  const giveUp = (reason: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  worker.addEventListener('error', ({ message }) => giveUp(message));

  const ask = (request: Request): Promise<Reply> =>
    new Promise((resolve, reject) => {
      waiting.set((requests += 1), { resolve, reject });
      worker.postMessage({ id: requests, ...request });
    });

  try {
    await ask({ ask: 'open', place, abbreviations });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    async find(typed, choice, typing) {
      const reply = await ask({ ask: 'find', typed, choice, typing });
      return 'found' in reply ? reply.found : undefined;
    },
    async suggest(search) {
      const reply = await ask({ ask: 'suggest', search });
      return 'suggestion' in reply ? reply.suggestion : undefined;
    },
    async results(search, from, to) {
      const reply = await ask({ ask: 'results', search, from, to });
      return 'results' in reply ? reply.results : [];
    },
    async facet(search, name) {
      const reply = await ask({ ask: 'facet', search, name });
      return 'facet' in reply ? reply.facet : [];
    },
    close() {
      worker.terminate();
      giveUp('The search was closed');
    },
  };
}
