import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openKind } from '../../scripts/bench/pages/open-kind.ts';
import { pageKinds, type PageKind } from '../../scripts/bench/pages/page-kinds.ts';
import { useBrowser, useShared } from './browser.ts';
import { watchPage } from './watch.ts';

/** A page to open: its address below the base path. */
export type Stop = Pick<PageKind, 'name' | 'path'>;

/**
 * Lists of the made-up archive with letters, pagers and gaps, which the two first reports do not
 * fill.
 */
export const longLists: readonly Stop[] = [
  'nhan-vat/',
  'nhan-vat/trang-2/',
  'bai-viet/trang-2/',
  'chuoi-su-kien/dien-dan-mau/',
].map((path) => ({ name: `long list ${path}`, path }));

/** What is looked at on a page that stands open: gives what is wrong with it. */
export type Check = (page: Page, stop: Stop) => Promise<string[]>;

/**
 * Opens a page of every kind once, in a test of its own, and does every check on it. Whatever the
 * checks do, no page may ask another origin, go against its policy, log an error or a warning, miss
 * a file or open a dialog.
 */
export function sweep(
  what: string,
  options: BrowserContextOptions,
  site: () => string,
  checks: Readonly<Record<string, Check>>,
  stops: readonly Stop[] = pageKinds,
): void {
  describe(what, () => {
    const open = useBrowser();
    let here: Stop | undefined;
    const shared = useShared(async () => {
      const page = await open(options);
      const faults = watchPage(page, site());
      page.on('response', (response) => {
        if (response.status() >= 400 && here?.name !== '404')
          faults.push(`${response.status()} ${response.url()}`);
      });
      return { page, faults };
    });

    test.each(stops)('$name', async (stop) => {
      const { page, faults } = shared();
      here = stop;
      // Without scripts, a page shows at once all that it will.
      if (options.javaScriptEnabled === false) await page.goto(site() + stop.path);
      else await openKind(page, site(), stop);
      for (const [name, check] of Object.entries(checks))
        expect.soft(await check(page, stop), name).toEqual([]);
      expect(faults.splice(0)).toEqual([]);
    });
  });
}
