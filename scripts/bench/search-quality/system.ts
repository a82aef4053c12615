import type { Document } from './corpus.ts';

/** A search under test. */
export interface System {
  name: string;
  /** The name of the folder of its index; systems that read one index share it. */
  index: string;
  /**
   * Files of the project that shape its index, as patterns from the root. A cached index is built
   * again after a change in one of them.
   */
  sources: string[];
  /** The versions of packages, which also shape its index. */
  version: string;
  /** Builds its index into an empty folder. */
  build: (documents: readonly Document[], folder: string) => Promise<void>;
  /** Starts a visit to a built index: nothing is fetched yet. */
  open: (folder: string) => Promise<Visit>;
}

/** One reader's visit. */
export interface Visit {
  /** Returns the ids of the best documents for a query as typed, best first, at most ten. */
  ask: (query: string) => Promise<string[]>;
  /**
   * Bytes fetched since the visit began, as they are sent: text compressed; undefined where the
   * index never leaves its machine.
   */
  fetched: () => number | undefined;
  close: () => void;
}

/** How many of the found documents count. */
export const most = 10;
