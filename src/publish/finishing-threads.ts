import { availableParallelism } from 'node:os';
import { Refusal } from '../command-line/refusal.ts';
import { callThreads, type Threads } from '../threads/call-threads.ts';
import type { FinishedPage, RenderedPage } from './finish-page.ts';

/** The data with which a thread begins: the folder of the content, and the archive's scripts. */
export interface FinishingThread {
  content: string;
  own: readonly string[];
}

/** The answer of a thread. An error that it throws would come here without its class. */
export type Finished = FinishedPage | { refusal: string };

/** Threads that finish pages while Astro renders others. */
export interface FinishingThreads {
  /**
   * Does what `pageFinisher` does, and throws what it throws. The bytes of a page move to its
   * thread and back: to copy them takes a tenth of the time of a build.
   */
  finish: (page: RenderedPage) => Promise<FinishedPage>;
  /** Begins the threads, where no page has. A second later they are ready for one. */
  begin: () => void;
  /** Ends the threads. */
  close: () => void;
}

/** Astro renders in this thread, and can feed no more than a few others. */
const count = Math.min(3, Math.max(1, availableParallelism() - 1));

/** The number of pages that are made at a time, so that no thread waits for another. */
export const pagesAtATime = 4 * count;

/**
 * Prepares threads. `own` must have all scripts of the archive by the time when they begin: with
 * the first page, if not before.
 */
export function finishingThreads(content: string, own: ReadonlySet<string>): FinishingThreads {
  let threads: Threads<RenderedPage, Finished> | undefined;
  const begin = () =>
    (threads ??= callThreads(
      new URL('finish-worker.ts', import.meta.url),
      { content, own: [...own] } satisfies FinishingThread,
      count,
    ));
  return {
    async finish(page) {
      const finished = await begin().call(page, [page.bytes.buffer]);
      if ('refusal' in finished) throw new Refusal(finished.refusal);
      return finished;
    },
    begin: () => void begin(),
    close: () => threads?.close(),
  };
}
