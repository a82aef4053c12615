import { existsSync, statfsSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { messages } from './messages.ts';
import { Refusal } from './refusal.ts';

/** A disk with fewer bytes than this is full, for a site. */
const least = 1_000_000;

/**
 * Has `undo` tidy up after a build that ends before what this gives is called, and then says
 * whether a site is still published at `target`. Astro tells no integration that a build failed, so
 * it happens as the process ends; by then the reason was printed, but where the disk is full or a
 * program that the build waits for is gone.
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
 * Throws where a disk has no room for so many bytes and the least that a site needs, ahead of a
 * program that would break off there.
 */
export function expectRoom(folder: string, bytes: number): void {
  if (roomIn(folder) < least + bytes) throw new Refusal(messages.diskTooFullForIndex);
}

function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
