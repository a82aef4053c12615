import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { desk, phone, useBrowser, withServiceWorker } from './browser.ts';
import { readAnswer } from './search-page.ts';

const { many } = inject('sites');
const open = useBrowser();
// With the service worker the same steps take twice as long.
const worker = inject('thorough') ? withServiceWorker : {};

/** Whether what has the focus is such a thing. */
const focusIn = (page: Page, selector: string) =>
  page.evaluate((within) => document.activeElement?.matches(within) === true, selector);

/** Presses a key until something of the page has the focus. Throws where it never does. */
async function press(page: Page, key: string, selector: string): Promise<void> {
  for (let stops = 0; stops < 120; stops += 1) {
    await page.keyboard.press(key);
    if (await focusIn(page, selector)) return;
  }
  throw new Error(`${key} never leads to ${selector}.`);
}

test.each([phone, desk])(
  'a reader with nothing but a keyboard finds a report, narrows, opens it and goes on ($width wide)',
  async (viewport) => {
    const page = await open({ viewport, ...worker });
    await page.goto(many.url);
    await press(page, 'Tab', 'main input[type=search]');
    await page.keyboard.type('hoi thao mau');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=hoi+thao+mau');
    const all = await readAnswer(page);

    const facet = 'details[data-facet=places]';
    await press(page, 'Tab', `details.filters > summary, ${facet} > summary`);
    if (!(await focusIn(page, `${facet} > summary`))) {
      if (viewport === phone) await page.keyboard.press('Enter');
      await press(page, 'Tab', `${facet} > summary`);
    }
    await page.keyboard.press('Enter');
    await page.locator(`${facet} input[type=checkbox]`).first().waitFor();
    await press(page, 'Tab', `${facet} input[type=checkbox]`);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await readAnswer(page)).status).not.toBe(all.status);
    const narrowed = await readAnswer(page);
    expect(narrowed.results.length).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('noi')).toMatch(/^tinh-mau-\d+$/);

    await press(page, 'Tab', 'ol.report-list a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/bai-viet/**');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      narrowed.results[0]?.title,
    );

    await page.goBack();
    expect(await readAnswer(page)).toEqual(narrowed);
    await press(page, 'Tab', '.chips li button');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await readAnswer(page)).status).toBe(all.status);
    await press(page, 'Shift+Tab', 'main input[type=search]');
    expect(await page.locator('main input[type=search]').inputValue()).toBe('hoi thao mau');
    expect(await page.getByRole('combobox', { name: say('search.order') }).inputValue()).toBe(
      'relevance',
    );
  },
);
