import { isLasting } from './lasting-files.ts';
import type { WorkerManifest } from './worker-manifest.ts';

/** The properties of a request that decide how it is answered. */
export type Asked = Pick<Request, 'method' | 'mode' | 'url'> & { headers: Pick<Headers, 'has'> };

/**
 * How to answer a request, with its address below the base path: a `page` from the network, else as
 * last seen; a `lasting` file, whose name contains its digest, from the cache, else from the
 * network; a `fresh` file from the network, else from this build's cache; any other `visit` as if
 * there were no worker. Undefined where the worker does not intervene.
 */
export interface Handling {
  as: 'page' | 'lasting' | 'fresh' | 'visit';
  path: string;
}

/** Decides how the worker of a build, served from `origin`, answers a request. */
export function handling(
  { method, mode, url, headers }: Asked,
  build: WorkerManifest,
  origin: string,
): Handling | undefined {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin || !address.pathname.startsWith(build.base))
    return undefined;
  const path = address.pathname.slice(build.base.length);
  if (mode === 'navigate') return { as: isPage(path, build) ? 'page' : 'visit', path };
  if (headers.has('range')) return undefined;
  if (isLasting(path)) return { as: 'lasting', path };
  return Object.hasOwn(build.shell, path) || Object.hasOwn(build.search, path)
    ? { as: 'fresh', path }
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

/** Whether a response may be kept: complete, from this site, and not redirected. */
export function isKeepable({
  status,
  type,
  redirected,
}: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return status === 200 && type === 'basic' && !redirected;
}

/** How many pages a reader keeps: reports, and lists of them. */
const most = { report: 200, list: 50 };

/** Whether a path below the base path is that of a report. */
export function isReport(path: string): boolean {
  return /^bai-viet\/\d{4}\/./.test(path);
}

/**
 * The paths beyond that number, those visited longest ago. The given paths are in the order of
 * their last visits.
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
