import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { useBrowser, useReusedPages } from './browser.ts';
import { ask, openSearch, readAnswer } from './search-page.ts';

const { root, many } = inject('sites');
const open = useReusedPages();
const openNew = useBrowser();

const field = (page: Page) => page.locator('main input[type=search]');
/** What has the focus: the text of a link or button, the kind of a field. */
const focused = (page: Page) =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLInputElement
      ? document.activeElement.type
      : document.activeElement?.textContent.trim(),
  );
const recent = (page: Page) =>
  page.getByRole('region', { name: say('search.recent') }).getByRole('link');

describe('the keys that lead to the field', () => {
  test('/, Ctrl+K and ⌘K do from any page, and no field changes what is typed', async () => {
    const page = await open();
    for (const path of ['', reportPaths[0], 'nhan-vat/', 'tim-kiem/', 'khong-co/']) {
      await page.goto(root.url + path);
      const fields = await page.locator('[type=search]').evaluateAll((all) =>
        all.map((field) => ({
          spellcheck: field instanceof HTMLElement && field.spellcheck,
          capitals: field.getAttribute('autocapitalize'),
          corrects: field.getAttribute('autocorrect'),
        })),
      );
      expect(new Set(fields.map((each) => JSON.stringify(each))), path).toEqual(
        new Set([JSON.stringify({ spellcheck: false, capitals: 'none', corrects: 'off' })]),
      );
      for (const key of ['/', 'Control+k', 'Meta+k']) {
        await page.evaluate(
          () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
        );
        expect(await focused(page), path).not.toBe('search');
        await page.keyboard.press(key);
        expect(await focused(page), `${key} on /${path}`).toBe('search');
        expect(
          await page.locator('search input').first().inputValue(),
          `${key} on /${path}`,
        ).not.toContain('/');
      }
    }
  });

  test('others do not', async () => {
    const page = await open();
    await page.goto(root.url + reportPaths[0]);
    for (const key of ['Alt+/', 'Control+/', 'Control+Shift+K', 'Alt+k', 'k']) {
      await page.keyboard.press(key);
      expect(await focused(page), key).not.toBe('search');
    }
  });

  test('/ is typed where one types', async () => {
    const page = await openSearch(await open(), root.url);
    await field(page).pressSequentially('30/6');
    expect(await field(page).inputValue()).toBe('30/6');
  });

  test('/ can be switched off for all pages', async () => {
    const page = await openSearch(await open(), root.url);
    await page.getByLabel(say('search.slash')).uncheck();
    await page.goto(root.url + reportPaths[0]);
    await page.keyboard.press('/');
    expect(await focused(page)).not.toBe('search');
    await page.keyboard.press('Control+k');
    expect(await focused(page)).toBe('search');
    await page.goto(`${root.url}tim-kiem/`);
    expect(await page.getByLabel(say('search.slash')).isChecked()).toBe(false);
  });
});

test('arrows lead from the field through the results and back, Enter opens one, Escape returns', async () => {
  const page = await openSearch(await open(), many.url, 'hội thảo');
  const { results } = await readAnswer(page);
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(results[0]?.title);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(results[1]?.title);
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe(results[0]?.title);
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('search');
  for (let stop = 0; stop <= 10; stop += 1) await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(say('search.more'));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readAnswer(page)).results.length).toBe(20);
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('search');
  expect(await field(page).inputValue()).toBe('hội thảo');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/bai-viet/${results[1]?.report}*`);
});

test('two stops of Tab behind the field, a link leads past the filters to the first result', async () => {
  const page = await openSearch(await open(), many.url);
  await field(page).pressSequentially('hội thảo');
  const { results } = await readAnswer(page);
  expect(await focused(page), 'the focus stays where one types').toBe('search');
  const address = page.url();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(say('search.skip'));
  const box = await page.getByRole('link', { name: say('search.skip') }).boundingBox();
  expect(box && box.width > 40 && box.height > 20, 'it is seen').toBe(true);
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe(results[0]?.title);
  expect(page.url()).toBe(address);
  expect((await ask(page, 'khongcochunay')).results).toEqual([]);
  expect(await page.getByRole('link', { name: say('search.skip') }).count()).toBe(0);
});

describe('searches made before', () => {
  test('are offered while nothing is asked, once they were sent or a result was opened, and not while they were typed', async () => {
    const page = await openSearch(await open(), many.url);
    await field(page).pressSequentially('viện');
    await readAnswer(page);
    await field(page).fill('');
    await expect
      .poll(() => page.locator('.search-results').getAttribute('data-state'))
      .toBe('empty');
    expect(await recent(page).count()).toBe(0);
    await ask(page, 'hội thảo');
    await field(page).fill('diễn đàn');
    await readAnswer(page);
    await page.locator('.found h2 a').first().click();
    await page.waitForURL('**/bai-viet/**');
    await page.goto(`${many.url}tim-kiem/`);
    await expect.poll(() => recent(page).allInnerTexts()).toEqual(['diễn đàn', 'hội thảo']);
  });

  test('can be taken again, and cleared', async () => {
    const page = await openSearch(await open(), many.url);
    for (const typed of ['hội thảo', 'viện']) await ask(page, typed);
    await field(page).fill('');
    await expect.poll(() => recent(page).allInnerTexts()).toEqual(['viện', 'hội thảo']);
    await field(page).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page).inputValue()).toBe('hội thảo');
    expect((await readAnswer(page)).state).toBe('found');
    expect(new URL(page.url()).searchParams.get('q')).toBe('hội thảo');
    await field(page).fill('');
    await expect.poll(() => recent(page).allInnerTexts()).toEqual(['hội thảo', 'viện']);
    await page.getByRole('button', { name: say('search.clearRecent') }).click();
    expect(await recent(page).count()).toBe(0);
    expect(await focused(page)).toBe('search');
    await page.reload();
    await readAnswer(page);
    expect(await recent(page).count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
  });

  test('count a search sent from another page', async () => {
    const page = await open();
    await page.goto(many.url);
    await field(page).fill('tọa đàm');
    await field(page).press('Enter');
    await page.waitForURL('**/tim-kiem/**');
    await readAnswer(page);
    await field(page).fill('');
    await expect.poll(() => recent(page).allInnerTexts()).toEqual(['tọa đàm']);
  });

  test('need no storage: where it is forbidden, the search works and remembers for as long as the page is open', async () => {
    const page = await openNew();
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      }),
    );
    await openSearch(page, many.url);
    expect((await ask(page, 'hội thảo')).state).toBe('found');
    await field(page).fill('');
    await expect.poll(() => recent(page).allInnerTexts()).toEqual(['hội thảo']);
  });
});
