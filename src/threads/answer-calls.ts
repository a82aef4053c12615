import { constants, getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { z } from 'astro/zod';
import type { Call, Reply } from './call-threads.ts';

/**
 * Makes this thread do the tasks of the one that began it with `callThreads`. `moved` names the
 * buffers of a result whose memory goes to that thread.
 */
export function answerCalls<Result>(
  perform: (task: unknown) => Result | Promise<Result>,
  moved: (result: Result) => ArrayBuffer[] = () => [],
): void {
  // The other thread has the most to do, and is stopped at each message to this one where there are
  // few processors. Linux gives each thread a priority of its own, other systems all of a process.
  if (process.platform === 'linux')
    setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
  const answer = (reply: Reply<Result>, buffers: ArrayBuffer[] = []) =>
    parentPort?.postMessage(reply, buffers);
  const performOne = async ({ number, task }: Call<unknown>): Promise<void> => {
    try {
      const result = await perform(task);
      answer({ number, result }, moved(result));
    } catch (error) {
      answer({ number, error });
    }
  };
  parentPort?.on('message', (message: unknown) => {
    void performOne(z.custom<Call<unknown>>().parse(message));
  });
}
