import type { Document } from './corpus.ts';

/** A search under test. */
export interface System {
  name: string;
  /** The name of the folder of its index; systems that read one index share it. */
  index: string;
  /** Files of the project that shape its index, as patterns from the root: a kept index is built again after a change in one of them. */
  sources: string[];
  /** What else shapes its index: the versions of packages. */
  version: string;
  /** Builds its index into an empty folder. */
  build: (documents: readonly Document[], folder: string) => Promise<void>;
  /** Starts a visit to an index that was built: nothing is fetched yet. */
  open: (folder: string) => Promise<Visit>;
}

/** One reader's visit. */
export interface Visit {
  /** The ids of the best documents for a query as typed, best first, at most ten. */
  ask: (query: string) => Promise<string[]>;
  /** Bytes fetched since the visit began, as they travel: text compressed; undefined where the index never leaves its machine. */
  fetched: () => number | undefined;
  close: () => void;
}

/** How many documents count of those found. */
export const most = 10;
