import { isLasting } from '../../offline/lasting-files.ts';
import { workerFile } from '../../offline/protocol.ts';
import type { SitePolicy } from '../policy/page-policy.ts';
import {
  everywherePolicy,
  offlinePolicy,
  pagePolicy,
  printPolicy,
  workerPolicy,
  type PageSources,
} from '../policy/content-policy.ts';

/** Headers by their names. */
export type Headers = Readonly<Record<string, string>>;

/** What a host is told of a site, whatever host it is. Paths are below the base path. */
export interface HostRules {
  /** The path of the site on its host, with slashes at both ends. */
  base: string;
  /** What every answer carries, also one that says that nothing is there. */
  everywhere: Headers;
  /** What some answers carry beside that; a path is of one rule at most. A policy that stands in both holds twice: browsers obey each. */
  rules: readonly HostRule[];
  /** Former addresses and the address that each leads to. */
  moved: ReadonlyMap<string, string>;
}

/** Headers of some paths: a file (`404.html`, nothing for the home page) or all below a folder (`nam/*`). */
export interface HostRule {
  paths: readonly string[];
  /** What every answer at these paths carries, also an error. */
  headers: Headers;
  /**
   * What only an answer with the file or a part of it carries (200, 206, 304), on hosts that can tell: an error that browsers may keep for a
   * year outlives its cause.
   */
  served: Headers;
}

const policy = 'Content-Security-Policy';
const fresh = { 'Cache-Control': 'no-cache' };
const lasting = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Features that no page of the archive uses, and that nothing in it may. */
const unused =
  'accelerometer autoplay camera display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid idle-detection magnetometer microphone midi payment picture-in-picture publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking'.split(
    ' ',
  );

/** Without `includeSubDomains`: what else lives on the domain is for its owner to say. */
const everywhere: Headers = {
  [policy]: printPolicy(everywherePolicy),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

/**
 * What browsers obey on pages only: a search fetches a dozen small files, and on each this would weigh as much as the file. Where nothing is and
 * no page is near, hosts that read `_headers` answer without it.
 */
const onPages: Headers = {
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The rules of a site under `base` that has these files (their paths below it) and whose pages have this in them. */
export function hostRules(
  base: string,
  files: readonly string[],
  { pages, moved }: SitePolicy,
): HostRules {
  const movedFiles = new Set([...moved.keys()].map((path) => `${path}index.html`));
  const paths = cover(files.filter((file) => !movedFiles.has(file) && !isHidden(file)));
  const groups = new Map<string, { paths: string[]; headers: Headers; served: Headers }>();
  for (const path of paths) {
    const headers = headersOf(
      path,
      [...pages].filter(([page]) => fits(page, path)).map(([, sources]) => sources),
      pages.get('404.html'),
    );
    const key = JSON.stringify(headers);
    const group = groups.get(key) ?? { paths: [], ...headers };
    groups.set(key, group);
    group.paths.push(path);
  }
  return { base, everywhere, moved, rules: [...groups.values()] };
}

/** What answers at a path carry, given what the pages below it have in them, and the page that stands there for what is missing. */
function headersOf(
  path: string,
  below: readonly PageSources[],
  missing: PageSources | undefined,
): Omit<HostRule, 'paths'> {
  if (path === workerFile)
    return { headers: { [policy]: printPolicy(offlinePolicy), ...fresh }, served: {} };
  if (path === '_astro/*')
    return { headers: { [policy]: printPolicy(workerPolicy) }, served: lasting };
  if (isLasting(path)) return { headers: {}, served: lasting };
  if (below.length === 0) return { headers: fresh, served: {} };
  const pages = path.endsWith('*') && missing ? [...below, missing] : below;
  const all = (kind: 'scripts' | 'styles') =>
    [...new Set(pages.flatMap((page) => page[kind]))].sort();
  const sources = {
    scripts: all('scripts'),
    styles: all('styles'),
    loads: pages.some(({ loads }) => loads),
  };
  return {
    headers: {
      [policy]: printPolicy({ ...pagePolicy(sources), ...everywherePolicy }),
      ...onPages,
      ...fresh,
    },
    served: {},
  };
}

/**
 * Whether a file has no rule of its own: one whose name, or whose folder's, begins with a dot. What lies in `.well-known/` is for the owner's
 * server to say, which also answers there for certificates.
 */
function isHidden(file: string): boolean {
  return /(?:^|\/)\./.test(file);
}

function fits(page: string, path: string): boolean {
  return path.endsWith('*') ? page.startsWith(path.slice(0, -1)) : page === path;
}

/** The fewest paths that take in all files and never both a file that lasts and one that does not. */
function cover(files: readonly string[]): string[] {
  const foldersOf = (kind: readonly string[]) =>
    new Set(
      kind.flatMap((file) =>
        [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1)),
      ),
    );
  const split = foldersOf(files.filter(isLasting)).intersection(
    foldersOf(files.filter((file) => !isLasting(file))),
  );
  const toPath = (file: string): string => {
    const segments = file.split('/');
    for (let depth = 1; depth < segments.length; depth += 1) {
      const folder = `${segments.slice(0, depth).join('/')}/`;
      if (!split.has(folder)) return `${folder}*`;
    }
    return file === 'index.html' ? '' : file;
  };
  return [...new Set(files.map(toPath))].sort();
}
