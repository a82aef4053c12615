import { Worker } from 'node:worker_threads';
import { z } from 'astro/zod';
import type { QueryAnswer } from './measures.ts';
import type { System } from './system.ts';

/**
 * The most visits that the queries of one set are divided into, and the fewest queries of a visit.
 */
const mostVisits = 10;
const fewestQueries = 10;

const answersSchema = z.array(
  z.object({
    ids: z.array(z.string()),
    ms: z.number(),
    bytes: z.number().optional(),
    first: z.boolean(),
  }),
);

/**
 * Answers queries as readers would ask them: a few a visit, each visit with nothing fetched yet.
 */
export async function askInVisits(
  system: System,
  folder: string,
  queries: readonly string[],
): Promise<QueryAnswer[]> {
  const size = Math.max(fewestQueries, Math.ceil(queries.length / mostVisits));
  const answers: QueryAnswer[] = [];
  for (let from = 0; from < queries.length; from += size) {
    const visit = await system.open(folder);
    let before = 0;
    for (const [index, query] of queries.slice(from, from + size).entries()) {
      const started = performance.now();
      const ids = await visit.ask(query);
      const ms = performance.now() - started;
      const fetched = visit.fetched();
      answers.push({
        ids,
        ms,
        bytes: fetched === undefined ? undefined : fetched - before,
        first: index === 0,
      });
      before = fetched ?? 0;
    }
    visit.close();
  }
  return answers;
}

/** The same in a new thread: Pagefind's WebAssembly releases its memory only with the thread. */
export function askInThread(
  system: System,
  folder: string,
  queries: readonly string[],
): Promise<QueryAnswer[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./visits-thread.ts', import.meta.url), {
      workerData: { name: system.name, folder, queries },
    });
    worker.on('message', (answers) =>
      resolve(answersSchema.parse(answers).map(({ bytes, ...answer }) => ({ ...answer, bytes }))),
    );
    worker.on('error', reject);
    worker.on('exit', (code) =>
      reject(new Error(`The thread of ${system.name} ended with ${code}`)),
    );
  });
}
