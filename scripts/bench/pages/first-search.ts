import type { Browser } from 'playwright-core';
import { countTraffic, kindNames, type Traffic } from '../search-browser/traffic.ts';

/** Fetched by the page itself, not by the search. */
const ofThePage = new Set<string>(['page', 'fonts', 'other']);

/**
 * Measures what a first search costs a reader with nothing cached, page and fonts aside: bytes on
 * the wire, by kind of file.
 */
export async function measureFirstSearch(
  browser: Browser,
  site: string,
  words: string,
): Promise<Traffic> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const counted = countTraffic(context, site);
    const page = await context.newPage();
    await page.goto(`${site}tim-kiem/`, { waitUntil: 'networkidle' });
    await page.getByRole('main').getByRole('searchbox').fill(words);
    await page.locator('.search-results[data-state=found]').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const traffic = await counted.take();
    return Object.fromEntries(
      kindNames.filter((kind) => !ofThePage.has(kind)).map((kind) => [kind, traffic[kind] ?? 0]),
    );
  } finally {
    await context.close();
  }
}
