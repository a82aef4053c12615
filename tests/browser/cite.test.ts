import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { readBibtex } from '../formats/read-bibtex.ts';
import { readCsl } from '../formats/read-csl.ts';
import { readRis } from '../formats/read-ris.ts';
import { violations } from './axe.ts';
import { phone, useBrowser, useServed } from './browser.ts';
import { sticksOut, tooSmall } from './page-checks.ts';
import { watchPage } from './watch.ts';

const { root } = inject('sites');
const open = useBrowser();
const withoutRules = useServed(root);
const [, forum] = reportPaths;
const report = root.url + forum;
const permanent = /https:\/\/[^/]+\/bai-viet\/2021\/dien-dan-cap-cao-ve-cong-nghiep-4-0\//;

const summary = (page: Page) => page.getByText(say('cite.more'), { exact: true });
const shown = (page: Page) => page.getByRole('textbox', { name: say('cite.title'), exact: true });
const format = (page: Page) => page.getByLabel(say('cite.format'), { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const status = (page: Page) => page.locator('.cite-tools [role=status]');

/** Opens the tools of a page and waits for the citation. */
async function openTools(page: Page): Promise<void> {
  await summary(page).click();
  await expect.poll(() => shown(page).inputValue()).not.toBe('');
}

/** Chooses a format and gives the citation in it. */
async function inFormat(page: Page, name: string): Promise<string> {
  await format(page).selectOption({ label: name });
  return shown(page).inputValue();
}

describe.each([
  ['headers and the page', () => root.url],
  ['the page alone', withoutRules],
])('where the policy stands in %s', (_, site) => {
  test('a reader copies or saves the citation in each format', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const faults = watchPage(page, site());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site() + forum);
    const before = asked.filter((url) => /du-lieu|CiteScript/.test(url));
    expect(before).toEqual([]);
    await openTools(page);
    expect(await shown(page).inputValue()).toBe(await page.locator('.reference').textContent());
    const bib = await inFormat(page, 'BibTeX');
    expect(readBibtex(bib)[0]?.csl.URL).toMatch(permanent);
    await button(page, say('cite.copy')).click();
    await expect.poll(() => status(page).textContent()).toBe(say('cite.copied'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(bib);
    for (const [name, ending, read] of [
      ['RIS', 'ris', readRis],
      ['CSL-JSON', 'csl.json', readCsl],
    ] as const) {
      await inFormat(page, name);
      const download = page.waitForEvent('download');
      await button(page, say('cite.save')).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`2021-dien-dan-cap-cao-ve-cong-nghiep-4-0.${ending}`);
      expect(read(await readFile(await file.path(), 'utf8'))).toHaveLength(1);
    }
    expect(faults).toEqual([]);
  });
});

test('the paragraph that the address names is cited, as long as the reader wants it', async () => {
  const page = await open();
  await page.goto(`${report}#doan-3`);
  await openTools(page);
  expect(await shown(page).inputValue()).toMatch(/, đoạn 3, https:\S+\/#doan-3\.$/);
  const choice = page.getByRole('checkbox', { name: `${say('cite.paragraph')} 3`, exact: true });
  expect((await inFormat(page, 'BibTeX')).match(/doan-3|đoạn 3/g)).toHaveLength(3);
  await choice.uncheck();
  expect(await shown(page).inputValue()).not.toMatch(/doan-3|đoạn 3/);
  await page.evaluate(() => (location.hash = '#toan-van'));
  await expect.poll(() => choice.isVisible()).toBe(false);
  await page.evaluate(() => (location.hash = '#doan-9999'));
  expect(await page.getByRole('checkbox').count()).toBe(0);
});

test.each([
  ['there is no network', (page: Page) => page.route('**/du-lieu.json', (route) => route.abort())],
  [
    'the host has no such file',
    (page: Page) =>
      page.route('**/du-lieu.json', (route) => route.fulfill({ status: 404, body: '<p>' })),
  ],
  [
    'something else is sent in its place',
    (page: Page) =>
      page.route('**/du-lieu.json', (route) => route.fulfill({ json: { version: 1 } })),
  ],
])('it says so where %s, and tries again when it is opened again', async (_, fail) => {
  const page = await open();
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await fail(page);
  await page.goto(report);
  await summary(page).click();
  await expect.poll(() => status(page).textContent()).toBe(say('cite.failed'));
  expect(await shown(page).inputValue()).toBe('');
  await page.unrouteAll();
  await summary(page).click();
  await openTools(page);
  await expect.poll(() => status(page).textContent()).toBe('');
  expect(thrown).toEqual([]);
});

test('it says what to do where the browser refuses to copy', async () => {
  const page = await open();
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('No', 'NotAllowedError')) },
    }),
  );
  await page.goto(report);
  await openTools(page);
  await button(page, say('cite.copy')).click();
  await expect.poll(() => status(page).textContent()).toBe(say('cite.copyFailed'));
});

test('on a phone, by keyboard, nothing is too small, sticks out or is wrong for axe', async () => {
  const page = await open({ viewport: phone });
  await page.goto(`${report}#doan-3`);
  await summary(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => shown(page).inputValue()).not.toBe('');
  await inFormat(page, 'BibTeX');
  const order: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    order.push(await page.evaluate(() => document.activeElement?.localName ?? ''));
  }
  expect(order).toEqual(['select', 'input', 'textarea', 'button', 'button']);
  expect(await sticksOut(page)).toEqual([]);
  expect(await tooSmall(page, () => undefined)).toEqual([]);
  expect(await violations(page, 'cite')).toEqual([]);
});

test('paper has the line, and nothing of the tools', async () => {
  const page = await open();
  await page.goto(report);
  await openTools(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.citation').innerText()).toBe(
    `${say('cite.title')}\n\n${await page.locator('.reference').textContent()}`,
  );
});

test('without scripts the line and the links are there, and nothing that does not work', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(report);
  expect(await page.locator('.reference').isVisible()).toBe(true);
  await summary(page).click();
  expect(await page.getByRole('link', { name: say('cite.data') }).isVisible()).toBe(true);
  expect(await page.locator('.citation').getByRole('button').count()).toBe(0);
});
