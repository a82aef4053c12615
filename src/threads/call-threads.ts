import { Worker } from 'node:worker_threads';
import { z } from 'astro/zod';

/** A task for a thread, with a number by which it answers. */
export interface Call<Task> {
  number: number;
  task: Task;
}

/** The answer of a thread. */
export type Reply<Result> = { number: number } & ({ result: Result } | { error: unknown });

/** Threads that do tasks for this one. */
export interface Threads<Task, Result> {
  /**
   * Has a task done, and throws what the thread throws. The memory of the `moved` buffers goes to
   * the thread: they are empty here afterwards.
   */
  call: (task: Task, moved?: readonly ArrayBuffer[]) => Promise<Result>;
  /** Ends the threads. */
  close: () => void;
}

/**
 * A thread fills the space of its new objects before it looks for garbage. A third of what Node
 * would give each takes no more time.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 48 };

/**
 * Begins threads that run a script, which calls `answerCalls`. `workerData` is what each is given.
 * They take turns. They keep the process alive only while a task waits.
 */
export function callThreads<Task, Result>(
  script: URL,
  workerData: unknown,
  count: number,
): Threads<Task, Result> {
  const waiting = new Map<number, PromiseWithResolvers<Result>>();
  let number = 0;
  const settle = (message: unknown): void => {
    const reply = z.custom<Reply<Result>>().parse(message);
    const promised = waiting.get(reply.number);
    waiting.delete(reply.number);
    if (waiting.size === 0) for (const worker of workers) worker.unref();
    if ('error' in reply) promised?.reject(reply.error);
    else promised?.resolve(reply.result);
  };
  const fail = (error: unknown): void => {
    for (const promised of waiting.values()) promised.reject(error);
    waiting.clear();
  };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(script, { workerData, resourceLimits });
    worker.unref();
    return worker
      .on('message', settle)
      .on('error', fail)
      .on('exit', () => fail(new Error('A thread has ended before its task.')));
  });
  return {
    call(task, moved = []) {
      if (waiting.size === 0) for (const worker of workers) worker.ref();
      number += 1;
      const promised = Promise.withResolvers<Result>();
      waiting.set(number, promised);
      const call: Call<Task> = { number, task };
      workers[number % workers.length]?.postMessage(call, moved);
      return promised.promise;
    },
    close: () => workers.forEach((worker) => void worker.terminate()),
  };
}
