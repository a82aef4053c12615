import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../command-line/refusal.ts';
import { hasCode } from './error-code.ts';
import { messages } from './messages.ts';

/**
 * Takes the lock that only one build of a project may hold, a file with the number of its process.
 * Returns a function that releases it. Takes over a lock whose process has ended. Throws if another
 * build is running.
 */
export function lock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const holder = holderOf(file);
  if (holder !== undefined && !isRunning(holder)) rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    throw new Refusal(messages.locked(holderOf(file), file));
  }
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Whether a process is running. One with our own number has ended: we hold no lock yet. */
function isRunning(pid: number): boolean {
  // A power cut may leave an empty file, and the number 0 would stand for our own group.
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
