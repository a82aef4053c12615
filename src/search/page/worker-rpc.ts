import type { WorkerAnswer, WorkerReply, WorkerRequest } from '../worker/protocol.ts';

/** Remote procedure calls (RPC) to a worker. */
export interface WorkerRpc {
  /** Sends a request. Rejects where the worker fails, dies or stalls, or was terminated. */
  ask: (request: WorkerRequest) => Promise<WorkerAnswer>;
  /** Terminates the worker and rejects its open requests with the reason. */
  end: (reason: string) => void;
}

/** The interval (ms) of pings while a request is open. Each interval counts as one beat. */
const beat = 3_000;
/**
 * The number of beats without a message after which a worker that has answered before counts as
 * dead: where memory is short, browsers end workers without an event. A live worker answers pings
 * even while it downloads.
 */
const mostSilent = 5;
/** The number of beats without a download or an answer after which its network counts as dead. */
const mostStalled = 40;

/**
 * Sends requests to a worker, and watches it while any is open. It counts beats rather than time,
 * because a page that sleeps in the background does not receive messages either.
 */
export function workerRpc(worker: Worker): WorkerRpc {
  const waiting = new Map<
    number,
    { resolve: (answer: WorkerAnswer) => void; reject: (error: Error) => void }
  >();
  let requests = 0;
  let ended: Error | undefined;
  let heart: ReturnType<typeof setInterval> | undefined;
  /** The progress that the worker reported last. Undefined until its first message. */
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

  function settle({ id, ...answer }: WorkerReply): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) clearInterval(heart);
    if ('failed' in answer) asked?.reject(new Error(answer.failed));
    else asked?.resolve(answer);
  }

  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
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
