/** The name of the service worker's file. It never changes: browsers ask this address again, also to learn that there is no worker any more. */
export const workerFile = 'ngoai-tuyen.js';

/** The key of the browser's storage under which stands that the reader wants no copies, and its value. */
export const choiceKey = 'offline';
export const refused = 'off';

/** Files by their address below the base path, each with the digest of its bytes; null for pages, which some hosts alter as they serve them. */
export type Files = Readonly<Record<string, string | null>>;

/** What the worker knows of the build that it came with. */
export interface OfflineBuild {
  /** A digest of every file of the site. */
  version: string;
  /** The path that the site lives under, with slashes at both ends. */
  base: string;
  /** The first segments of all addresses of the archive: whatever else lives below its base path is none of its business. */
  sections: readonly string[];
  /** The page for what was not kept, below the base path, and that of the search. */
  offlinePage: string;
  searchPage: string;
  /** What every reader keeps: the page for what was not kept, fonts, the icon. */
  shell: Files;
  /** The code of the search, and what it reads of every build. */
  search: Files;
  /** What the search finds in, where it is small enough to keep whole; else nothing. */
  index: Files;
}

const prefix = (base: string) => `ky-yeu ${base} `;

/** The name of the cache of pages that were read. It outlives a build: what was read stays readable. */
export function pageCache(base: string): string {
  return `${prefix(base)}pages`;
}

/** The name of the cache of a build's files. */
export function buildCache({ base, version }: Pick<OfflineBuild, 'base' | 'version'>): string {
  return `${prefix(base)}build ${version}`;
}

/** Those of the caches of an origin that belong to the archive under `base`. */
export function cachesOf(base: string, names: readonly string[]): string[] {
  return names.filter((name) => name.startsWith(prefix(base)));
}

/** Those of the archive's caches that hold files of builds. */
export function buildCachesOf(base: string, names: readonly string[]): string[] {
  return cachesOf(base, names).filter((name) => name !== pageCache(base));
}
