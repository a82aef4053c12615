import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { elementsText } from './elements-text.ts';
import { openKind } from './open-kind.ts';
import type { PageKind } from './page-kinds.ts';

/**
 * The cost of one page for a reader who opens it with nothing cached. Bytes are compressed (gzip,
 * level 6).
 */
export interface PageCost {
  name: string;
  path: string;
  html: number;
  /** The parts of the HTML that are style sheets and scripts, each compressed by itself. */
  css: number;
  script: number;
  requests: Record<'html' | 'fonts' | 'images' | 'scripts' | 'others', number>;
  /** Addresses on other origins that the page asked for. */
  foreign: string[];
}

const kinds = new Map<string, keyof PageCost['requests']>([
  ['document', 'html'],
  ['font', 'fonts'],
  ['image', 'images'],
  ['script', 'scripts'],
]);

/** Opens a page of every kind, each in a new browser context, and measures what it costs. */
export async function measurePages(
  browser: Browser,
  site: string,
  pages: readonly PageKind[],
): Promise<PageCost[]> {
  const costs: PageCost[] = [];
  for (const kind of pages) {
    const html = await (await fetch(site + kind.path)).text();
    const context = await browser.newContext();
    const page = await context.newPage();
    const requests = { html: 0, fonts: 0, images: 0, scripts: 0, others: 0 };
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { pathname, origin } = new URL(request.url());
      // Chromium labels the request for a page's icon “other”.
      requests[
        /\.(svg|png|ico)$/.test(pathname)
          ? 'images'
          : (kinds.get(request.resourceType()) ?? 'others')
      ] += 1;
      if (origin !== new URL(site).origin) foreign.push(request.url());
    });
    await openKind(page, site, kind);
    await page.waitForLoadState('networkidle');
    await context.close();
    const inline = {
      css: compressed(elementsText(html, 'style')),
      script: compressed(elementsText(html, 'script')),
    };
    costs.push({
      name: kind.name,
      path: kind.path,
      html: compressed(html),
      ...inline,
      requests,
      foreign,
    });
  }
  return costs;
}

function compressed(text: string): number {
  return text === '' ? 0 : gzipSync(text, { level: 6 }).length;
}
