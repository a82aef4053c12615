import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-text.ts';

let count = 0;

/** Names a file that is not finished. Nothing reads it; the name holds the id of the process. */
export function temporaryName(): string {
  count += 1;
  return `.import-${process.pid}-${count}.tmp`;
}

/** Removes the unfinished files of imports that were killed from a content folder. */
export async function sweep(content: string): Promise<void> {
  for await (const path of glob(['.import-*.tmp', '{originals,reports}/*/.import-*.tmp'], {
    cwd: content,
  })) {
    const pid = Number(/\.import-(\d+)-/.exec(path)?.[1]);
    if (pid === process.pid || !isRunning(pid)) await rm(join(content, path), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user must not be signalled, but it runs.
    return errorCode(error) === 'EPERM';
  }
}
