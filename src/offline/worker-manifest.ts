/**
 * The name of the service worker's file. It never changes: browsers ask this address again, also to
 * learn that there is no worker any more.
 */
export const workerFile = 'ngoai-tuyen.js';

/** In localStorage, the item with this key and value says that the reader wants no copies. */
export const choiceKey = 'offline';
export const refused = 'off';

/**
 * Files by their address below the base path, each with the digest of its bytes; null for pages,
 * which some hosts alter as they serve them.
 */
export type FileDigests = Readonly<Record<string, string | null>>;

/**
 * A service worker's knowledge of its build. The build writes it in front of the worker's script.
 */
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
  /** The page that stands in for pages that are not cached, below the base path. */
  offlinePage: string;
  /** The search page, below the base path. */
  searchPage: string;
  /** Every address that withdrawn reports have or had, below the base path. None is kept. */
  withdrawn: readonly string[];
  /** The files that are always cached: the offline page, what reports load, the icon. */
  shell: FileDigests;
  /** The files that the search page loads, and all others that a search reads beside `index`. */
  search: FileDigests;
  /** The files of the index, if it is small enough to be cached whole; else empty. */
  index: FileDigests;
}

const prefix = (base: string) => `ky-yeu ${base} `;

/** The name of the cache of visited pages. It outlives a build, so that they stay readable. */
export function pageCache(base: string): string {
  return `${prefix(base)}pages`;
}

/** The name of the cache of pictures that were seen. It outlives a build, too. */
export function pictureCache(base: string): string {
  return `${prefix(base)}pictures`;
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
  const lasting = [pageCache(base), pictureCache(base)];
  return cachesOf(base, names).filter((name) => !lasting.includes(name));
}
