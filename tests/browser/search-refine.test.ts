import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { useBrowser } from './browser.ts';

const { root } = inject('sites');
const open = useBrowser();
const titles = (page: Page) => page.locator('.found h2').allInnerTexts();
const numbers = (from: number, to: number) => Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => `Bài ${from < to ? from + index : from - index}`);

/** A worker of the search that answers at once with thirty reports and turns their order round when `refine` is let go. */
const worker = `
  let order = Array.from({ length: 30 }, (_, index) => index + 1);
  const summary = { search: 1, complete: 30, partial: 0, missing: [], isFinal: false };
  const result = (number) => ({ address: '/bai-viet/2021/' + number + '/', title: 'Bài ' + number, date: undefined, places: [], people: [], excerpt: [], excerptKind: 'text', missing: [] });
  const gate = new Promise((go) => new BroadcastChannel('refine').addEventListener('message', go));
  addEventListener('message', async ({ data }) => {
    const say = (answer) => postMessage({ id: data.id, ...answer });
    if (data.ask === 'open') say({ opened: true });
    if (data.ask === 'find') say({ found: summary });
    if (data.ask === 'results') say({ results: order.slice(data.from, data.to).map(result) });
    if (data.ask === 'facet') say({ facet: [] });
    if (data.ask === 'suggest') say({ suggestion: 'đồng chí' });
    if (data.ask !== 'refine') return;
    await gate;
    order = order.toReversed();
    say({ refined: { ...summary, isFinal: true } });
  });
`;

/** The page of search with results in their first order. */
async function inFirstOrder(): Promise<Page> {
  const page = await open({ serviceWorkers: 'block' });
  await page.context().route(/worker-[^/]*\.js/, (route) => route.fulfill({ contentType: 'text/javascript', body: worker }));
  await page.goto(`${root.url}tim-kiem/?q=dong+chj&nam=2021`);
  await expect.poll(() => titles(page)).toEqual(numbers(1, 10));
  return page;
}

/** Lets the worker tell the final order, and waits until the page has it. */
async function refine(page: Page): Promise<void> {
  await page.evaluate(() => new BroadcastChannel('refine').postMessage(''));
  await expect.poll(() => page.locator('.search-results').getAttribute('data-order')).toBe('final');
}

test('results pass into their final order while the reader is elsewhere', async () => {
  const page = await inFirstOrder();
  await refine(page);
  expect(await titles(page)).toEqual(numbers(30, 21));
  await page.getByRole('button', { name: say('search.more'), exact: true }).click();
  await expect.poll(() => titles(page)).toEqual(numbers(30, 11));
});

const signs: [string, (page: Page) => Promise<void>][] = [
  ['points at them', (page) => page.locator('.found h2').nth(2).hover()],
  ['has the focus there', (page) => page.locator('.found h2 a').nth(2).focus()],
  ['scrolls', async (page) => {
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  }],
];
test.each(signs)('they stay as they stand once the reader %s, and none is lost or shown twice when more are asked for', async (_, sign) => {
  const page = await inFirstOrder();
  await sign(page);
  await refine(page);
  expect(await titles(page)).toEqual(numbers(1, 10));
  const more = page.getByRole('button', { name: say('search.more'), exact: true });
  await more.click();
  await expect.poll(() => titles(page)).toEqual([...numbers(1, 10), ...numbers(30, 11)]);
  expect(await more.isVisible()).toBe(false);
});

test('what may have been meant is offered, with what is chosen, and never forced', async () => {
  const page = await inFirstOrder();
  await refine(page);
  await expect.poll(() => page.locator('.meant').innerText()).toBe(`${say('search.meant')} đồng chí?`);
  expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('dong chj');
  await page.getByRole('link', { name: 'đồng chí', exact: true }).click();
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=đồng+chí&nam=2021');
  expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('đồng chí');
  await page.goBack();
  expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('dong chj');
});
