import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { serveFolder, type ServedFolder } from '../../scripts/bench/pages/serve-folder.ts';
import type { BuiltSite } from '../build/provided.ts';

/** The width of a small phone, in CSS pixels. */
export const phone = { width: 360, height: 740 };
/** The width of a desk. */
export const desk = { width: 1280, height: 800 };

/**
 * Connects the tests of a file to the browser of the run. Gives a function that opens a page of its own, with nothing remembered. It closes when its test ends, for
 * open pages slow the others down; one that was opened before all tests closes with the connection.
 */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  let opened: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  beforeEach(() => void (opened = []));
  afterEach(async () => void (await Promise.all(opened.map(close))));
  afterAll(() => browser?.close());
  return async (options = {}) => {
    if (!browser) throw new Error('The browser has not started.');
    const context = await browser.newContext({
      viewport: desk,
      reducedMotion: 'reduce',
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      ...options,
    });
    opened.push(context);
    context.setDefaultTimeout(60_000);
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

/** A built site served as by a host that knows nothing of its `_headers`, while the tests of a file run. Gives what tells its address. */
export function useServed({ folder, base }: BuiltSite): () => string {
  let server: ServedFolder | undefined;
  beforeAll(async () => {
    server = await serveFolder(folder, base);
  });
  afterAll(() => server?.close());
  return () => {
    if (!server) throw new Error('The site is not served.');
    return server.url;
  };
}
