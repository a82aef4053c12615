import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { desk, phone, useReusedPages } from './browser.ts';

const { root } = inject('sites');
const open = useReusedPages();
const report = root.url + reportPaths[1];

/** What has the focus: its text or label. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    return element.getAttribute('aria-label') ?? element.innerText.trim();
  });
}

test.each([phone, desk])(
  'the first stop is the link past the masthead, and it shows ($width wide)',
  async (viewport) => {
    const page = await open({ viewport });
    await page.goto(report);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(say('site.skip'));
    const box = await page.getByRole('link', { name: say('site.skip') }).boundingBox();
    expect(box && box.x >= 0 && box.y >= 0 && box.width > 40 && box.height > 20).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  },
);

test('the menu of a phone opens, leads on and shuts', async () => {
  const page = await open({ viewport: phone });
  await page.goto(report);
  const menu = page.getByRole('button', { name: say('site.menu'), exact: true });
  const people = page
    .getByRole('navigation', { name: say('site.sections') })
    .getByRole('link', { name: say('nav.people'), exact: true });
  await menu.focus();
  await page.keyboard.press('Enter');
  expect(await people.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('nav') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await people.isVisible()).toBe(false);
  expect(await focused(page)).toBe(say('site.menu'));
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: say('site.close'), exact: true }).click();
  expect(await people.isVisible()).toBe(false);
  expect(await focused(page)).toBe(say('site.menu'));
  await page.keyboard.press('Space');
  await people.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${root.url}nhan-vat/`);
});

test.each([phone, desk])(
  'a search can be typed and sent from any page ($width wide)',
  async (viewport) => {
    const page = await open({ viewport });
    await page.goto(report);
    const inSearch = () =>
      page.evaluate(() => document.activeElement?.getAttribute('type') === 'search');
    for (let stop = 0; stop < 12 && !(await inSearch()); stop += 1)
      await page.keyboard.press('Tab');
    expect(await inSearch()).toBe(true);
    await page.keyboard.type('bac lieu');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${root.url}tim-kiem/?q=bac+lieu`);
  },
);

test.each(['light', 'dark'] as const)(
  'every stop on a report is seen to have the focus (%s)',
  async (colorScheme) => {
    const page = await open({ colorScheme });
    await page.goto(report);
    const unseen: string[] = [];
    let stops = 0;
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(look);
      if (stop === undefined) break;
      stops += 1;
      if (!stop.differs) unseen.push(stop.what);
      expect(stops).toBeLessThan(400);
    }
    expect(unseen).toEqual([]);
    const expected = await page
      .locator('a[href]:visible, button:visible, summary:visible, input:visible')
      .count();
    expect(stops).toBeGreaterThan(40);
    expect(stops).toBeGreaterThanOrEqual(expected - 2);
  },
);

/**
 * Whether the element with the focus looks other than without it; undefined once the focus has gone
 * round the page. Runs in the page.
 */
function look(): { what: string; differs: boolean } | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body || 'seen' in element.dataset)
    return undefined;
  element.dataset.seen = '';
  // A field may show its focus on its label.
  const shown = [
    element,
    ...(element instanceof HTMLInputElement
      ? [...(element.labels ?? []), element.nextElementSibling]
      : []),
  ].filter((part) => part instanceof HTMLElement);
  const style = () =>
    shown.map((part) => {
      const {
        outlineStyle,
        outlineWidth,
        outlineColor,
        boxShadow,
        borderColor,
        backgroundColor,
        textDecorationLine,
        textDecorationThickness,
      } = getComputedStyle(part);
      const outline =
        outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      return [
        outline,
        boxShadow,
        borderColor,
        backgroundColor,
        textDecorationLine,
        textDecorationThickness,
      ].join(';');
    });
  const having = style().join();
  element.blur();
  const without = style().join();
  element.focus({ preventScroll: true });
  return { what: element.outerHTML.slice(0, 120), differs: having !== without };
}
