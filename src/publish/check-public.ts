import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../command-line/refusal.ts';
import { workerFile } from '../offline/worker-manifest.ts';
import { hostFiles } from './hosts/write-hosts.ts';
import { messages } from './messages.ts';

/**
 * Checks that `public/` holds no file that the build writes itself: the owner's would be lost
 * without a word. Throws a refusal that names those it holds.
 */
export function checkPublic(folder: string): void {
  const taken = [...hostFiles, workerFile].filter((name) => existsSync(join(folder, name)));
  if (taken.length > 0) throw new Refusal(messages.publicHoldsOwn(taken));
}
