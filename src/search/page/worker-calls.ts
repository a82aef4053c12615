import type { Answer, Reply, Request } from '../worker/messages.ts';

/** Requests to one worker, each answered by its number. */
export interface WorkerCalls {
  /** Asks the worker. Rejects where it fails, dies or stalls, and at once where it was ended. */
  ask: (request: Request) => Promise<Answer>;
  /** Ends the worker; what it has not answered is rejected with the reason. */
  end: (reason: string) => void;
}

/** How often (ms) a worker that owes an answer is pinged. */
const beat = 3_000;
/**
 * After so many beats without a message, a worker that has spoken before is taken for dead: where
 * memory is short, browsers end workers and fire no event. It answers pings while it downloads.
 */
const mostSilent = 5;
/**
 * After so many beats in which nothing was downloaded or answered, its network is taken for dead.
 */
const mostStalled = 40;

/**
 * Sends requests to a worker and watches over it while it owes an answer. Beats are counted rather
 * than time, because a page that sleeps in the background does not hear its worker either.
 */
export function callWorker(worker: Worker): WorkerCalls {
  const waiting = new Map<
    number,
    { resolve: (answer: Answer) => void; reject: (error: Error) => void }
  >();
  let requests = 0;
  let ended: Error | undefined;
  let heart: ReturnType<typeof setInterval> | undefined;
  /** How much the worker had downloaded by the last ping; undefined until it has spoken. */
  let progress: number | undefined;
  let silent = 0;
  let stalled = 0;

  function end(reason: string): void {
    if (ended) return;
    ended = new Error(reason);
    worker.terminate();
    clearInterval(heart);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  function watch(): void {
    silent += 1;
    stalled += 1;
    if (progress !== undefined && silent > mostSilent) end('The worker does not answer');
    else if (stalled > mostStalled) end('The worker gets nowhere');
    else worker.postMessage({ id: 0, ask: 'ping' });
  }

  function settle({ id, ...answer }: Reply): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) clearInterval(heart);
    if ('failed' in answer) asked?.reject(new Error(answer.failed));
    else asked?.resolve(answer);
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    silent = 0;
    if (!('alive' in data) || data.alive !== progress) stalled = 0;
    progress = 'alive' in data ? data.alive : (progress ?? 0);
    if (!('alive' in data)) settle(data);
  });
  worker.addEventListener('error', ({ message }) => end(message));

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        if (waiting.size === 0) {
          silent = stalled = 0;
          heart = setInterval(watch, beat);
        }
        waiting.set((requests += 1), { resolve, reject });
        worker.postMessage({ id: requests, ...request });
      }),
    end,
  };
}
