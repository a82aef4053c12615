import { existsSync, statfsSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { messages } from './messages.ts';
import { Refusal } from './refusal.ts';

/** A disk with fewer free bytes than this is too full for a site. */
const least = 1_000_000;

/**
 * Registers `undo` to clean up after a build that ends before the returned function is called, and
 * then prints whether a site is still published at `target`. Astro reports a failed build to no
 * integration, so this happens when the process ends. The reason was printed by then, unless the
 * disk is full or a program that the build waits for has ended.
 */
export function onFailure(target: string, undo: () => void): () => void {
  const fail = (code: number) => {
    const reasons = [
      ...(roomIn(dirname(target)) < least ? [messages.diskFull] : []),
      ...(code === 0 || code === 13 ? [messages.brokenOff] : []),
    ];
    undo();
    const outcome = existsSync(target) ? messages.notBuiltButKept : messages.notBuilt;
    writeSync(2, `\n${[...reasons, outcome].join(' ')}\n`);
    process.exitCode = code === 0 || code === 13 ? 1 : code;
  };
  process.once('exit', fail);
  return () => void process.off('exit', fail);
}

/**
 * Throws where a disk lacks room for so many bytes and the minimum of a site, before a program that
 * would break off there.
 */
export function expectRoom(folder: string, bytes: number): void {
  if (roomIn(folder) < least + bytes) throw new Refusal(messages.diskTooFullForIndex);
}

function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
