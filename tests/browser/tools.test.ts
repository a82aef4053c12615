import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { ownSite } from '../content/read.ts';
import { desk, phone, useBrowser } from './browser.ts';

const { root } = inject('sites');
const open = useBrowser();
const report = root.url + reportPaths[1];

declare global {
  interface Window {
    /** The texts that were copied, and those of the status line. */
    heard: { copied: string[]; said: string[] };
  }
}

/**
 * Opens a report whose clipboard takes what is copied, or refuses it; gives what it took and what
 * its status said, in order.
 */
async function openWithClipboard(
  page: Page,
  address: string,
  takes: boolean,
): Promise<() => Promise<Window['heard']>> {
  await page.addInitScript((accepting) => {
    const heard: Window['heard'] = { copied: [], said: [] };
    window.heard = heard;
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) =>
          accepting
            ? Promise.resolve(void heard.copied.push(text))
            : Promise.reject(new DOMException('No', 'NotAllowedError')),
      },
    });
    addEventListener('DOMContentLoaded', () => {
      const status = document.querySelector('.report-tools [role=status]');
      if (status)
        new MutationObserver(
          () => status.textContent && heard.said.push(status.textContent),
        ).observe(status, { childList: true, characterData: true, subtree: true });
    });
  }, takes);
  await page.goto(address);
  return () => page.evaluate(() => window.heard);
}

describe('copying the address of a report', () => {
  const button = (page: Page) =>
    page.getByRole('button', { name: say('report.copy'), exact: true });

  test('gives the address at which it was opened, where that is not the one it was built for; says so each time', async () => {
    const page = await open();
    const heard = await openWithClipboard(page, `${report}?utm=1#toan-van`, true);
    await button(page).click();
    await expect.poll(async () => (await heard()).said).toEqual([say('report.copied')]);
    await button(page).click();
    await expect
      .poll(async () => (await heard()).said)
      .toEqual([say('report.copied'), say('report.copied')]);
    expect((await heard()).copied).toEqual([report, report]);
  });

  test('keeps the paragraph that the reader has chosen', async () => {
    const page = await open();
    const heard = await openWithClipboard(page, `${report}#doan-3`, true);
    await button(page).click();
    await expect.poll(async () => (await heard()).copied).toEqual([`${report}#doan-3`]);
  });

  test('gives the permanent address on the host that the site was built for', async () => {
    const page = await open();
    await page.route(`${ownSite.url}/**`, async (route) => {
      const response = await page.request.get(
        root.url + new URL(route.request().url()).pathname.slice(1),
      );
      await route.fulfill({ response });
    });
    const permanent = `${ownSite.url}/${reportPaths[1]}`;
    const heard = await openWithClipboard(page, `${permanent}?utm=1#doan-3`, true);
    await button(page).click();
    await expect.poll(async () => (await heard()).copied).toEqual([`${permanent}#doan-3`]);
  });

  test('says what to do where the browser refuses, and throws nothing', async () => {
    const page = await open();
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    const heard = await openWithClipboard(page, report, false);
    await button(page).click();
    await expect.poll(async () => (await heard()).said).toEqual([say('report.copyFailed')]);
    expect(thrown).toEqual([]);
  });
});

test('on a phone, a link below the title leads past the text to the facts', async () => {
  const page = await open({ viewport: phone });
  await page.goto(report);
  await page.getByRole('link', { name: say('report.toFacts'), exact: true }).click();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.facts') !== null)).toBe(true);
});

test('on a desk, the keyboard comes from the title to the text before the facts', async () => {
  const page = await open({ viewport: desk });
  await page.goto(report);
  await page.locator('.report').evaluate((article) => {
    article.tabIndex = -1;
    article.focus();
  });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.full-text') !== null)).toBe(
    true,
  );
});
