import { AxeBuilder } from '@axe-core/playwright';
import type { Page, ViewportSize } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openKind } from '../../scripts/bench/pages/open-kind.ts';
import { pageKinds } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { useBrowser } from './browser.ts';

const sites = inject('sites');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Lists with letters, pagers and gaps, which the two first reports do not fill. */
const long = ['nhan-vat/', 'nhan-vat/trang-2/', 'bai-viet/trang-2/', 'chuoi-su-kien/dien-dan-mau/'];

/** Tests that axe finds nothing on any kind of page at one width, in light and in dark, with menus shut and open. */
export function testAxe(viewport: ViewportSize): void {
  const open = useBrowser();
  const pages = [
    ...pageKinds.map(({ name, path }) => ({ name, site: sites.root.url, path })),
    ...long.map((path) => ({ name: `long list ${path}`, site: sites.many.url, path })),
  ];

  test('every kind of page is accessible in light and in dark', async () => {
    const page = await open({ viewport });
    const faults: string[] = [];
    for (const { name, site, path } of pages) {
      await openKind(page, site, { path });
      faults.push(...(await violations(page, name)));
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  test('so is a page with its menus open', async () => {
    const page = await open({ viewport });
    await openKind(page, sites.root.url, { path: '' });
    const faults: string[] = [];
    for (const name of [say('site.menu'), say('display.title')]) {
      const button = page.getByRole('button', { name, exact: true });
      if (!(await button.isVisible())) continue;
      await button.click();
      faults.push(...(await violations(page, `home with ${name} open`)));
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
  });
}

/** What axe finds on a page as it stands, in light and in dark. */
export async function violations(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  // Axe weighs half a megabyte: the page is given it once. Without frames in the pages, it can run in the page itself.
  for (const [colorScheme, axeSource] of [
    ['light', undefined],
    ['dark', 'undefined'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page, ...(axeSource && { axeSource }) }).setLegacyMode();
    // To list all that is right takes longer than to look for what is wrong.
    const result = await axe
      .options({ resultTypes: ['violations'] })
      .withTags(tags)
      .analyze();
    for (const { id, nodes } of result.violations)
      for (const { html, failureSummary = '' } of nodes.slice(0, 3))
        found.push(
          `${name}, ${colorScheme}: ${id}: ${html.slice(0, 160)}: ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`,
        );
  }
  return found;
}
