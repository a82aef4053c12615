import { existsSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { messages } from './messages.ts';
import { hasRoom } from './disk-space.ts';

/**
 * Node ends with these if nothing is left to wait for, such as when a program that the build awaits
 * has died. No error was printed then.
 */
const brokenOff = [0, 13];

/** The signals of Ctrl-C, of a closed window, and of a host that ends a build. */
const interruptions = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const;

/** Ends the process, as the signal would have done, but lets it tidy up. */
function interrupt(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}

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
  for (const signal of interruptions) process.once(signal, interrupt);
  return () => {
    process.off('exit', fail);
    for (const signal of interruptions) process.off(signal, interrupt);
  };
}
