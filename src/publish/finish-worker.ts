import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { z } from 'astro/zod';
import { Refusal } from '../command-line/refusal.ts';
import { answerCalls } from '../threads/answer-calls.ts';
import { pageFinisher, type RenderedPage } from './finish-page.ts';
import type { Finished, FinishingThread } from './finishing-threads.ts';

// The thread of `finishingThreads`.
const { content, own } = z.custom<FinishingThread>().parse(workerData);
const finish = pageFinisher((path) => readFileSync(join(content, path)), new Set(own));

answerCalls<Finished>(
  (task) => {
    try {
      return finish(z.custom<RenderedPage>().parse(task));
    } catch (error) {
      if (error instanceof Refusal) return { refusal: error.message };
      throw error;
    }
  },
  (finished) => ('bytes' in finished ? [finished.bytes.buffer] : []),
);
