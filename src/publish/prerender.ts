import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { addressBook } from '../model/addresses.ts';
import { folderHeader } from '../search/format/index-folder.ts';

/** The steps between Astro's rendering of pages and its writing. */
export interface PageSteps {
  /** The path of the site, with slashes at both ends. */
  base: string;
  /** Prepares for the first page, once Astro has bundled all scripts. */
  begin: () => void;
  /** Returns a page as it is published, by its address below the base path, and what Astro made. */
  finish: (path: string, rendered: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Writes the search index. Called once all pages but the search page are finished. Returns the
   * name of the index's folder.
   */
  writeIndex: () => Promise<string>;
  /** Whether this build makes a file: a share of a site has only some of those with a key. */
  makes: (file: KeyedFile | undefined) => boolean;
  /** Takes over a file of an earlier build that shows the same. Returns whether it did. */
  take: (file: KeyedFile) => Promise<boolean>;
  /** Puts the files that were taken over into the site. Astro may write no others before. */
  place: () => Promise<void>;
  /** Has a file written into the site, and keeps it for the next build. Its bytes are used up. */
  keep: (file: KeyedFile, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
}

/** A file of the site, and the key of all that it shows. */
export interface KeyedFile {
  /** Its address below the base path. */
  address: string;
  /** Its path below the folder of the site. */
  path: string;
  key: string;
}

const searchPage = addressBook('').search();

/**
 * Wraps a prerenderer. It leaves out what an earlier build has made already, and finishes each page
 * before it is written. The search page comes last, because it names the folder of the index.
 */
export function finishingPrerenderer(
  other: AstroPrerenderer,
  { base, begin, finish, writeIndex, makes, take, place, keep }: PageSteps,
): AstroPrerenderer {
  /** By their names: Astro asks for some files with a slash behind them. */
  const keyedFiles = new Map<string, KeyedFile>();
  /** The pages that are being made. */
  const open = new Set<Promise<unknown>>();
  /** Ends when the files that were taken over are in their places. */
  let placed = Promise.resolve();
  const finishRendered = async (path: string, rendering: ReturnType<typeof other.render>) => {
    const rendered = await rendering;
    const response = rendered instanceof Response ? rendered : rendered.response;
    const file = keyedFiles.get(nameOf(path));
    if (!file) await placed;
    if (!isPage(response) && !file) return rendered;
    const made = new Uint8Array(await response.arrayBuffer());
    const bytes = isPage(response) ? await finish(path, made) : made;
    if (file) await keep(file, bytes);
    // Astro would write what has a body once more.
    const finished = new Response(file ? null : bytes, response);
    return rendered instanceof Response ? finished : { ...rendered, response: finished };
  };
  return {
    ...other,
    name: 'ky-yeu',
    async getStaticPaths() {
      // Threads load their code while this one makes the paths.
      begin();
      const all = await other.getStaticPaths();
      // Astro refuses two pages of one address, but only where it has both.
      const isUnique = new Set(all.map(({ pathname }) => pathname)).size === all.length;
      const [keyed, others]: [PathWithRoute[], PathWithRoute[]] = [[], []];
      for (const path of all) {
        const file = keyedFile(path);
        if (!makes(file)) continue;
        if (file && isUnique && (await take(file))) continue;
        if (file) keyedFiles.set(nameOf(file.address), file);
        (file ? keyed : others).push(path);
      }
      placed = place();
      // The search page, which comes last, throws the error.
      placed.catch(() => undefined);
      // The others wait for the files that were taken over, because Astro itself writes them.
      return [...keyed, ...others.toSorted(inOrder)];
    },
    async render(request, options) {
      const path = pathOf(request.url, base);
      let asked = request;
      if (path === searchPage) {
        await Promise.allSettled(open);
        await placed;
        asked = new Request(request.url, { headers: { [folderHeader]: await writeIndex() } });
      }
      const page = finishRendered(path, other.render(asked, options));
      open.add(page);
      return page.finally(() => open.delete(page));
    },
  };
}

/** Puts the search page last. */
function inOrder({ pathname: a }: PathWithRoute, { pathname: b }: PathWithRoute): number {
  const isLast = (pathname: string) => `${nameOf(pathname)}/` === searchPage;
  return Number(isLast(a)) - Number(isLast(b));
}

/** The file of a path as Astro would name it, and its key; undefined for one without a key. */
function keyedFile({ pathname, route, cacheKey }: PathWithRoute): KeyedFile | undefined {
  if (cacheKey === undefined) return undefined;
  const name = nameOf(pathname);
  return route.type === 'page'
    ? { address: `${name}/`, path: `${name}/index.html`, key: cacheKey }
    : { address: name, path: name, key: cacheKey };
}

/** A path without slashes at its ends. */
function nameOf(path: string): string {
  return path.replaceAll(/^\/|\/$/g, '');
}

/** The address of a page below the base path, as its file is named; empty for the home page. */
function pathOf(url: string, base: string): string {
  const path = decodeURI(new URL(url).pathname).slice(base.length);
  return path === '404/' ? '404.html' : path;
}

function isPage({ headers }: Response): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') === true;
}
