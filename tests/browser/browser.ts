import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/pages/browser.ts';

/** The width of a small phone, in CSS pixels. */
export const phone = { width: 360, height: 740 };
/** The width of a desk. */
export const desk = { width: 1280, height: 800 };

/** One browser for the tests of a file. Gives a function that opens a page of its own, with nothing remembered; they close with the browser. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return async (options = {}) => {
    if (!browser) throw new Error('The browser has not started.');
    const context = await browser.newContext({ viewport: desk, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(10_000);
    return context.newPage();
  };
}
