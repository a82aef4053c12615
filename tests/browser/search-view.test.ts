import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { manyReports } from '../build/many-reports.ts';
import { say } from '../../src/strings.ts';
import { phone, useReusedPages } from './browser.ts';
import { ask, openSearch, readAnswer } from './search-page.ts';

const { root, many } = inject('sites');
const open = useReusedPages();

const field = (page: Page) => page.locator('main input[type=search]');
const titles = async (page: Page) => (await readAnswer(page)).results.map(({ title }) => title);
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const facet = (
  page: Page,
  name: 'nav.year' | 'nav.people' | 'nav.bodies' | 'nav.places' | 'nav.topics',
) => page.locator('.facet').filter({ has: page.locator('summary', { hasText: say(name) }) });
const value = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: new RegExp(`^${name} [\\d.]+ `) });
const chip = (page: Page, name: string) =>
  page.getByRole('button', { name: `${say('search.drop')} ${name}` });
const status = (page: Page) => page.locator('.search-results').getByRole('status').innerText();
/** The dates of the results shown, as numbers that grow with time. */
const days = (page: Page) =>
  page
    .locator('.found .when')
    .evaluateAll((lines) => lines.map((line) => Number(/\d{4}/.exec(line.textContent)?.[0])));

test('results come while one types, from the second letter, and ten at a time', async () => {
  const page = await openSearch(await open(), many.url);
  await field(page).press('v');
  await expect.poll(() => status(page)).toBe(say('search.short'));
  await field(page).press('i');
  await expect.poll(async () => (await titles(page)).length).toBe(10);
  const { length: count } = manyReports();
  expect((await ask(page, 'viện thử nghiệm')).status).toBe(say('search.found', { count }));
  const first = await titles(page);
  expect(first).toHaveLength(10);
  await page.getByRole('button', { name: say('search.more'), exact: true }).click();
  await expect.poll(async () => (await titles(page)).length).toBe(20);
  const twenty = await titles(page);
  expect(twenty.slice(0, 10)).toEqual(first);
  expect(new Set(twenty).size).toBe(20);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(twenty[10]);
});

test('a value that is chosen narrows the results, stands in the address and goes with the button of the browser', async () => {
  const page = await openSearch(await open(), many.url, 'hội thảo');
  const all = await status(page);
  await facet(page, 'nav.places').locator('summary').click();
  await expect.poll(() => facet(page, 'nav.places').getByRole('checkbox').count()).toBe(12);
  const label = await facet(page, 'nav.places').locator('li').first().innerText();
  const [name = '', count = ''] = label.split('\n');
  await value(page, name).check();
  await expect
    .poll(() => status(page))
    .toBe(say('search.found', { count: Number.parseInt(count, 10) }));
  expect(await titles(page)).toHaveLength(Number.parseInt(count, 10));
  expect(query(page)).toMatch(/^\?q=hội\+thảo&noi=tinh-mau-\d+$/);
  expect(await chip(page, name).isVisible()).toBe(true);
  // What was offered beside it is still offered, with its count.
  expect(await facet(page, 'nav.places').getByRole('checkbox').count()).toBe(12);

  await page.goBack();
  await expect.poll(() => status(page)).toBe(all);
  expect(await value(page, name).isChecked()).toBe(false);
  expect(await chip(page, name).count()).toBe(0);
  await page.goForward();
  await expect.poll(() => status(page)).not.toBe(all);
  expect(await value(page, name).isChecked()).toBe(true);
  await page.reload();
  await readAnswer(page);
  expect(await value(page, name).isChecked()).toBe(true);
  await expect.poll(() => chip(page, name).isVisible()).toBe(true);
});

