import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { useBrowser, withServiceWorker } from './browser.ts';
import { cacheNames, isKept } from './offline-site.ts';

const { root } = inject('sites');
const open = useBrowser();
const report = root.url + reportPaths[0];
const status = (page: Page) => page.getByRole('main').getByRole('status').innerText();
const button = (page: Page, key: 'offline.remove' | 'offline.keep') =>
  page.getByRole('main').getByRole('button', { name: say(key), exact: true });

/** A page of a reader who has read a report, which is kept. */
async function reader(): Promise<Page> {
  const page = await open(withServiceWorker);
  await page.goto(report);
  await expect.poll(() => isKept(page, new URL(report).pathname)).toBe(true);
  return page;
}

test('where the copies cannot be removed, the page says so, also after it is loaded again, and can try again', async () => {
  const page = await reader();
  await page.goto(`${root.url}ngoai-tuyen/`);
  await page.evaluate(() => {
    CacheStorage.prototype.delete = () => Promise.reject(new Error('The disk is full'));
  });
  await button(page, 'offline.remove').click();
  await expect.poll(() => status(page)).toBe(say('offline.removeFailed'));
  await page.reload();
  await button(page, 'offline.keep').waitFor();
  await button(page, 'offline.remove').click();
  await expect.poll(() => status(page)).toBe(say('offline.removed'));
  expect(await cacheNames(page)).toEqual([]);
  expect(await button(page, 'offline.remove').isVisible()).toBe(false);
});

test('where what is kept cannot be read, the page does not say that nothing is', async () => {
  const page = await reader();
  await page.addInitScript(() => {
    CacheStorage.prototype.open = () => Promise.reject(new Error('The disk is broken'));
  });
  await page.goto(`${root.url}ngoai-tuyen/`);
  await expect.poll(() => status(page)).toBe(say('offline.unread'));
  expect(await page.getByText(say('offline.noReports')).isVisible()).toBe(false);
});
