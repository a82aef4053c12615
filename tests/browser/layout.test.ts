import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openKind } from '../../scripts/bench/pages/open-kind.ts';
import { pageKinds } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { phone, useBrowser } from './browser.ts';

const { root, many } = inject('sites');
const open = useBrowser();
const narrow = { width: 320, height: 640 };
const pages = [
  ...pageKinds.map(({ path }) => [root.url, path] as const),
  ...['nhan-vat/', 'bai-viet/trang-2/', 'chuoi-su-kien/dien-dan-mau/'].map(
    (path) => [many.url, path] as const,
  ),
];

/** The pages that scroll sideways in this window, with what sticks out of them. */
async function scrollingSideways(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [site, path] of pages) {
    await openKind(page, site, { path });
    const sticking = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return undefined;
      const widest = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
      );
      return `${scrollWidth} > ${clientWidth}: ${widest
        .slice(-3)
        .map((element) => element.outerHTML.slice(0, 90))
        .join(' | ')}`;
    });
    if (sticking) faults.push(`/${path} ${sticking}`);
  }
  return faults;
}

test('nothing scrolls sideways on the narrowest phones', async () => {
  expect(await scrollingSideways(await open({ viewport: narrow }))).toEqual([]);
});

test('nor with the largest text', async () => {
  const page = await open({ viewport: narrow });
  await openKind(page, root.url, { path: '' });
  const normal = await textSize(page);
  await page.getByRole('button', { name: say('display.title'), exact: true }).click();
  await page
    .getByRole('radio', { name: say('display.size.larger'), exact: true })
    .check({ force: true });
  expect(await textSize(page)).toBeGreaterThan(normal * 1.15);
  // What one site remembers the other does not: their ports differ.
  const size = await page.evaluate(() => Object.entries(localStorage));
  await page
    .context()
    .addInitScript(
      (entries) => entries.forEach(([key, value]) => localStorage.setItem(key, value)),
      size,
    );
  expect(await scrollingSideways(page)).toEqual([]);
  expect(await textSize(page)).toBeGreaterThan(normal * 1.15);
});

test('words without a break, long lines of code and lists stay within the column of the narrowest phones', async () => {
  // No policy lets a page of the archive make elements of text, as this test does.
  const page = await open({ viewport: narrow, bypassCSP: true });
  await openKind(page, root.url, {
    path: pageKinds.find(({ name }) => name === 'report')?.path ?? '',
  });
  await page.locator('.prose').evaluate((prose) => {
    const long = 'https://vi.example.org/'.padEnd(200, 'x');
    prose.innerHTML = `<ol><li>${long}</li></ol><ul><li>a</li></ul><p>${long}</p><pre><code>${'mot dong rat dai '.repeat(20)}</code></pre>`;
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
  const markers = page
    .locator('.prose :is(ol, ul)')
    .evaluateAll((lists) => lists.map((list) => getComputedStyle(list).listStyleType));
  expect(await markers).toEqual(['decimal', 'disc']);
});

test('the masthead keeps to one row of tools on a phone and one row of sections on a desk', async () => {
  const rows = (page: Page, parts: string) =>
    page
      .locator(parts)
      .evaluateAll(
        (shown) =>
          new Set(
            shown
              .filter((part) => part.checkVisibility())
              .map((part) => Math.round(part.getBoundingClientRect().bottom / 8)),
          ).size,
      );
  for (const width of [320, 360]) {
    const page = await open({ viewport: { width, height: 640 } });
    await page.addInitScript(() => localStorage.setItem('size', 'larger'));
    for (const path of ['', 'bai-viet/']) {
      await openKind(page, root.url, { path });
      expect(await rows(page, '.masthead .bar > button'), `${width} /${path}`).toBe(1);
    }
  }
  for (const [width, size] of [
    [768, ''],
    [768, 'larger'],
    [1280, ''],
  ] as const) {
    const page = await open({ viewport: { width, height: 800 } });
    await page.addInitScript((chosen) => localStorage.setItem('size', chosen), size);
    await openKind(page, root.url, { path: '' });
    expect(await rows(page, '.masthead nav a'), `${width} ${size}`).toBe(1);
    const middle = await page.locator('.masthead .title').evaluate((title) => {
      const range = document.createRange();
      range.selectNodeContents(title);
      const { left, right } = range.getBoundingClientRect();
      return (left + right) / 2;
    });
    expect(Math.abs(middle - width / 2)).toBeLessThan(2);
  }
});

function textSize(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize),
  );
}

test('everything that is pressed is at least 44 pixels high and wide', async () => {
  const page = await open({ viewport: phone, hasTouch: true });
  const small = new Map<string, string>();
  let measured = 0;
  for (const [site, path] of pages) {
    await openKind(page, site, { path });
    const menu = page.getByRole('button', { name: say('site.menu'), exact: true });
    if (await menu.isVisible()) await menu.click();
    for (const { what, words, width, height } of await controls(page)) {
      measured += 1;
      if ((height < 43.5 || width < (words ? 24 : 43.5)) && !small.has(what))
        small.set(what, `${Math.round(width)} × ${Math.round(height)} on /${path}`);
    }
  }
  expect(measured).toBeGreaterThan(100);
  expect(Object.fromEntries(small)).toEqual({});
});

/** The controls that a page shows, with the size of what a thumb can hit: buttons, fields with their labels, links of navigation. */
function controls(
  page: Page,
): Promise<{ what: string; words: boolean; width: number; height: number }[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, input, select, textarea, summary, [role=button], nav a',
      ),
    ].flatMap((control) => {
      const target =
        control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)
          ? (control.labels?.[0] ?? control)
          : control;
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const { width, height } = target.getBoundingClientRect();
      const within = control.closest('nav')?.getAttribute('aria-label');
      // A link of words or a year is as wide as it is; single figures, letters and symbols must be made wide enough.
      const words = control.localName === 'a' && /[\p{L}\p{N}]{3}/u.test(control.textContent ?? '');
      return [
        {
          words,
          what: `${control.localName} “${(control.textContent ?? '').trim().slice(0, 24) || control.getAttribute('name')}”${within ? ` in “${within}”` : ''}`,
          width,
          height,
        },
      ];
    }),
  );
}
