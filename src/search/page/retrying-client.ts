import { defined } from '../../model/defined.ts';
import type { SearchInput } from './address.ts';
import type { SearchHandle, WorkerClient } from './worker-client.ts';

/** Runs one search after the other. A call rejects if reading the index fails twice in a row. */
export interface RetryingClient {
  /** Opens the index before the first search. */
  prepare: () => void;
  /**
   * Begins a search, which ends the one before. Undefined where the text holds no word. While the
   * visitor `isTyping`, the worker fetches little before a pause.
   */
  find: (input: SearchInput, isTyping?: boolean) => Promise<SearchHandle | undefined>;
}

/**
 * Searches with the clients that `open` returns. A client that fails is closed, and the call is
 * retried once with another.
 */
export function retryingClient(open: () => Promise<WorkerClient>): RetryingClient {
  let client: Promise<WorkerClient> | undefined;
  let searches = 0;

  const drop = (): void => {
    void client?.then(
      ({ close }) => close(),
      () => undefined,
    );
    client = undefined;
  };

  async function find(input: SearchInput, isTyping = false): Promise<SearchHandle | undefined> {
    const mine = (searches += 1);
    /** The answer of one client. Another client has to search again. */
    let answer: Promise<SearchHandle | undefined> | undefined;
    const start = async () => (await (client ??= open())).find(input, isTyping);

    const withRetry = async <T>(
      work: (handle: SearchHandle | undefined) => T | Promise<T>,
    ): Promise<T> => {
      for (let attempt = 1; ; attempt += 1) {
        const used = (answer ??= start());
        try {
          return await work(await used);
        } catch (error) {
          if (mine !== searches) throw error;
          // Where several calls fail together, the first drops the client for all.
          if (answer === used) {
            drop();
            answer = undefined;
          }
          if (attempt > 1) throw error;
        }
      }
    };
    const call = <T>(work: (handle: SearchHandle) => Promise<T>): Promise<T> =>
      withRetry((handle) => work(defined(handle, 'The search')));

    const summary = await withRetry((handle) => handle?.summary);
    return (
      summary && {
        summary,
        results: (from, to) => call((handle) => handle.results(from, to)),
        facet: (name, wish) => call((handle) => handle.facet(name, wish)),
      }
    );
  }

  return {
    prepare() {
      // A failure shows at the first search, which opens another client.
      const opening = (client ??= open());
      opening.catch(() => {
        if (client === opening) client = undefined;
      });
    },
    find,
  };
}
