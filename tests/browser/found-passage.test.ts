import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { phone, useReusedPages } from './browser.ts';
import { bar, button, openAt, status } from './found-page.ts';
import { openSearch } from './search-page.ts';

const { root } = inject('sites');
const open = useReusedPages();
const [workshop, forum] = reportPaths;

/** The mark that is the current one: its text, its paragraph, and whether it can be seen. */
const current = (page: Page) =>
  page.locator('article mark[aria-current]').evaluate((mark) => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return {
      text: mark.textContent,
      paragraph: mark.closest('.prose > [id]')?.id,
      isSeen: top === mark,
    };
  });

/** The link of a result to its best passage, or to the second-best. */
const passage = (page: Page, report: string, place: number) =>
  page.locator(`.found li:has(h2 a[href*="${report}"]) .excerpt a`).nth(place);

test.each([
  ['kinh te so', 'kinh tế số'],
  ['Phạm Minh Chính kinh tế số', 'kinh tế số'],
])('“%s” opens the report at the passage that the result shows', async (typed, found) => {
  const page = await openSearch(await open({ viewport: phone }), root.url, typed);
  const [best, title] = [passage(page, forum, 0), page.locator('.found h2 a').first()];
  expect(await best.locator('mark').allInnerTexts()).toEqual([found]);
  expect(await best.innerText()).toContain('trong xu hướng phát triển kinh tế số');
  expect(await title.getAttribute('href')).toBe(await best.getAttribute('href'));

  await best.click();
  await bar(page).waitFor();
  expect(await current(page)).toEqual({ text: found, paragraph: 'doan-7', isSeen: true });
  expect(await status(page)).toMatch(/^Chỗ khớp [2-9]\/\d+/);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(found);
});

test('the second-best passage of a result leads to its own paragraph', async () => {
  const page = await openSearch(await open(), root.url, 'an sinh xã hội');
  const [best, second] = [passage(page, workshop, 0), passage(page, workshop, 1)];
  expect((await second.innerText()).length).toBeLessThan((await best.innerText()).length);
  await second.click();
  await bar(page).waitFor();
  expect(await current(page)).toEqual({
    text: 'an sinh xã hội',
    paragraph: 'doan-5',
    isSeen: true,
  });
  await page.evaluate(
    (hash) => void (location.hash = hash),
    '#tim=an%20sinh%20x%C3%A3%20h%E1%BB%99i&doan-3.321',
  );
  await expect.poll(async () => (await current(page)).paragraph).toBe('doan-3');
});

test('a fact has no paragraph, and one that is gone is not looked for', async () => {
  const page = await openSearch(await open(), root.url, 'Nam Định');
  expect(await passage(page, workshop, 0).getAttribute('href')).toBeNull();
  expect(await page.locator('.found h2 a').first().getAttribute('href')).toMatch(/#tim=[^&]+$/);
  await page.goto(`${root.url}${forum}#tim=kinh%20te%20so&doan-99.1`);
  await bar(page).waitFor();
  expect(await status(page)).toContain(say('found.count', { place: 1, count: 7 }));
});

test('marks of the title and the text are counted before those of what the archive states', async () => {
  const page = await open();
  await openAt(page, 'bac lieu', root.url + forum);
  expect((await current(page)).paragraph).toBe('doan-2');
  const panel = await page.locator('.facts mark').first().innerText();
  await button(page, 'found.previous').click();
  expect((await current(page)).paragraph).toBeUndefined();
  expect(panel).toBe('Bạc Liêu');
  await button(page, 'found.next').click();
  expect((await current(page)).paragraph).toBe('doan-2');
});
