import { Refusal } from '../command-line/refusal.ts';
import { callThreads, type Threads } from '../threads/call-threads.ts';
import type { TakenFiles } from './place-links.ts';
import type { KnownFile } from './site-files.ts';

/** A file that a build has made. */
export interface MadeFile {
  /** Its path below the folder of the site. */
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Links to place, or files to write. */
export interface SiteTask {
  links?: TakenFiles;
  made?: readonly MadeFile[];
}

/** The files as they were written. An error that the thread throws comes without its class. */
export type FilesWritten = readonly KnownFile[] | { refusal: string };

/** A thread that puts files into the folder of a site, while this one makes others. */
export interface SiteThread {
  /** Has links placed (`placeLinks`), before all files that are written later. */
  place(links: TakenFiles): Promise<void>;
  /**
   * Has a file written, whose memory goes to the thread. `note` is told how it was written. Waits
   * where many others are to be written first. Throws what an earlier one threw: a refusal where
   * `public/` has put a file there.
   */
  write(file: MadeFile, note: (written: KnownFile) => void): Promise<void>;
  /** Waits until all are in their places. Throws what the first task that failed threw. */
  finish(): Promise<void>;
  /** Ends the thread. */
  close: () => void;
}

/** Files go to the thread together: a message takes as long as to write one of them. */
const together = 64;
/** So many files may wait to be written: a slow disk must not fill the memory. */
const mayWait = 512;

/** Prepares a thread for the folder of a site. It begins with the first task. */
export function siteThread(site: string): SiteThread {
  let threads: Threads<SiteTask, FilesWritten | undefined> | undefined;
  const call = (task: SiteTask, moved?: ArrayBuffer[]) =>
    (threads ??= callThreads(new URL('site-worker.ts', import.meta.url), site, 1)).call(
      task,
      moved,
    );
  let batch: { file: MadeFile; note: (written: KnownFile) => void }[] = [];
  let waiting = 0;
  /** Ends when the links are placed, and all files that were sent are written. */
  let done = Promise.resolve();
  const send = () => {
    const sent = batch;
    batch = [];
    const made = sent.map(({ file }) => file);
    const answer = call(
      { made },
      made.map(({ bytes }) => bytes.buffer),
    );
    done = Promise.all([answer, done]).then(([written = []]) => {
      waiting -= sent.length;
      if ('refusal' in written) throw new Refusal(written.refusal);
      for (const [at, one] of written.entries()) sent[at]?.note(one);
    });
    done.catch(() => undefined);
  };
  return {
    place(links) {
      done = call({ links }).then(() => undefined);
      // Whoever waits for the files throws the error, too.
      done.catch(() => undefined);
      return done;
    },
    async write(file, note) {
      waiting += 1;
      batch.push({ file, note });
      if (batch.length === together) send();
      if (waiting > mayWait) await done;
    },
    async finish() {
      if (batch.length > 0) send();
      await done;
    },
    close: () => threads?.close(),
  };
}
