import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { z } from 'astro/zod';
import { Refusal } from '../command-line/refusal.ts';
import type { FinishedPage, RenderedPage } from './finish-page.ts';

/** The data with which a thread begins: the folder of the content, and the archive's scripts. */
export interface FinishingThread {
  content: string;
  own: readonly string[];
}

/** A page for a thread, with a number by which it answers. */
export interface FinishingTask {
  number: number;
  page: RenderedPage;
}

/** The answer of a thread. */
export type FinishedReply =
  | { number: number; finished: FinishedPage }
  | { number: number; error: unknown; isRefusal: boolean };

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
const threads = Math.min(3, Math.max(1, availableParallelism() - 1));

/** The number of pages that are made at a time, so that no thread waits for another. */
export const pagesAtATime = 4 * threads;

/** Begins threads when the first page comes: `own` must have all scripts by then. */
export function finishingThreads(content: string, own: ReadonlySet<string>): FinishingThreads {
  const waiting = new Map<number, PromiseWithResolvers<FinishedPage>>();
  let workers: Worker[] = [];
  let number = 0;
  const settle = (message: unknown): void => {
    const reply = z.custom<FinishedReply>().parse(message);
    const page = waiting.get(reply.number);
    waiting.delete(reply.number);
    if ('finished' in reply) page?.resolve(reply.finished);
    else page?.reject(reply.isRefusal ? asRefusal(reply.error) : reply.error);
  };
  const fail = (error: unknown): void => {
    for (const page of waiting.values()) page.reject(error);
    waiting.clear();
  };
  const begin = (): Worker => {
    const workerData: FinishingThread = { content, own: [...own] };
    const worker = new Worker(new URL('finish-worker.ts', import.meta.url), { workerData });
    return worker
      .on('message', settle)
      .on('error', fail)
      .on('exit', () => fail(new Error('A thread that finishes pages has ended.')));
  };
  return {
    finish(page) {
      if (workers.length === 0) workers = Array.from({ length: threads }, begin);
      number += 1;
      const promised = Promise.withResolvers<FinishedPage>();
      waiting.set(number, promised);
      const task: FinishingTask = { number, page };
      workers[number % workers.length]?.postMessage(task, [page.bytes.buffer]);
      return promised.promise;
    },
    close: () => workers.forEach((worker) => void worker.terminate()),
  };
}

/** A refusal from another thread comes as another error. */
function asRefusal(error: unknown): Refusal {
  return new Refusal(error instanceof Error ? error.message : String(error));
}
