import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { violations } from './axe.ts';
import { desk, phone, useBrowser, useReusedPages } from './browser.ts';
import { bar, button, marks, openAt, status } from './found-page.ts';

const open = useReusedPages();
const openNew = useBrowser();
const report = inject('sites').root.url + reportPaths[1];
const current = (page: Page) => page.locator('article mark[aria-current]');
const tells = (page: Page, place: number, count: number) =>
  expect.poll(() => status(page)).toContain(say('found.count', { place, count }));

test('where marking fails, the bar says so and the report stays as it is', async () => {
  const page = await open();
  await page.goto(report);
  const before = await page.locator('article.report').innerHTML();
  await page.evaluate(() => {
    Range.prototype.setStartBefore = () => {
      throw new Error('broken');
    };
  });
  await openAt(page, 'dong chi ', report);
  await expect.poll(() => status(page)).toBe(say('found.failed'));
  expect(await button(page, 'found.next').isVisible()).toBe(false);
  expect(await page.locator('article.report').innerHTML()).toBe(before);
  await button(page, 'found.clear').click();
  expect(await bar(page).isVisible()).toBe(false);
});

describe('going through them', () => {
  test('by keyboard: forth, back, around, and away', async () => {
    const page = await open();
    await page.goto(report);
    const before = await page.locator('article.report').innerHTML();
    await openAt(page, 'dong chi ', report);
    const count = (await marks(page)).length;
    expect(count).toBeGreaterThan(3);
    await tells(page, 1, count);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('mark');
    expect(await current(page).evaluate((mark) => mark === document.activeElement)).toBe(true);

    await button(page, 'found.next').focus();
    await page.keyboard.press('Enter');
    await tells(page, 2, count);
    expect(await current(page).count()).toBe(1);
    expect(await page.locator('article mark').nth(1).getAttribute('aria-current')).toBe('true');
    expect(await status(page)).toContain('Trần Tuấn Anh');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await tells(page, count, count);
    expect(
      await current(page).evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);

    const scrolled = await page.evaluate(() => scrollY);
    await page.keyboard.press('Escape');
    expect(await bar(page).isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^doan-\d+$/);
    await page.keyboard.press('Tab');
    expect(await page.locator('article.report').innerHTML()).toBe(before);
  });

  test('the bar is the first thing in the page’s content', async () => {
    const page = await open();
    await openAt(page, 'dong chi', report);
    await page.evaluate(() => document.querySelector('main')?.focus());
    await page.keyboard.press('Tab');
    expect(
      await button(page, 'found.previous').evaluate(
        (element) => element === document.activeElement,
      ),
    ).toBe(true);
  });

  test('another query takes the place of the first; a paragraph of the page leaves the marks', async () => {
    const page = await open();
    await openAt(page, 'dong chi', report);
    await page.evaluate((hash) => void (location.hash = hash), '#tim=bac%20lieu');
    await expect.poll(async () => new Set(await marks(page))).toContain('Bạc Liêu');
    expect(await marks(page)).not.toContain('đồng chí');
    const count = (await marks(page)).length;
    await page.locator('a[href="#doan-4"]').first().click();
    await page.waitForURL(/#doan-4$/);
    expect((await marks(page)).length).toBe(count);
    expect(await page.locator(':target').getAttribute('id')).toBe('doan-4');
    await button(page, 'found.clear').click();
    expect(new URL(page.url()).hash).toBe('#doan-4');
    expect(await page.locator('mark').count()).toBe(0);
  });

  test('a reader who loads the page again stays where they were', async () => {
    const page = await open({ viewport: phone });
    await openAt(page, 'dong chi', report);
    await page.evaluate(() => scrollTo(0, 0));
    await page.reload();
    await bar(page).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('once cleared, the same search marks again', async () => {
    const page = await open();
    await openAt(page, 'dong chi', report);
    await button(page, 'found.clear').click();
    await page.evaluate(() => void (location.hash = '#tim=dong%20chi'));
    await bar(page).waitFor();
    expect(await marks(page)).toContain('đồng chí');
  });
});

describe('the bar', () => {
  test.each([
    [320, ''],
    [360, ''],
    [360, 'larger'],
    [1280, 'larger'],
  ] as const)(
    '%i pixels wide, text size “%s”: has room, large targets, and covers no last line',
    async (width, size) => {
      const page = await openNew({ viewport: { width, height: 640 } });
      await page.addInitScript((chosen) => localStorage.setItem('size', chosen), size);
      await openAt(page, 'dong chi', report);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const [box, last] = await Promise.all([
        bar(page).boundingBox(),
        page.locator('.site-footer p').boundingBox(),
      ]);
      if (!box || !last) throw new Error('not shown');
      expect(box.height).toBeLessThan(size === '' ? 72 : 180);
      expect(box.y + box.height).toBeCloseTo(640, 0);
      expect(last.y + last.height).toBeLessThanOrEqual(box.y + 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const key of ['found.previous', 'found.next', 'found.clear'] as const) {
        const target = await button(page, key).boundingBox();
        expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(43.5);
      }
    },
  );

  test.each([phone, desk])(
    'axe finds nothing in light and in dark ($width wide)',
    async (viewport) => {
      const page = await open({ viewport });
      await openAt(page, 'pham minh chinh bac lieu quang cảnh điểm cầu', report);
      expect(await violations(page, 'the bar')).toEqual([]);
    },
  );

  test('is not printed', async () => {
    const page = await open();
    await openAt(page, 'dong chi', report);
    await page.emulateMedia({ media: 'print' });
    expect(await bar(page).isVisible()).toBe(false);
  });
});
