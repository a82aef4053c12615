import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { launchBrowser } from '../../scripts/bench/pages/browser.ts';
import { serveFolder, type ServedFolder } from '../../scripts/bench/pages/serve-folder.ts';
import type { BuiltSite } from '../build/provided.ts';

/** The width of a small phone, in CSS pixels. */
export const phone = { width: 360, height: 740 };
/** The width of a desk. */
export const desk = { width: 1280, height: 800 };

/**
 * Leaves out the compilers that optimize code which runs for long: a page of the tests is gone
 * before they have earned their time, a seventh of that of a search.
 */
const shortLived = ['--js-flags=--no-turbofan,--liftoff-only'];

let launched: Promise<Browser> | undefined;

/**
 * The browser of this worker process, which the files that it runs share. It ends with the process.
 * One for all processes costs a fifth more time, for each message passes through a third process.
 * `npm run test:slow` runs it as readers do.
 */
export function theBrowser(): Promise<Browser> {
  return (launched ??= launchBrowser(inject('thorough') ? [] : shortLived));
}

/** Lets the service worker keep what is read, as it does for readers. */
export const withServiceWorker = { serviceWorkers: 'allow' } as const;

/** Opens a page on which nothing is remembered. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/**
 * Starts the browser for the tests of a file. Gives a function that opens a page of its own. The
 * page closes when its test ends, for open pages slow the others down; one that was opened before
 * all tests closes with the file. No service worker runs unless the options allow it: it fetches
 * much of the site, which takes half the time of a visit.
 */
export function useBrowser(): OpenPage {
  const shared: BrowserContext[] = [];
  let opened = shared;
  beforeEach(() => void (opened = []));
  afterEach(async () => {
    await Promise.all(opened.map(close));
    opened = shared;
  });
  afterAll(async () => void (await Promise.all(shared.map(close))));
  return async (options = {}) => {
    const context = await newContext(options);
    opened.push(context);
    return context.newPage();
  };
}

/**
 * As `useBrowser`, but a page that a test leaves serves a later one that asks for the same options:
 * a new one costs as much time as a visit. Storage, routes, listeners, network, media and size are
 * put back between them. A test that adds a script to all documents needs a page of `useBrowser`.
 */
export function useReusedPages(): OpenPage {
  const pages: { page: Page; options: BrowserContextOptions; user: 'test' | 'file' | 'none' }[] =
    [];
  let user: 'test' | 'file' = 'file';
  beforeEach(() => void (user = 'test'));
  afterEach(async () => {
    user = 'file';
    for (const entry of pages.filter((each) => each.user === 'test')) {
      await reset(entry.page, entry.options);
      entry.user = 'none';
    }
  });
  afterAll(async () => void (await Promise.all(pages.map(({ page }) => close(page.context())))));
  return async (options = {}) => {
    const asked = JSON.stringify(options);
    const free = pages.find(
      (each) => each.user === 'none' && JSON.stringify(each.options) === asked,
    );
    if (free) {
      free.user = user;
      return free.page;
    }
    const page = await (await newContext(options)).newPage();
    pages.push({ page, options, user });
    return page;
  };
}

async function newContext(options: BrowserContextOptions): Promise<BrowserContext> {
  const browser = await theBrowser();
  const context = await browser.newContext({
    viewport: desk,
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(60_000);
  return context;
}

/** Makes a page that was opened with these options as good as new. */
async function reset(
  page: Page,
  { viewport = desk, colorScheme = null }: BrowserContextOptions,
): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  page.removeAllListeners();
  for (const routed of [page, context]) await routed.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await page.emulateMedia({ media: null, colorScheme });
  if (viewport) await page.setViewportSize(viewport);
  if (!page.url().startsWith('http')) return;
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await leave(page);
}

/**
 * Gives a page an address that no test asks for, so that the next visit loads a document anew.
 * Going to a blank page would do so, too, but ends the process that the next visit can use.
 */
export async function leave(page: Page): Promise<void> {
  await page.evaluate(() => history.replaceState(null, '', '/?left'));
}

/**
 * Closes a context, whatever it is still being answered by a test, and also where its test has
 * closed it.
 */
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

/**
 * A built site served as by a host that knows nothing of its `_headers`, while the tests of a file
 * run. Gives what tells its address.
 */
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
