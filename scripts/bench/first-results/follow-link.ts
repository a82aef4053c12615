import type { Browser } from 'playwright-core';

/** A file that a visit fetched. Times are in milliseconds since the navigation. */
export interface FetchedFile {
  path: string;
  from: number;
  to: number;
}

/** The wait of a reader who follows a link to a search, with nothing cached. */
export interface FirstResults {
  /** Milliseconds from the navigation to the first results on the screen. */
  shown: number;
  /** Everything that was fetched until then, in the order of the requests. */
  files: FetchedFile[];
}

/** Opens the search page with a query, in a new browser context, and waits for its results. */
export async function firstResults(
  browser: Browser,
  site: string,
  query: string,
): Promise<FirstResults> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    await context.addInitScript(() => {
      const look = (): void => {
        const { length } = document.querySelectorAll('.search-results .report-list li');
        if (length > 0) performance.mark('results');
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const page = await context.newPage();
    const ended = new Map<string, number>();
    const begun: { url: string; at: number }[] = [];
    context.on('request', (request) => begun.push({ url: request.url(), at: Date.now() }));
    context.on('requestfinished', (request) => ended.set(request.url(), Date.now()));
    await page.goto(`${site}tim-kiem/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    const shown = await page
      .waitForFunction(() => performance.getEntriesByName('results')[0]?.startTime, undefined, {
        timeout: 60_000,
      })
      .then((handle) => handle.jsonValue());
    const origin = await page.evaluate(() => performance.timeOrigin);
    if (shown === undefined) throw new Error('The results have no time');
    return {
      shown,
      files: begun.map(({ url, at }) => ({
        path: new URL(url).pathname,
        from: at - origin,
        to: (ended.get(url) ?? Infinity) - origin,
      })),
    };
  } finally {
    await context.close();
  }
}
