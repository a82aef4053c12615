import type { Files, OfflineBuild } from '../offline/worker-manifest.ts';
import { digestOfAll, type SiteFile } from './site-files.ts';

/**
 * The most bytes that opening the search makes a reader keep. Where its data are larger, only the
 * parts that were used are kept.
 */
const mostForSearch = 2_000_000;

/** Files that pages load: scripts, styles, fonts, the icon. */
const loadable = /^(?:_astro\/.+|[^/]+\.svg)$/;
const report = /^bai-viet\/\d{4}\/[^/]+\/index\.html$/;
/**
 * Files that a search reads. The rest of the folder is the engine, which is as large in every
 * archive.
 */
const data = /^pagefind\/[^/]+\/(?!pagefind-entry\.json$).+\.(?:json|pf_\w+)$/;

/**
 * The manifest for the worker of a site under `base`, given all its files and a way to read their
 * text. `pages` are the addresses below the base path that the worker treats in a special way.
 */
export async function offlineBuild(
  base: string,
  { offlinePage, searchPage }: Pick<OfflineBuild, 'offlinePage' | 'searchPage'>,
  files: readonly SiteFile[],
  read: (path: string) => Promise<string>,
): Promise<OfflineBuild> {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const paths = sorted.map(({ path }) => path);
  const candidates = paths.filter((path) => loadable.test(path));
  const those = (test: (path: string) => boolean): Files =>
    Object.fromEntries(
      sorted.filter(({ path }) => test(path)).map(({ path, digest }) => [path, digest]),
    );
  const searchPageFile = `${searchPage}index.html`;

  const shell = await loadedBy(
    [`${offlinePage}index.html`, ...paths.filter((path) => report.test(path)).slice(0, 1)],
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
    version: await digestOfAll(sorted),
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
    shell: { [offlinePage]: null, ...those((path) => shell.has(path)) },
    search: code,
    index: size <= mostForSearch ? index : {},
  };
}

/** Those of the candidates that pages load, and that those load in turn, found by their names. */
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
