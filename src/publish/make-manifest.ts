import type { FileDigests, WorkerManifest } from '../offline/worker-manifest.ts';
import { isPicture } from '../offline/immutable-files.ts';
import { digestOfAll, type SiteFile } from './site-files.ts';

/**
 * The most bytes that a reader downloads for offline use by opening the search page. If the search
 * has more, the worker keeps only the parts of the index that a search has used.
 */
const mostForSearch = 2_000_000;

/** Files that pages may load: scripts, styles, fonts, the icon of a tab, the logo. */
const loadable = /^(?:_astro\/.+|favicon\.svg|bieu-(?:tuong\.png|trung\.webp))$/;
const report = /^bai-viet\/\d{4}\/[^/]+\/index\.html$/;
/**
 * The parts of the search that grow with the archive: the index, and the table of things. The rest
 * of the folder of the former is Pagefind's code, which is as large in every archive.
 */
const data =
  /^pagefind\/[^/]+\/(?!pagefind-entry\.json$).+\.(?:json|pf_\w+)$|^tim-kiem\/ten\/.+\.json$/;

/** The pages of a manifest that no list of files tells apart. */
type KnownPages = Pick<WorkerManifest, 'offlinePage' | 'searchPage' | 'withdrawn'>;

/**
 * Makes the manifest from which the service worker of a site under `base` knows which files to
 * keep. `files` are those of the whole site, in any order; `read` returns the text of one.
 */
export async function makeManifest(
  base: string,
  { offlinePage, searchPage, withdrawn }: KnownPages,
  files: readonly SiteFile[],
  read: (path: string) => Promise<string>,
): Promise<WorkerManifest> {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const paths = sorted.map(({ path }) => path);
  // Of pictures, a reader keeps those of the reports that were read.
  const candidates = paths.filter((path) => loadable.test(path) && !isPicture(path));
  const those = (test: (path: string) => boolean): FileDigests =>
    Object.fromEntries(
      sorted.filter(({ path }) => test(path)).map(({ path, digest }) => [path, digest]),
    );
  const searchPageFile = `${searchPage}index.html`;

  // The page of a withdrawn report loads less than that of any other.
  const ofWithdrawn = new Set(withdrawn.map((page) => `${page}index.html`));
  const isReport = (path: string) => report.test(path) && !ofWithdrawn.has(path);
  const shell = await loadedBy(
    [`${offlinePage}index.html`, ...paths.filter(isReport).slice(0, 1)],
    candidates,
    read,
  );
  const search = await loadedBy([searchPageFile], candidates, read);
  const besideSearch = (path: string) =>
    path !== searchPageFile && (path.startsWith('pagefind/') || path.startsWith(searchPage));
  const index = those((path) => data.test(path));
  const code = those((path) => search.has(path) || (besideSearch(path) && !(path in index)));
  const size = sorted.reduce(
    (sum, file) => sum + (file.path in index || file.path in code ? file.size : 0),
    0,
  );
  return {
    version: digestOfAll(sorted),
    base,
    sections: [
      ...new Set(
        paths
          .filter((path) => /.\/index\.html$/.test(path))
          .map((path) => path.slice(0, path.indexOf('/'))),
      ),
    ],
    offlinePage,
    searchPage,
    withdrawn,
    shell: { [offlinePage]: null, ...those((path) => shell.has(path)) },
    search: code,
    index: size <= mostForSearch ? index : {},
  };
}

/**
 * Returns the candidates that some pages load, directly or through each other. A file loads another
 * if its text contains the other's name.
 */
async function loadedBy(
  pages: readonly string[],
  candidates: readonly string[],
  read: (path: string) => Promise<string>,
): Promise<Set<string>> {
  const found = new Set<string>();
  const open = [...pages];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const text = await read(path);
    for (const candidate of candidates) {
      if (found.has(candidate) || !text.includes(candidate.slice(candidate.lastIndexOf('/') + 1)))
        continue;
      found.add(candidate);
      open.push(candidate);
    }
  }
  return found;
}