test('values of one facet add up, those of two narrow, and each can be taken back by its chip', async () => {
  const page = await open();
  await page.goto(`${many.url}tim-kiem/?noi=tinh-mau-3&noi=tinh-mau-4`);
  const { results: both } = await readAnswer(page);
  await page.goto(`${many.url}tim-kiem/?noi=tinh-mau-3`);
  const { results: one } = await readAnswer(page);
  expect(one.length).toBeGreaterThan(0);
  expect(both.length).toBeGreaterThan(one.length);
  await page.goto(`${many.url}tim-kiem/?noi=tinh-mau-3&noi=tinh-mau-4&nam=2020`);
  const { results: narrowed } = await readAnswer(page);
  expect(narrowed.length).toBeGreaterThan(0);
  expect(narrowed.length).toBeLessThan(both.length);
  await chip(page, 'Tỉnh Mẫu 4').click();
  expect(query(page)).toBe('?nam=2020&noi=tinh-mau-3');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('chip');
  await page.getByRole('button', { name: say('search.clear') }).click();
  expect(query(page)).toBe('');
  await expect.poll(() => page.locator('.search-results').getAttribute('data-state')).toBe('empty');
});

test('a value that the archive does not have is shown by its slug, finds nothing and can be taken back', async () => {
  const page = await open();
  await page.goto(`${many.url}tim-kiem/?q=hoi+thao&nguoi=khong-ai-ca`);
  expect((await readAnswer(page)).state).toBe('none');
  await chip(page, 'khong-ai-ca').click();
  await expect.poll(async () => (await readAnswer(page)).state).toBe('found');
  expect(query(page)).toBe('?q=hoi+thao');
});

test('a shared search with the former slug of a value shows its name, and finds its reports', async () => {
  const page = await open();
  await page.goto(`${many.url}tim-kiem/?don-vi=vien-tn7`);
  await expect.poll(() => chip(page, 'Viện Thử nghiệm số 7').isVisible()).toBe(true);
  expect((await readAnswer(page)).results.length).toBeGreaterThan(0);
});

test('with no words, reports can be browsed by what is chosen alone, the newest first', async () => {
  const page = await openSearch(await open(), many.url);
  await facet(page, 'nav.year').locator('summary').click();
  await value(page, '2021').check();
  await expect.poll(() => status(page)).toBe(say('search.found', { count: 20 }));
  await page.getByLabel(say('search.fromYear')).selectOption('2020');
  expect(query(page)).toBe('?nam=2021&tu-nam=2020');
  await value(page, '2021').uncheck();
  await expect.poll(() => query(page)).toBe('?tu-nam=2020');
  await readAnswer(page);
  expect(await days(page)).toEqual((await days(page)).toSorted((a, b) => b - a));
});

test('a range of years holds from either end, whichever way round it is given', async () => {
  const page = await openSearch(await open(), many.url, 'hội thảo');
  await facet(page, 'nav.year').locator('summary').click();
  await page.getByLabel(say('search.fromYear')).selectOption('2021');
  await expect.poll(async () => (await readAnswer(page)).state).toBe('found');
  expect(Math.min(...(await days(page)))).toBeGreaterThanOrEqual(2021);
  const years = () => facet(page, 'nav.year').locator('li .name').allInnerTexts();
  await expect.poll(async () => (await years()).filter((year) => Number(year) < 2021)).toEqual([]);
  await page.getByLabel(say('search.toYear')).selectOption('2018');
  await expect.poll(() => query(page)).toBe('?q=hội+thảo&tu-nam=2018&den-nam=2021');
  expect(await page.getByLabel(say('search.fromYear')).inputValue()).toBe('2018');
  await chip(page, say('search.range', { from: '2018', to: '2021' })).click();
  expect(query(page)).toBe('?q=hội+thảo');
});

test('results come newest or oldest first if the reader says so', async () => {
  const page = await openSearch(await open(), many.url, 'hội thảo');
  const order = page.getByRole('combobox', { name: say('search.order') });
  await order.selectOption(say('search.order.newest'));
  await readAnswer(page);
  const newest = await titles(page);
  expect(await days(page)).toEqual((await days(page)).toSorted((a, b) => b - a));
  expect(query(page)).toBe('?q=hội+thảo&xep=moi');
  await order.selectOption(say('search.order.oldest'));
  await expect.poll(() => titles(page)).not.toEqual(newest);
  expect(await days(page)).toEqual((await days(page)).toSorted((a, b) => a - b));
  expect(query(page)).toBe('?q=hội+thảo&xep=cu');
  await page.goBack();
  await expect.poll(() => titles(page)).toEqual(newest);
  expect(await order.inputValue()).toBe('newest');
});

