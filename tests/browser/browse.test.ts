import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openKind } from '../../scripts/bench/pages/open-kind.ts';
import { pageKinds, reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { phone, useBrowser } from './browser.ts';

const sites = inject('sites');
const open = useBrowser();
const [workshop, forum] = reportPaths;

/** Clicks from home to a year, a report, a person and the other report, and says where that led. */
async function walk(page: Page, site: string): Promise<string[]> {
  const visited: string[] = [];
  const main = page.getByRole('main');
  const click = async (link: ReturnType<Page['getByRole']>) => {
    await link.first().click();
    await page.waitForLoadState();
    visited.push(page.url().slice(site.length));
  };
  await page.goto(site);
  await click(main.getByRole('link', { name: '2021', exact: true }));
  await click(main.getByRole('link', { name: /^Hội thảo trực tuyến toàn quốc/ }));
  await click(main.getByRole('link', { name: 'Nguyễn Xuân Thắng', exact: true }));
  await click(main.getByRole('link', { name: /^Diễn đàn cấp cao về Công nghiệp 4\.0: / }));
  return visited;
}
const steps = ['nam/2021/', workshop, 'nhan-vat/nguyen-xuan-thang/', forum];

describe.each(['root', 'base'] as const)('on the %s site', (name) => {
  test.each([true, false])(
    'a reader clicks from home to a year, a report, a person and another report (scripts: %s)',
    async (javaScriptEnabled) => {
      expect(await walk(await open({ javaScriptEnabled }), sites[name].url)).toEqual(steps);
    },
  );
});

describe('without JavaScript', () => {
  test('every kind of page has its heading and its text', async () => {
    const page = await open({ javaScriptEnabled: false });
    for (const { name, path } of pageKinds) {
      await page.goto(sites.root.url + path);
      expect(await page.getByRole('heading', { level: 1 }).count(), name).toBe(1);
      expect((await page.getByRole('main').innerText()).length, name).toBeGreaterThan(50);
    }
  });

  test('the menu opens and leads to every section, from every kind of page, on a phone', async () => {
    const page = await open({ javaScriptEnabled: false, viewport: phone });
    for (const { name, path } of pageKinds) {
      await page.goto(sites.root.url + path);
      const menu = page.getByRole('button', { name: say('site.menu'), exact: true });
      const people = page
        .getByRole('navigation', { name: say('site.sections') })
        .getByRole('link', { name: say('nav.people'), exact: true });
      if (await menu.isVisible()) await menu.click();
      await people.click();
      expect(page.url(), name).toBe(`${sites.root.url}nhan-vat/`);
    }
  });

  test('the search page says why it cannot search and offers every way to browse', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${sites.root.url}tim-kiem/`);
    expect(await page.getByRole('main').innerText()).toContain(say('searchPage.noScript'));
    for (const section of [
      'nav.year',
      'nav.people',
      'nav.bodies',
      'nav.places',
      'nav.topics',
      'nav.series',
    ] as const)
      expect(
        await page
          .getByRole('main')
          .getByRole('link', { name: say(section), exact: true })
          .isVisible(),
        section,
      ).toBe(true);
  });

  test('no control is shown that would do nothing', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(sites.root.url + forum);
    for (const name of ['report.copy', 'report.share', 'report.print', 'display.title'] as const)
      expect(await page.getByRole('button', { name: say(name), exact: true }).count(), name).toBe(
        0,
      );
  });
});

test('an unknown address gets a page that helps on', async () => {
  const page = await open();
  const response = await page.goto(`${sites.base.url}nhan-vat/pham-minh-chin/`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('pham minh chin');
  await page
    .getByRole('main')
    .getByRole('link', { name: say('nav.people'), exact: true })
    .click();
  expect(page.url()).toBe(`${sites.base.url}nhan-vat/`);
});

test('nothing is asked of another origin, nothing fails and nothing is logged, on any kind of page', async () => {
  const faults: string[] = [];
  for (const site of [sites.root.url, sites.base.url]) {
    const page = await open();
    let here = '';
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(site).origin)
        faults.push(`${here} asks for ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && here !== '404')
        faults.push(`${here}: ${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => faults.push(`${here}: ${error.message}`));
    page.on('console', (message) => {
      // The browser itself notes that the missing page is missing.
      if (
        ['error', 'warning'].includes(message.type()) &&
        !(here === '404' && /404/.test(message.text()))
      )
        faults.push(`${here}: ${message.text()}`);
    });
    for (const kind of pageKinds) {
      here = kind.name;
      await openKind(page, site, kind);
    }
  }
  expect(faults).toEqual([]);
});

test('a report opens with one request, fonts and icon aside', async () => {
  for (const path of reportPaths) {
    const page = await open();
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() !== 'font' && !/favicon/.test(request.url()))
        requests.push(request.url());
    });
    await page.goto(sites.root.url + path, { waitUntil: 'networkidle' });
    expect(requests).toEqual([sites.root.url + path]);
  }
});
