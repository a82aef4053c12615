import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { sitesToTry } from '../build/sample.ts';
import { useReusedPages, useShared } from './browser.ts';
import { ask, openSearch } from './search-page.ts';

const sites = inject('sites');
const open = useReusedPages();
const [workshop, forum] = reportPaths;
const both = [forum, workshop];

/**
 * What a reader types, the reports that must be found, and words that must be marked as the report
 * spells them.
 */
const queries: [typed: string, reports: string[], marked: string[]][] = [
  ['dong chi', both, ['đồng', 'chí']],
  ['đồng chí', both, ['đồng', 'chí']],
  ['ĐỒNG CHÍ', both, ['đồng', 'chí']],
  ['đồng chí'.normalize('NFD'), both, ['đồng', 'chí']],
  ['bac lieu', [forum], ['Bạc', 'Liêu']],
  ['pham minh chinh', both, ['Phạm', 'Minh', 'Chính']],
  ['covid 19', both, ['COVID-19']],
  ['lu van hung', [forum], ['Lữ', 'Văn', 'Hùng']],
  // The provinces that Bạc Liêu and Nam Định are part of today; neither report prints them, so
  // nothing need be marked.
  ['ca mau', [forum], []],
  ['Cà Mau', [forum], []],
  // “an ninh” and “trung bình” stand in the forum's report too.
  ['ninh binh', [workshop, forum], []],
];

/** The reports that the search shows, by their address below the base path, in the order shown. */
async function results(page: Page, site: string): Promise<string[]> {
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  const addresses = await links.evaluateAll((found) =>
    found.flatMap((link) =>
      link instanceof HTMLAnchorElement && link.checkVisibility() ? [link.href] : [],
    ),
  );
  return [
    ...new Set(
      addresses
        .map((address) => address.slice(site.length).replace(/#.*/, ''))
        .filter((path) => path.startsWith('bai-viet/2')),
    ),
  ];
}

const searchBox = (page: Page) => page.locator('main input[type=search]');
const shows = (page: Page, site: string, reports: string[]) =>
  expect.poll(() => results(page, site)).toEqual(reports);

describe.each(sitesToTry())('on the %s site', (name) => {
  const site = sites[name].url;
  const shared = useShared(() => open().then((page) => openSearch(page, site)));

  test.each(queries)(
    '“%s” finds what it should, with links that answer',
    async (typed, reports, marked) => {
      const page = shared();
      const { status } = await ask(page, typed);
      expect(status).toBe(say('search.found', { count: reports.length }));
      expect((await results(page, site)).toSorted()).toEqual(reports.toSorted());
      for (const path of reports) expect((await fetch(site + path)).status).toBe(200);
      const marks = (await page.locator('mark').allInnerTexts())
        .join(' ')
        .normalize('NFC')
        .toLowerCase();
      for (const word of marked) expect(marks).toContain(word.toLowerCase());
    },
  );

  test('a place comes before reports that only have its syllables apart', async () => {
    const page = await open();
    await page.goto(`${site}tim-kiem/?q=ninh+binh`);
    await shows(page, site, [workshop, forum]);
  });

  test('nonsense finds nothing, and the page says so', async () => {
    const page = await open();
    await page.goto(`${site}tim-kiem/?q=qwrtzpfx`);
    await expect.poll(() => page.getByRole('status').innerText()).toContain(say('search.none'));
    expect(await results(page, site)).toEqual([]);
  });

  test('an address with a question opens with its results', async () => {
    const page = await open();
    await page.goto(`${site}tim-kiem/?q=${encodeURIComponent('bạc liêu')}`);
    await shows(page, site, [forum]);
    expect(await searchBox(page).inputValue()).toBe('bạc liêu');
  });

  test('the form of the home page leads to results, and their links to the report', async () => {
    const page = await open();
    await page.goto(site);
    await searchBox(page).fill('lu van hung');
    await searchBox(page).press('Enter');
    await page.waitForURL(`${site}tim-kiem/?q=lu+van+hung`);
    await shows(page, site, [forum]);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Diễn đàn cấp cao/ })
      .click();
    await page.waitForURL((url) => url.href.startsWith(site + forum));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Diễn đàn cấp cao');
  });

  test('what is typed stands in the address, so that it can be shared and reloaded', async () => {
    const page = await open();
    await page.goto(`${site}tim-kiem/`);
    await searchBox(page).fill('bac lieu');
    await shows(page, site, [forum]);
    expect(new URL(page.url()).searchParams.get('q')).toBe('bac lieu');
    await page.reload();
    await shows(page, site, [forum]);
  });
});
