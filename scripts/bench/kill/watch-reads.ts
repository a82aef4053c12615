import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Reads a file over and over, as visitors would, until it is stopped; then tells how often, and how often in vain. */
export function watchReads(file: string): { stop(): Promise<{ times: number; misses: number }> } {
  const seen = { times: 0, misses: 0 };
  let goOn = true;
  const run = async () => {
    while (goOn) {
      seen.times += 1;
      seen.misses += await readFile(file).then(
        () => 0,
        () => 1,
      );
      await setTimeout(1);
    }
  };
  const running = run();
  return {
    async stop() {
      goOn = false;
      await running;
      return seen;
    },
  };
}
