import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { violations } from './axe.ts';
import { phone, useBrowser, withServiceWorker } from './browser.ts';
import { cacheNames, isKept } from './offline-site.ts';
import { sticksOut } from './page-checks.ts';

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

test('the sections of every page lead to what is kept, once something is', async () => {
  const page = await open({ ...withServiceWorker, viewport: phone });
  const kept = page
    .getByRole('navigation', { name: say('site.sections') })
    .getByRole('link', { name: say('nav.kept'), exact: true });
  const menu = page.getByRole('button', { name: say('site.menu'), exact: true });
  await page.goto(root.url);
  await menu.click();
  expect(await kept.isVisible()).toBe(false);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(root.url + reportPaths[1]);
  await expect.poll(() => isKept(page, new URL(page.url()).pathname)).toBe(true);
  await menu.click();
  await kept.click();
  await page.waitForURL(`${root.url}ngoai-tuyen/`);
  // The year of its day is inferred, and marked.
  const day = page.getByRole('main').locator('.report-list .when');
  await expect
    .poll(() => day.innerText())
    .toBe('Thứ Hai, ngày 6 tháng 12 năm 2021 năm do suy luận');
  expect(await sticksOut(page)).toEqual([]);
  expect(await violations(page, 'what is kept')).toEqual([]);
});
