import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'astro/zod';
import { Refusal } from '../command-line/refusal.ts';
import { defined } from '../model/defined.ts';
import { pageFinisher } from './finish-page.ts';
import type { FinishedReply, FinishingTask, FinishingThread } from './finishing-threads.ts';

// The thread of `finishingThreads`: it finishes the pages that it is sent, one after another.
const { content, own } = z.custom<FinishingThread>().parse(workerData);
const finish = pageFinisher((path) => readFile(join(content, path)), new Set(own));
const port = defined(parentPort ?? undefined, 'the thread that began this one');

port.on('message', (message: unknown) => {
  const { number, page } = z.custom<FinishingTask>().parse(message);
  const answer = (reply: FinishedReply, moved: ArrayBuffer[] = []) =>
    port.postMessage(reply, moved);
  finish(page).then(
    (finished) => answer({ number, finished }, [finished.bytes.buffer]),
    (error: unknown) => answer({ number, error, isRefusal: error instanceof Refusal }),
  );
});
