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
 * before they have earned their time, a seventh of that of a search. What a reader's browser does
 * in processes apart it does in few, for to begin one and to speak with it takes time.
 */
const shortLived = [
  '--js-flags=--no-turbofan,--no-maglev,--liftoff-only',
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  '--process-per-site',
  '--renderer-process-limit=1',
];

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

/** A page that is used again, and by whom it is used now. */
interface ReusedPage {
  page: Page;
  asked: string;
  options: BrowserContextOptions;
  user: 'test' | 'file' | 'none';
}

/** The pages that the files of this worker process use again, those used last at the end. */
const reused: ReusedPage[] = [];
/** Open pages slow the others down. */
const mostReused = 4;

/**
 * As `useBrowser`, but a page that a test leaves serves a later one that asks for the same options,
 * of this file or the next: a new one costs as much time as a visit. Storage, routes, listeners,
 * network, media and size are put back between them. A test that adds a script to all documents
 * needs a page of `useBrowser`.
 */
export function useReusedPages(): OpenPage {
  let user: 'test' | 'file' = 'file';
  beforeEach(() => void (user = 'test'));
  afterEach(async () => {
    user = 'file';
    await free('test');
  });
  afterAll(() => free('file'));
  return async (options = {}) => {
    const asked = JSON.stringify(options);
    const index = reused.findIndex((each) => each.user === 'none' && each.asked === asked);
    const [known] = index < 0 ? [] : reused.splice(index, 1);
    const page = known?.page ?? (await (await newContext(options)).newPage());
    reused.push({ page, asked, options, user });
    return page;
  };
}

/** Puts back the pages of the test or the file that ends, and closes those used least of late. */
async function free(user: 'test' | 'file'): Promise<void> {
  for (const entry of reused.filter((each) => each.user === user)) {
    await reset(entry.page, entry.options);
    entry.user = 'none';
  }
  const unused = reused.filter((each) => each.user === 'none');
  for (const entry of unused.slice(0, Math.max(0, reused.length - mostReused))) {
    reused.splice(reused.indexOf(entry), 1);
    await close(entry.page.context());
  }
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
  const session = await context.newCDPSession(page);
  for (const origin of new Set(
    Object.values(inject('sites')).map(({ url }) => new URL(url).origin),
  ))
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  await session.detach();
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
