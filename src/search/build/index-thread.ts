import { callThreads } from '../../threads/call-threads.ts';
import type { StoredFragment } from './fragment-store.ts';
import type { IndexFiles, IndexWriter } from './index-writer.ts';

/** A task for the thread: the name of a method of its writer, and what that is given. */
export type IndexTask = { take: readonly StoredFragment[] } | { write: IndexFiles };

/** Begins a thread that does what `indexWriter` does, while this one makes further pages. */
export function indexThread(file: string): IndexWriter {
  const script = new URL('index-worker.ts', import.meta.url);
  const { call } = callThreads<IndexTask, undefined>(script, file, 1);
  return {
    take: (fragments) => call({ take: fragments }),
    write: (files) => call({ write: files }),
  };
}
