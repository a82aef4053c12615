import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from '../../scripts/bench/pages/browser.ts';

/** The width of a small phone, in CSS pixels. */
export const phone = { width: 360, height: 740 };
/** The width of a desk. */
export const desk = { width: 1280, height: 800 };

/**
 * One browser for the tests of a file. Gives a function that opens a page of its own, with nothing remembered. It closes when its test ends, for
 * open pages slow the others down; one that was opened before all tests closes with the browser.
 */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  let opened: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(() => void (opened = []));
  afterEach(async () => void (await Promise.all(opened.map(close))));
  afterAll(() => browser?.close());
  return async (options = {}) => {
    if (!browser) throw new Error('The browser has not started.');
    const context = await browser.newContext({
      viewport: desk,
      reducedMotion: 'reduce',
      ...options,
    });
    opened.push(context);
    context.setDefaultTimeout(10_000);
    return context.newPage();
  };
}

/** Closes a context, whatever it is still being answered by a test, and also where its test has closed it. */
async function close(context: BrowserContext): Promise<void> {
  for (const routed of [...context.pages(), context])
    await routed.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => undefined);
  await context.close();
}

/** What a file's tests share, made before the first of them. Gives a function that tells it. */
export function useShared<T>(make: () => Promise<T>): () => T {
  let shared: { made: T } | undefined;
  beforeAll(async () => {
    shared = { made: await make() };
  });
  return () => {
    if (!shared) throw new Error('The tests have not begun.');
    return shared.made;
  };
}
