import { addressBook } from '../../model/addresses.ts';
import { isImmutable } from '../../offline/immutable-files.ts';
import { workerFile } from '../../offline/worker-manifest.ts';
import type { SitePolicy } from '../policy/page-policy.ts';
import {
  everywherePolicy,
  serviceWorkerPolicy,
  pagePolicy,
  printPolicy,
  xmlPolicy,
  searchWorkerPolicy,
  type PageSources,
} from '../policy/content-policy.ts';

/** The values of response headers by their names. */
export type HeaderFields = Readonly<Record<string, string>>;

/** The rules of a site for its host, whatever host it is. Paths are below the base path. */
export interface HostRules {
  /** The path of the site on its host, with slashes at both ends. */
  base: string;
  /** The headers of every response, also of one that reports a missing page. */
  everywhere: HeaderFields;
  /**
   * Further headers of some responses. A path has one rule at most. If both a rule and `everywhere`
   * have a policy, browsers obey each.
   */
  rules: readonly HostRule[];
  /** Former addresses below the base path, each with the full path to which it redirects. */
  redirects: ReadonlyMap<string, string>;
}

/**
 * Headers for some paths: a file (`404.html`, nothing for the home page) or everything below a
 * folder (`nam/*`).
 */
export interface HostRule {
  paths: readonly string[];
  /** The headers of every response at these paths, also of an error. */
  headers: HeaderFields;
  /**
   * The headers that only a response with the file or a part of it has (200, 206, 304), on hosts
   * that can distinguish: an error that browsers may cache for a year outlives its cause.
   */
  served: HeaderFields;
}

const policy = 'Content-Security-Policy';
const feed = addressBook('/').feed();
const fresh = { 'Cache-Control': 'no-cache' };
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Features that no page of the archive uses, and that nothing in it may use. */
const unused =
  'accelerometer autoplay camera display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid idle-detection magnetometer microphone midi payment picture-in-picture publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking'.split(
    ' ',
  );

/** Without `includeSubDomains`: other sites of the domain are for its owner to decide. */
const everywhere: HeaderFields = {
  [policy]: printPolicy(everywherePolicy),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};

/**
 * Headers that browsers obey on pages only. A search fetches a dozen small files, and on each this
 * would weigh as much as the file. Hosts that read `_headers` send a 404 page without them.
 */
const onPages: HeaderFields = {
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Makes the rules of a site under `base`, given the paths of its files below it, the sources of its
 * pages and its redirects.
 */
export function hostRules(
  base: string,
  files: readonly string[],
  { pages, redirects }: SitePolicy,
): HostRules {
  const redirectFiles = new Set([...redirects.keys()].map((path) => `${path}index.html`));
  const paths = cover(files.filter((file) => !redirectFiles.has(file) && !isHidden(file)));
  const ofPages = [...pages];
  const feeds = files.filter((file) => file.endsWith(feed));
  const groups = new Map<
    string,
    { paths: string[]; headers: HeaderFields; served: HeaderFields }
  >();
  for (const path of paths) {
    const headers = headersOf(
      path,
      ofPages.filter(([page]) => fits(page, path)).map(([, sources]) => sources),
      pages.get('404.html'),
      feeds.some((file) => fits(file, path)),
    );
    const key = JSON.stringify(headers);
    const group = groups.get(key) ?? { paths: [], ...headers };
    groups.set(key, group);
    group.paths.push(path);
  }
  return { base, everywhere, redirects, rules: [...groups.values()] };
}

/**
 * Lists the redirects of a site by full paths, for hosts that match a path exactly: each former
 * address with and without its last slash, and the path to which it redirects.
 */
export function exactRedirects({
  base,
  redirects,
}: Pick<HostRules, 'base' | 'redirects'>): [from: string, target: string][] {
  return [...redirects].flatMap(([path, target]) =>
    [path, path.replace(/\/$/, '')].map((from): [string, string] => [`${base}${from}`, target]),
  );
}

/**
 * The headers for a path, given the sources of the pages below it and of the 404 page there, and
 * whether feeds are there, too. These need their style sheet, which is a file. The pages beside
 * them still allow no such sheet, because each page has its own policy in itself, too.
 */
function headersOf(
  path: string,
  below: readonly PageSources[],
  missing: PageSources | undefined,
  hasFeeds: boolean,
): Omit<HostRule, 'paths'> {
  if (path === workerFile)
    return { headers: { [policy]: printPolicy(serviceWorkerPolicy), ...fresh }, served: {} };
  if (path === '_astro/*')
    return { headers: { [policy]: printPolicy(searchWorkerPolicy) }, served: immutable };
  if (isImmutable(path)) return { headers: {}, served: immutable };
  if (path.endsWith('.xml'))
    return { headers: { [policy]: printPolicy(xmlPolicy), ...fresh }, served: {} };
  if (below.length === 0) return { headers: fresh, served: {} };
  const pages = path.endsWith('*') && missing ? [...below, missing] : below;
  const all = (kind: 'scripts' | 'styles') =>
    [...new Set(pages.flatMap((page) => page[kind]))].sort();
  const sources = {
    scripts: all('scripts'),
    styles: [...(hasFeeds ? ["'self'"] : []), ...all('styles')],
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
 * Whether a file has no rule of its own: its name, or that of a folder on its path, begins with a
 * dot. The headers of `.well-known/` are for the owner's server to set, which also answers there
 * for certificates.
 */
function isHidden(file: string): boolean {
  return /(?:^|\/)\./.test(file);
}

function fits(page: string, path: string): boolean {
  return path.endsWith('*') ? page.startsWith(path.slice(0, -1)) : page === path;
}

/** The fewest paths that cover all files, and never both an immutable file and another. */
function cover(files: readonly string[]): string[] {
  const split = foldersOf(files.filter(isImmutable)).intersection(
    foldersOf(files.filter((file) => !isImmutable(file))),
  );
  const toPath = (file: string): string => {
    for (let end = file.indexOf('/'); end > 0; end = file.indexOf('/', end + 1)) {
      const folder = file.slice(0, end + 1);
      if (!split.has(folder)) return `${folder}*`;
    }
    return file === 'index.html' ? '' : file;
  };
  return [...new Set(files.map(toPath))].sort();
}

/** The folders on the paths of files, with a slash behind each. */
function foldersOf(files: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end + 1);
      // Those above it are known, too.
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}
