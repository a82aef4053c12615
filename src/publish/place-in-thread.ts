import { callThreads } from '../threads/call-threads.ts';
import type { TakenFiles } from './place-links.ts';

/** Has a thread place links (`placeLinks`), while this one makes other files of the site. */
export async function placeInThread(files: TakenFiles): Promise<void> {
  const script = new URL('place-worker.ts', import.meta.url);
  const { call, close } = callThreads<TakenFiles, undefined>(script, undefined, 1);
  await call(files).finally(close);
}
