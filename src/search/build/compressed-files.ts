import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ByteStore } from './byte-store.ts';

/** Compresses files and writes them, some at a time, while the next ones are made. */
export interface CompressedFiles {
  /**
   * Waits for room, then begins with a file. `key` says what it is made of: it is made and
   * compressed only where the build before left none of the same key. Rejects where one before it
   * could not be written.
   */
  write(path: string, key: string, make: () => Uint8Array): Promise<void>;
  /** Waits for all files. Rejects where one could not be written. */
  finish(): Promise<void>;
}

const compress = promisify(gzip);
/** Level 9 takes four times the time for a hundredth less of an index. */
const level = 6;
/**
 * Most files fit into one part of half their size, and each part more is a way to a thread and
 * back. Larger parts are garbage, for which the memory of the whole build is searched.
 */
const partOf = (content: Uint8Array) => 1024 + Math.ceil(content.length / 2);

/** Writes files below a folder, each as gzip. What it compressed is in the store. */
export function compressedFiles(folder: string, store: ByteStore): CompressedFiles {
  const most = 2 * availableParallelism();
  const open = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const throwFailure = (): void => {
    if (failures.length > 0) throw failures[0];
  };
  // To write a small file takes less time than to have a thread write it.
  const put = (path: string, bytes: Uint8Array) => writeFileSync(join(folder, path), bytes);
  const begin = async (path: string, key: string, content: Uint8Array): Promise<void> => {
    try {
      const bytes = await compress(content, { level, chunkSize: partOf(content) });
      store.add(key, bytes);
      put(path, bytes);
    } catch (failure) {
      failures.push(failure);
    }
  };
  return {
    async write(path, key, make) {
      if (store.keep(key)) {
        put(path, store.read(key));
        return;
      }
      while (open.size >= most) await Promise.race(open);
      throwFailure();
      const file = begin(path, key, make()).finally(() => open.delete(file));
      open.add(file);
    },
    async finish() {
      await Promise.all(open);
      throwFailure();
    },
  };
}
