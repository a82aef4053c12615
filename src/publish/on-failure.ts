import { existsSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { messages } from './messages.ts';
import { hasRoom } from './disk-space.ts';

/**
 * Node ends with these if nothing is left to wait for, such as when a program that the build awaits
 * has died. No error was printed then.
 */
const brokenOff = [0, 13];

/**
 * Watches for the failure of a build: the process ends before the returned function is called. Then
 * runs `undo`, and prints whether a site is still published at `target`. Astro tells integrations
 * nothing of a failed build, but has printed its error by then. This prints the reason only if the
 * disk is full or the build broke off without an error.
 */
export function onFailure(target: string, undo: () => void): () => void {
  const fail = (code: number) => {
    const reasons = [
      ...(hasRoom(dirname(target)) ? [] : [messages.diskFull]),
      ...(brokenOff.includes(code) ? [messages.brokenOff] : []),
    ];
    undo();
    const outcome = existsSync(target) ? messages.notBuiltButKept : messages.notBuilt;
    writeSync(2, `\n${[...reasons, outcome].join(' ')}\n`);
    process.exitCode = brokenOff.includes(code) ? 1 : code;
  };
  process.once('exit', fail);
  return () => void process.off('exit', fail);
}
