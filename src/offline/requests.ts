import { isImmutable, isPicture } from './immutable-files.ts';
import type { WorkerManifest } from './worker-manifest.ts';

/** The properties of a request that decide how it is answered. */
export type Asked = Pick<Request, 'method' | 'mode' | 'url'> & { headers: Pick<Headers, 'has'> };

/** How the worker answers a request. */
export interface Handling {
  /**
   * - `page`: from the network, else as last seen.
   * - `cacheFirst`: an immutable file, from the cache, else from the network.
   * - `picture`: likewise, from the cache of pictures.
   * - `networkFirst`: another file, from the network, else from this build's cache.
   * - `networkOnly`: a navigation to anything else, as if there were no worker.
   */
  as: 'page' | 'cacheFirst' | 'picture' | 'networkFirst' | 'networkOnly';
  /** The address below the base path. */
  path: string;
}

/**
 * Decides how the worker of a build, served from `origin`, answers a request. Returns undefined if
 * it leaves the request to the browser.
 */
export function handling(
  { method, mode, url, headers }: Asked,
  build: WorkerManifest,
  origin: string,
): Handling | undefined {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin || !address.pathname.startsWith(build.base))
    return undefined;
  const path = address.pathname.slice(build.base.length);
  if (mode === 'navigate') return { as: isPage(path, build) ? 'page' : 'networkOnly', path };
  if (headers.has('range')) return undefined;
  if (isPicture(path)) return { as: 'picture', path };
  if (isImmutable(path)) return { as: 'cacheFirst', path };
  return [build.shell, build.search, build.index].some((files) => Object.hasOwn(files, path))
    ? { as: 'networkFirst', path }
    : undefined;
}

/**
 * Whether a path below the base path is a page of the archive: in one of its sections, and not a
 * file.
 */
export function isPage(path: string, { sections }: WorkerManifest): boolean {
  const segments = path.split('/');
  return (
    path === '' || (sections.includes(segments[0] ?? '') && !(segments.at(-1) ?? '').includes('.'))
  );
}

/** Whether a response may be cached: complete, from this site, and not redirected. */
export function isCacheable({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return status === 200 && type === 'basic' && !redirected;
}

/** The most pages that are cached: reports, and other pages. */
const most = { report: 200, list: 50 };

/** Whether a path below the base path is that of a report. */
export function isReport(path: string): boolean {
  return /^bai-viet\/\d{4}\/./.test(path);
}

/**
 * Returns the paths of pages to remove from the cache so that no more than `report` reports and
 * `list` other pages remain. `paths` are in the order of their last visits, the earliest first.
 */
export function surplus(paths: readonly string[], { report, list } = most): string[] {
  const beyond = (some: string[], limit: number) => some.slice(0, Math.max(0, some.length - limit));
  return [
    ...beyond(paths.filter(isReport), report),
    ...beyond(
      paths.filter((path) => !isReport(path)),
      list,
    ),
  ];
}
