import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { ownSite } from '../content/read.ts';
import { useReusedPages } from './browser.ts';
import { openSearch } from './search-page.ts';

const { root } = inject('sites');
const open = useReusedPages();
const [, forum] = reportPaths;

/** The words of a page on paper, each parted from the next by one space. */
async function printed(page: Page): Promise<string> {
  const sheet = await page.pdf({ format: 'A4' });
  const { text } = await extractText(new Uint8Array(sheet), { mergePages: true });
  return text.normalize('NFC').replace(/\s+/gu, ' ');
}

/** What leads on or asks for a click, and so is of no use on paper. */
const dead = [
  say('report.download'),
  say('errors.report'),
  say('report.toFacts'),
  say('cite.more'),
  say('report.related'),
  say('nav.about'),
  say('nav.data'),
  say('feed.follow'),
  say('home.browse'),
  say('search.keys', { slash: '/', controlK: '', arrows: '', enter: '', escape: '' }).slice(0, 10),
  say('search.hint'),
  say('search.order'),
  say('search.filters'),
];
const deadIn = (text: string) => dead.filter((words) => text.includes(words));

test.each(reportPaths)('%s has its text, then facts, source and address', async (path) => {
  const page = await open({ colorScheme: 'dark' });
  await page.goto(root.url + path);
  const text = await printed(page);
  const paragraphs = await page.locator('.prose > p').allInnerTexts();
  const start = paragraphs[0]?.replace(/\s+/gu, ' ').slice(0, 40) ?? '';
  const places = [
    start,
    say('report.abbreviations'),
    say('report.event'),
    say('report.speakers'),
    say('report.source'),
    say('report.checksum'),
    `${ownSite.url}/${path}`,
    say('cite.title'),
  ].map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(deadIn(text)).toEqual([]);
});

test('abbreviations are printed, though their list is closed', async () => {
  const page = await open();
  await page.goto(root.url + forum);
  expect(await page.locator('.abbreviations').getAttribute('open')).toBeNull();
  const [short, long] = await page.locator('.abbreviations :is(dt, dd)').allTextContents();
  expect(await printed(page)).toContain(`${short?.trim()} ${long?.trim()}`);
});

test.each([
  'bai-viet/',
  'nam/2021/',
  'nhan-vat/',
  'nhan-vat/pham-minh-chinh/',
  'chuoi-su-kien/dien-dan-cap-cao-ve-cong-nghiep-4-0/',
])('/%s has its address', async (path) => {
  const page = await open();
  await page.goto(root.url + path);
  expect(await page.locator('.printed').isVisible()).toBe(false);
  const text = await printed(page);
  expect(text).toContain(`${ownSite.url}/${path}`);
  expect(deadIn(text)).toEqual([]);
});

test('a search has its query and its results, and nothing to press', async () => {
  const page = await openSearch(await open(), root.url, 'kinh te so');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main [type=search]').isVisible()).toBe(true);
  expect(await page.locator('nav:visible, button:visible, select:visible').count()).toBe(0);
  const text = await printed(page);
  expect(text).toContain('kinh te so');
  expect(text).toContain(say('search.found', { count: 2 }));
  expect(deadIn(text)).toEqual([]);
});

test('paper is white, whatever the screen is', async () => {
  const page = await open({ colorScheme: 'dark' });
  for (const path of ['', forum]) {
    await page.goto(root.url + path);
    await page.emulateMedia({ media: 'print' });
    const [background, ink, rule] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      const footer = document.querySelector('.site-footer p') ?? document.body;
      return [backgroundColor, color, getComputedStyle(footer).borderBlockStartColor];
    });
    expect([background, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    // That of the light pages.
    expect(rule).toBe('rgb(216, 208, 192)');
  }
});
