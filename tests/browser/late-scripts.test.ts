import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { picturedReport } from '../build/pictured-report.ts';
import { desk, phone, useBrowser } from './browser.ts';

const { root, many } = inject('sites');
const open = useBrowser();
const reported = `${many.url}bai-viet/${picturedReport}/`;

/** Where the elements of a page stand that can be seen, in its order. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      if (!element.checkVisibility({ visibilityProperty: true }) || !width || !height) return [];
      return [`${element.outerHTML.slice(0, 80)}: ${[x, y, width, height].join(' ')}`];
    }),
  );

// A slow phone paints a page long before its scripts run.
test.each([
  ['the home page on a phone', root.url, phone],
  ['the home page on a desk', root.url, desk],
  ['a report on a phone', root.url + reportPaths[0], phone],
  ['a report on a desk', root.url + reportPaths[0], desk],
  ['a report whose errors can be reported, on a phone', reported, phone],
  ['a report whose errors can be reported, on a desk', reported, desk],
])('%s moves nothing when its scripts start', async (_, address, viewport) => {
  const page = await open({ viewport });
  await page.goto(address);
  const after = await places(page);
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/<script[^>]*>[^]*?<\/script>/gu, '');
    await route.fulfill({ response, body });
  });
  await page.reload();
  const before = await places(page);
  expect(before.length).toBeGreaterThan(20);
  expect(after).toEqual(expect.arrayContaining(before));
});
