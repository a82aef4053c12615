import { Worker } from 'node:worker_threads';
import type { Task } from './tasks.ts';

// The main process finishes the current file at Ctrl-C, which the terminal sends to both.
process.on('SIGINT', () => undefined);
new Worker(new URL('watch-process.ts', import.meta.url), { argv: process.argv.slice(2) }).unref();

const [{ perform }, { errorText }] = await Promise.all([
  import('./tasks.ts'),
  import('./error-text.ts'),
]);
process.on('message', (task: Task) => {
  void perform(task)
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ refusal: errorText(error) }),
    )
    .then((answer) => process.send?.(answer));
});
