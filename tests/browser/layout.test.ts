import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openKind } from '../../scripts/pages/open-kind.ts';
import { pageKinds } from '../../scripts/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { phone, useBrowser } from './browser.ts';

const { root, many } = inject('sites');
const open = useBrowser();
const narrow = { width: 320, height: 640 };
const pages = [
  ...pageKinds.map(({ path }) => [root.url, path] as const),
  ...['nhan-vat/', 'bai-viet/trang-2/', 'chuoi-su-kien/dien-dan-mau/'].map((path) => [many.url, path] as const),
];

/** The pages that scroll sideways in this window, with what sticks out of them. */
async function scrollingSideways(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [site, path] of pages) {
    await openKind(page, site, { path });
    const sticking = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return undefined;
      const widest = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
      return `${scrollWidth} > ${clientWidth}: ${widest.slice(-3).map((element) => element.outerHTML.slice(0, 90)).join(' | ')}`;
    });
    if (sticking) faults.push(`/${path} ${sticking}`);
  }
  return faults;
}

test('nothing scrolls sideways on the narrowest phones', { timeout: 120_000 }, async () => {
  expect(await scrollingSideways(await open({ viewport: narrow }))).toEqual([]);
});

test('nor with the largest text', { timeout: 120_000 }, async () => {
  const page = await open({ viewport: narrow });
  await openKind(page, root.url, { path: '' });
  const normal = await textSize(page);
  await page.getByRole('button', { name: say('display.title'), exact: true }).click();
  await page.getByRole('radio', { name: say('display.size.larger'), exact: true }).check({ force: true });
  expect(await textSize(page)).toBeGreaterThan(normal * 1.15);
  // What one site remembers the other does not: their ports differ.
  const size = await page.evaluate(() => Object.entries(localStorage));
  await page.context().addInitScript((entries) => entries.forEach(([key, value]) => localStorage.setItem(key, value)), size);
  expect(await scrollingSideways(page)).toEqual([]);
  expect(await textSize(page)).toBeGreaterThan(normal * 1.15);
});

function textSize(page: Page): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize));
}

test('everything that is pressed is at least 44 pixels high and wide', { timeout: 120_000 }, async () => {
  const page = await open({ viewport: phone, hasTouch: true });
  const small = new Map<string, string>();
  let measured = 0;
  for (const [site, path] of pages) {
    await openKind(page, site, { path });
    const menu = page.getByRole('button', { name: say('site.menu'), exact: true });
    if (await menu.isVisible()) await menu.click();
    for (const { what, words, width, height } of await controls(page)) {
      measured += 1;
      if ((height < 43.5 || width < (words ? 24 : 43.5)) && !small.has(what)) small.set(what, `${Math.round(width)} × ${Math.round(height)} on /${path}`);
    }
  }
  expect(measured).toBeGreaterThan(100);
  expect(Object.fromEntries(small)).toEqual({});
});

/** The controls that a page shows, with the size of what a thumb can hit: buttons, fields with their labels, links of navigation. */
function controls(page: Page): Promise<{ what: string; words: boolean; width: number; height: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, textarea, summary, [role=button], nav a')].flatMap((control) => {
      const target = control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type) ? (control.labels?.[0] ?? control) : control;
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const { width, height } = target.getBoundingClientRect();
      const within = control.closest('nav')?.getAttribute('aria-label');
      // A link of words or a year is as wide as it is; single figures, letters and symbols must be made wide enough.
      const words = control.localName === 'a' && /[\p{L}\p{N}]{3}/u.test(control.textContent ?? '');
      return [{ words, what: `${control.localName} “${(control.textContent ?? '').trim().slice(0, 24) || control.getAttribute('name')}”${within ? ` in “${within}”` : ''}`, width, height }];
    }),
  );
}
