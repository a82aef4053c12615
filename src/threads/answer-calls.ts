import { parentPort } from 'node:worker_threads';
import { z } from 'astro/zod';
import type { Call, Reply } from './call-threads.ts';

/**
 * Makes this thread do the tasks of the one that began it with `callThreads`, one after another.
 * The memory of the buffers that `moved` finds in a result goes with it.
 */
export function answerCalls<Result>(
  perform: (task: unknown) => Result | Promise<Result>,
  moved: (result: Result) => ArrayBuffer[] = () => [],
): void {
  parentPort?.on('message', (message: unknown) => {
    const { number, task } = z.custom<Call<unknown>>().parse(message);
    const answer = (reply: Reply<Result>, buffers: ArrayBuffer[] = []) =>
      parentPort?.postMessage(reply, buffers);
    Promise.try(perform, task).then(
      (result) => answer({ number, result }, moved(result)),
      (error: unknown) => answer({ number, error }),
    );
  });
}
