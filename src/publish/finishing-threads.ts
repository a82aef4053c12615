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
  /** Ends the threads. */
  close: () => void;
}

/** Astro renders in this thread, and can feed no more than a few others. */
const count = Math.min(3, Math.max(1, availableParallelism() - 1));

/** The number of pages that are made at a time, so that no thread waits for another. */
export const pagesAtATime = 4 * count;

/** Begins threads when the first page comes: `own` must have all scripts by then. */
export function finishingThreads(content: string, own: ReadonlySet<string>): FinishingThreads {
  let threads: Threads<RenderedPage, Finished> | undefined;
  return {
    async finish(page) {
      threads ??= callThreads(
        new URL('finish-worker.ts', import.meta.url),
        { content, own: [...own] } satisfies FinishingThread,
        count,
      );
      const finished = await threads.call(page, [page.bytes.buffer]);
      if ('refusal' in finished) throw new Refusal(finished.refusal);
      return finished;
    },
    close: () => threads?.close(),
  };
}
