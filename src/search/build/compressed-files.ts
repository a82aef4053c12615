import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Compresses files and writes them, some at a time, while the next ones are made. */
export interface CompressedFiles {
  /** Waits for room, then begins with a file. Rejects where one before it could not be written. */
  write(path: string, content: Uint8Array): Promise<void>;
  /** Waits for all files. Rejects where one could not be written. */
  finish(): Promise<void>;
}

const compress = promisify(gzip);
/** Level 9 takes four times the time for a hundredth less of an index. */
const level = 6;

/** Writes files below a folder, each as gzip. */
export function compressedFiles(folder: string): CompressedFiles {
  const most = 2 * availableParallelism();
  const open = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const throwFailure = (): void => {
    if (failures.length > 0) throw failures[0];
  };
  const begin = async (path: string, content: Uint8Array): Promise<void> => {
    try {
      await writeFile(join(folder, path), await compress(content, { level }));
    } catch (failure) {
      failures.push(failure);
    }
  };
  return {
    async write(path, content) {
      while (open.size >= most) await Promise.race(open);
      throwFailure();
      const file = begin(path, content).finally(() => open.delete(file));
      open.add(file);
    },
    async finish() {
      await Promise.all(open);
      throwFailure();
    },
  };
}