test('a text that was put into the field without a key is looked for once it is sent', async () => {
  const page = await openSearch(await open(), many.url);
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = 'hội thảo';
  });
  await field(page).press('Enter');
  await expect.poll(async () => (await titles(page)).length).toBe(10);
  expect(query(page)).toBe('?q=hội+thảo');
});

test('a very long text is looked for whole, and its address can be loaded again', async () => {
  const page = await openSearch(await open(), many.url);
  const text = 'Viện thử nghiệm tổ chức hội thảo '.repeat(300);
  const { status: whole } = await ask(page, text);
  expect(page.url().length).toBeLessThan(4_000);
  expect(await field(page).inputValue()).toBe(text);
  await page.reload();
  expect((await readAnswer(page)).status).toBe(whole);
});

test('a very long text that is sent from another page reaches the search', async () => {
  const page = await open();
  await page.goto(many.url);
  await field(page).fill('Viện thử nghiệm tổ chức hội thảo '.repeat(300));
  await field(page).press('Enter');
  await page.waitForURL('**/tim-kiem/**');
  expect((await readAnswer(page)).state).toBe('found');
  expect(page.url().length).toBeLessThan(4_000);
});

test('the first key begins an entry of the history, the next change it, and the search before is gone back to', async () => {
  const page = await openSearch(await open(), many.url, 'viện');
  await field(page).press('End');
  await field(page).pressSequentially(' thử');
  await field(page).press('Enter');
  await field(page).fill('');
  await expect.poll(() => query(page)).toBe('');
  await page.goBack();
  await expect.poll(() => query(page)).toBe('?q=viện+thử');
  expect(await field(page).inputValue()).toBe('viện thử');
  expect((await readAnswer(page)).state).toBe('found');
  await page.goBack();
  await expect.poll(() => query(page)).toBe('?q=viện');
  await page.goForward();
  await field(page).fill('hội thảo');
  await page.goBack();
  await expect.poll(() => field(page).inputValue()).toBe('viện thử');
  await page.goForward();
  await expect.poll(() => field(page).inputValue()).toBe('hội thảo');
});

test('the values of a facet are fetched once it is opened, and more than twelve once they are asked for', async () => {
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openSearch(page, many.url, 'hội thảo');
  expect(asked.filter((url) => url.includes('/facets/'))).toEqual([]);
  await facet(page, 'nav.bodies').locator('summary').click();
  await expect.poll(() => facet(page, 'nav.bodies').getByRole('checkbox').count()).toBe(12);
  expect(asked.filter((url) => url.includes('/facets/'))).toHaveLength(1);
  await page.getByRole('button', { name: `${say('search.more')} ${say('nav.bodies')}` }).click();
  await expect
    .poll(() => facet(page, 'nav.bodies').getByRole('checkbox').count())
    .toBeGreaterThan(12);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')))
    .toBe('checkbox');
  // The box narrows the list, with marks or without; what is chosen stays.
  const box = page.getByLabel(say('search.narrow', { facet: say('nav.bodies') }));
  const names = () => facet(page, 'nav.bodies').locator('li .name').allInnerTexts();
  await facet(page, 'nav.bodies').getByRole('checkbox').nth(1).check();
  const [, chosen = ''] = await names();
  const note = () => facet(page, 'nav.bodies').getByRole('status').innerText();
  await box.fill('thu nghiem so 7');
  await expect.poll(names).toEqual([chosen, 'Viện Thử nghiệm số 7'].toSorted());
  expect(await note()).toBe(say('search.narrowed', { count: 1 }));
  await box.fill('không ai');
  await expect.poll(names).toEqual([chosen]);
  await expect.poll(note).toBe(say('search.narrowed', { count: 0 }));
  const focused = () => page.evaluate(() => document.activeElement?.className);
  await box.press('Escape');
  await expect.poll(async () => (await names()).length).toBe(12);
  expect(await focused()).toBe('narrow');
  await box.press('Escape');
  expect(await focused()).not.toBe('narrow');
  await box.fill('không ai');
  await expect.poll(names).toEqual([chosen]);
  await page.getByRole('button', { name: say('search.clear') }).click();
  await expect.poll(async () => (await names()).length).toBe(12);
  expect(await box.inputValue()).toBe('');
  const before = await facet(page, 'nav.bodies').locator('li').first().innerText();
  await field(page).fill('viện');
  await expect
    .poll(() => facet(page, 'nav.bodies').locator('li').first().innerText())
    .not.toBe(before);
});

