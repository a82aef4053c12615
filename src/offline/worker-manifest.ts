/**
 * The name of the service worker's file. It never changes: browsers ask this address again, also to
 * learn that there is no worker any more.
 */
export const workerFile = 'ngoai-tuyen.js';

/** The storage key that says whether the reader wants no copies, and its value. */
export const choiceKey = 'offline';
export const refused = 'off';

/**
 * Files by their address below the base path, each with the digest of its bytes; null for pages,
 * which some hosts alter as they serve them.
 */
export type Files = Readonly<Record<string, string | null>>;

/** The manifest of a build that its worker gets. */
export interface WorkerManifest {
  /** A digest of every file of the site. */
  version: string;
  /** The path that the site lives under, with slashes at both ends. */
  base: string;
  /**
   * The first segments of all addresses of the archive. The worker leaves alone whatever else lives
   * below the base path.
   */
  sections: readonly string[];
  /** The page for what was not kept, and the search page, below the base path. */
  offlinePage: string;
  searchPage: string;
  /** The files that every reader keeps: the page for what was not kept, fonts, the icon. */
  shell: Files;
  /** The code of the search, and the files that it reads in every build. */
  search: Files;
  /** The index of the search, where it is small enough to keep whole; else empty. */
  index: Files;
}

const prefix = (base: string) => `ky-yeu ${base} `;

/**
 * The name of the cache of pages that were read. It outlives a build, so that they stay readable.
 */
export function pageCache(base: string): string {
  return `${prefix(base)}pages`;
}

/** The name of the cache of a build's files. */
export function buildCache({ base, version }: Pick<WorkerManifest, 'base' | 'version'>): string {
  return `${prefix(base)}build ${version}`;
}

/** The names of those caches of an origin that belong to the archive under `base`. */
export function cachesOf(base: string, names: readonly string[]): string[] {
  return names.filter((name) => name.startsWith(prefix(base)));
}

/** The names of those caches of the archive that hold files of builds. */
export function buildCachesOf(base: string, names: readonly string[]): string[] {
  return cachesOf(base, names).filter((name) => name !== pageCache(base));
}
