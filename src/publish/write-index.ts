import { join } from 'node:path';
import { Refusal } from '../command-line/refusal.ts';
import type { SiteIndex } from '../search/build/site-index.ts';
import { hasRoom } from './disk-space.ts';
import { messageOf } from './error-message.ts';
import type { PageIndex } from './finish-pages.ts';
import { messages } from './messages.ts';
import { versionIndex } from './version-index.ts';

/**
 * Writes the index into the folder of a site, and does something else meanwhile. Returns the name
 * of the index's folder.
 */
export async function writeIndex(
  index: SiteIndex,
  folder: string,
  meanwhile: () => unknown,
): Promise<string> {
  const target = join(folder, 'pagefind');
  // On a full disk Pagefind would end and leave the build waiting.
  if (!hasRoom(folder, index.size().characters)) throw new Refusal(messages.diskTooFullForIndex);
  await orNoIndex(index.write(target, meanwhile));
  return versionIndex(target);
}

/** Returns an index whose steps fail with an error that says how to mend it. */
export function orNoIndexOf(index: SiteIndex): PageIndex {
  return {
    add: (url, copy) => orNoIndex(index.add(url, copy)),
    reuse: (url, page) => orNoIndex(index.reuse(url, page)),
  };
}

/** Waits for a step of the index. If it fails, throws an error that says how to mend it. */
export function orNoIndex<T>(step: Promise<T>): Promise<T> {
  return step.catch((cause: unknown) => {
    throw new Error(messages.noIndex(messageOf(cause)), { cause });
  });
}