test('with a person chosen, the parts that they took narrow the results, and leave with the person', async () => {
  const page = await openSearch(await open(), many.url, 'hội thảo');
  const people = facet(page, 'nav.people');
  await people.locator('summary').click();
  await people.getByRole('checkbox').first().waitFor();
  const ways = people.getByRole('radio');
  expect(await ways.count()).toBe(0);
  await people.getByRole('checkbox').first().check();
  const chaired = people.getByRole('radio', { name: say('search.involvement.chaired') });
  const spoke = people.getByRole('radio', { name: say('search.involvement.spoke') });
  const counts = people.locator('.involvements .number');
  await expect.poll(() => counts.first().textContent()).not.toBe('');
  const way = (await chaired.isVisible()) ? chaired : spoke;
  const counted = await way.locator('xpath=..').locator('.number').innerText();
  await way.check();
  await expect.poll(() => query(page)).toMatch(/&vai=(?:chu-tri|phat-bieu)$/);
  await expect.poll(() => status(page)).toBe(say('search.found', { count: Number(counted) }));
  await page.reload();
  await expect.poll(() => way.isChecked()).toBe(true);
  await people.getByRole('checkbox').first().uncheck();
  await expect.poll(() => query(page)).toBe('?q=hội+thảo');
});

test('on a phone the filters are shut under the field, and lead on to the results', async () => {
  const page = await openSearch(
    await open({ viewport: phone, hasTouch: true }),
    root.url,
    'dong chi',
  );
  expect(await facet(page, 'nav.topics').isVisible()).toBe(false);
  await page.locator('.filters > summary').tap();
  await facet(page, 'nav.topics').locator('summary').tap();
  await facet(page, 'nav.topics').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: say('search.showResults') }).tap();
  expect(await facet(page, 'nav.topics').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
});

test('a person and a subject lead to what that person said of it', async () => {
  const page = await openSearch(await open(), root.url, 'pham minh chinh kinh te so');
  const first = page.locator('.found li').first();
  await expect
    .poll(() => first.locator('.spoken').innerText())
    .toBe(`${say('search.spokenBy')} Phạm Minh Chính`);
  expect(await first.locator('.excerpt mark').allInnerTexts()).toContain('kinh tế số');
});

test('the link of a result tells the report what was looked for', async () => {
  const page = await openSearch(await open(), root.url, 'lữ văn hùng');
  const link = page.locator('.found h2 a').first();
  expect(await link.getAttribute('href')).toBe(
    `${root.url}${reportPaths[1]}#tim=${encodeURIComponent('lữ văn hùng')}&doan-4.11`,
  );
  await page.goto(`${root.url}tim-kiem/?nam=2021`);
  await readAnswer(page);
  expect(await page.locator('.found h2 a').first().getAttribute('href')).not.toContain('#');
});

test('without scripts no filter is shown', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${root.url}tim-kiem/`);
  expect(
    await page
      .getByRole('main')
      .locator('details, select, input[type=checkbox]')
      .evaluateAll((controls) => controls.filter((control) => control.checkVisibility()).length),
  ).toBe(0);
});
