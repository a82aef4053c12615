import type { Reply, Request, Summary } from './messages.ts';
import type { AbbreviationPair } from './query.ts';
import type { Result } from './result.ts';

/** The search, as the page speaks to it. Every call rejects where the index cannot be read. */
export interface Client {
  /** Looks for what was typed; undefined where there is nothing to look for. */
  find: (typed: string) => Promise<Summary | undefined>;
  /** Results of the last search, from one place up to another. */
  results: (search: number, from: number, to: number) => Promise<Result[]>;
  /** Ends the worker. */
  close: () => void;
}

/** Opens the index in a folder (a whole address) in a worker. A later `attempt` asks the host again. Rejects where it cannot be opened. */
export async function openClient(worker: Worker, folder: string, attempt: number, abbreviations: AbbreviationPair[]): Promise<Client> {
  const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  let requests = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) asked?.reject(new Error(data.failed));
    else asked?.resolve(data);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });

  const ask = (request: Request): Promise<Reply> =>
    new Promise((resolve, reject) => {
      waiting.set((requests += 1), { resolve, reject });
      worker.postMessage({ id: requests, ...request });
    });

  await ask({ ask: 'open', folder, attempt, abbreviations });
  return {
    async find(typed) {
      const reply = await ask({ ask: 'find', typed });
      return 'found' in reply ? reply.found : undefined;
    },
    async results(search, from, to) {
      const reply = await ask({ ask: 'results', search, from, to });
      return 'results' in reply ? reply.results : [];
    },
    close: () => worker.terminate(),
  };
}
