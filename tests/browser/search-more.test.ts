import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { useReusedPages } from './browser.ts';

const { root } = inject('sites');
const open = useReusedPages();
const titles = (page: Page) => page.locator('.found h2').allInnerTexts();
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `Bài ${from + index}`);

/** A worker of the search that finds thirty reports and offers what was meant. */
const worker = `
  const result = (number) => ({ address: '/bai-viet/2021/' + number + '/', title: 'Bài ' + number, date: undefined, places: [], people: [], snippets: [], missing: [], group: 'complete' });
  addEventListener('message', ({ data }) => {
    const say = (answer) => postMessage({ id: data.id, ...answer });
    if (data.ask === 'open') say({ opened: true });
    if (data.ask === 'find') say({ found: { search: 1, complete: 30, unmarked: 0, partial: 0, missing: [], correction: { text: 'đồng chí', isShown: false } } });
    if (data.ask === 'results') say({ results: Array.from({ length: data.to - data.from }, (_, index) => result(data.from + index + 1)) });
    if (data.ask === 'facet') say({ facet: { values: [], total: 0 } });
  });
`;

/** The page of search with results. */
async function withResults(): Promise<Page> {
  const page = await open();
  await page
    .context()
    .route(/worker-[^/]*\.js/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: worker }),
    );
  await page.goto(`${root.url}tim-kiem/?q=dong+chj&nam=2021`);
  await expect.poll(() => titles(page)).toEqual(numbers(1, 10));
  return page;
}

test('more results come ten at a time, and the focus goes to the first of them', async () => {
  const page = await withResults();
  const more = page.getByRole('button', { name: say('search.more'), exact: true });
  await more.click();
  await expect.poll(() => titles(page)).toEqual(numbers(1, 20));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Bài 11');
  await more.click();
  await expect.poll(() => titles(page)).toEqual(numbers(1, 30));
  expect(await more.isVisible()).toBe(false);
});

test('two presses at once bring each of the next twenty results once', async () => {
  const page = await withResults();
  const more = page.locator('button.more-results');
  await more.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect.poll(() => titles(page)).toEqual(numbers(1, 30));
  expect(await more.isVisible()).toBe(false);
});

test('the results that were loaded and the place among them are kept, by Back and by loading anew', async () => {
  const page = await withResults();
  const more = page.locator('button.more-results');
  await more.evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect.poll(() => titles(page)).toEqual(numbers(1, 30));
  const link = page.getByRole('link', { name: 'Bài 24', exact: true });
  await link.scrollIntoViewIfNeeded();
  const place = () => link.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await place();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await link.click();
  await page.waitForURL('**/bai-viet/2021/24/**');
  for (const come of [() => page.goBack(), () => page.reload()]) {
    await come();
    await expect.poll(() => titles(page)).toEqual(numbers(1, 30));
    await expect.poll(place).toBeCloseTo(before, -1);
  }
});

test('what may have been meant is offered, with what is chosen, and never forced', async () => {
  const page = await withResults();
  await expect
    .poll(() => page.locator('.meant').innerText())
    .toBe(`${say('search.meant')} đồng chí?`);
  expect(await page.locator('main input[type=search]').inputValue()).toBe('dong chj');
  await page.getByRole('link', { name: 'đồng chí', exact: true }).click();
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=đồng+chí&nam=2021');
  expect(await page.locator('main input[type=search]').inputValue()).toBe('đồng chí');
  await page.goBack();
  expect(await page.locator('main input[type=search]').inputValue()).toBe('dong chj');
});
