import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';

let count = 0;

/** A name for a file that is not finished: nothing reads it, and it says which process writes it. */
export function temporaryName(): string {
  count += 1;
  return `.import-${process.pid}-${count}.tmp`;
}

/** Removes what imports that were killed left unfinished in a folder of content. */
export async function sweep(content: string): Promise<void> {
  for await (const path of glob('{originals,reports}/*/.import-*.tmp', { cwd: content })) {
    const pid = Number(/\.import-(\d+)-/.exec(path)?.[1]);
    if (pid === process.pid || !isRunning(pid)) await rm(join(content, path), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
