import { workerData } from 'node:worker_threads';
import { z } from 'astro/zod';
import { answerCalls } from '../../threads/answer-calls.ts';
import type { IndexTask } from './index-thread.ts';
import { indexWriter } from './index-writer.ts';

// The thread of `indexThread`.
const writer = indexWriter(z.string().parse(workerData));

answerCalls((task) => {
  const asked = z.custom<IndexTask>().parse(task);
  return 'take' in asked ? writer.take(asked.take) : writer.write(asked.write);
});
