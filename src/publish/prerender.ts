import type { AstroPrerenderer } from 'astro';
import { addressBook } from '../model/addresses.ts';
import { folderHeader } from '../search/format/index-folder.ts';

/** The steps between Astro's rendering of pages and its writing. */
export interface PageSteps {
  /** The path of the site, with slashes at both ends. */
  base: string;
  /** Returns a page as it is published, by its address below the base path. */
  finish: (path: string, html: string) => Promise<string>;
  /**
   * Writes the search index. Called once all pages but the search page are finished. Returns the
   * name of the index's folder.
   */
  writeIndex: () => Promise<string>;
}

const searchPage = addressBook('').search();

/**
 * Wraps a prerenderer and finishes each page before Astro writes it. The search page comes last,
 * because it names the folder of the index.
 */
export function finishingPrerenderer(
  other: AstroPrerenderer,
  { base, finish, writeIndex }: PageSteps,
): AstroPrerenderer {
  return {
    ...other,
    name: 'ky-yeu',
    async getStaticPaths() {
      const paths = await other.getStaticPaths();
      const isLast = (pathname: string) => `${pathname.replaceAll(/^\/|\/$/g, '')}/` === searchPage;
      return paths.toSorted((a, b) => Number(isLast(a.pathname)) - Number(isLast(b.pathname)));
    },
    async render(request, options) {
      const path = pathOf(request.url, base);
      const asked =
        path === searchPage
          ? new Request(request.url, { headers: { [folderHeader]: await writeIndex() } })
          : request;
      const rendered = await other.render(asked, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (!isPage(response)) return rendered;
      const html = await finish(path, await response.text());
      const finished = new Response(html, { headers: { 'Content-Type': 'text/html' } });
      return rendered instanceof Response ? finished : { ...rendered, response: finished };
    },
  };
}

/** The address of a page below the base path, as its file is named; empty for the home page. */
function pathOf(url: string, base: string): string {
  const path = decodeURI(new URL(url).pathname).slice(base.length);
  return path === '404/' ? '404.html' : path;
}

function isPage({ headers }: Response): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') === true;
}
