import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import type { FacetName } from '../../src/model/facets.ts';
import { say } from '../../src/strings.ts';
import { sitesToTry } from '../build/sample.ts';
import { useReusedPages } from './browser.ts';

const sites = inject('sites');
const open = useReusedPages();
const [workshop, forum] = reportPaths;

/** The link to a list in the main part of a page. It says how many there are if it shows a few. */
function wayTo(page: Page, section: `nav.${FacetName}`) {
  const name = new RegExp(`^${say(section)}(?: tất cả |$)`);
  return page.getByRole('main').getByRole('link', { name });
}

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

describe.each(sitesToTry())('on the %s site', (name) => {
  test.each([true, false])(
    'a reader clicks from home to a year, a report, a person and another report (scripts: %s)',
    async (javaScriptEnabled) => {
      expect(await walk(await open({ javaScriptEnabled }), sites[name].url)).toEqual(steps);
    },
  );
});

describe('without JavaScript', () => {
  test('the search page says why it cannot search and offers every way to browse', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${sites.root.url}tim-kiem/`);
    expect(await page.getByRole('main').innerText()).toContain(say('searchPage.notStarted'));
    for (const section of [
      'nav.year',
      'nav.people',
      'nav.bodies',
      'nav.places',
      'nav.topics',
      'nav.series',
    ] as const)
      expect(await wayTo(page, section).isVisible(), section).toBe(true);
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
  expect(await page.locator('main input[type=search]').inputValue()).toBe('pham minh chin');
  await wayTo(page, 'nav.people').click();
  expect(page.url()).toBe(`${sites.base.url}nhan-vat/`);
});

test('a report opens with one request, fonts and icon aside', async () => {
  for (const path of reportPaths) {
    const page = await open();
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() !== 'font' && !request.url().includes('favicon'))
        requests.push(request.url());
    });
    await page.goto(sites.root.url + path, { waitUntil: 'networkidle' });
    expect(requests).toEqual([sites.root.url + path]);
  }
});
