import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openKind } from '../../scripts/bench/pages/open-kind.ts';
import { pageKinds, reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { desk, phone, useReusedPages } from './browser.ts';
import { sticksOut } from './page-checks.ts';

const { root, many } = inject('sites');
const open = useReusedPages();
const [, forum] = reportPaths;
const kinds = pageKinds.filter(({ name }) =>
  ['home', 'reports', 'report', 'person', 'search with results'].includes(name),
);

describe('the number of a paragraph', () => {
  test('is no word: reader modes leave it out, and copies do, and those who hear it are told what it is', async () => {
    const page = await open();
    await page.goto(root.url + forum);
    const numbers = page.locator('.prose a[data-added]');
    const [first] = await numbers.evaluateAll((links) =>
      links.map((link) => [
        link.textContent,
        getComputedStyle(link).userSelect,
        link.getAttribute('aria-label'),
      ]),
    );
    expect(first).toEqual(['', 'none', say('report.paragraph', { paragraph: 1 })]);
    const copied = await page.locator('.prose').evaluate((prose) => {
      getSelection()?.selectAllChildren(prose);
      return String(getSelection());
    });
    expect(copied).toContain('quốc tế.\n');
  });

  test.each([320, 340, 360, 375, 390, 412])(
    'leaves no empty line after it, %i wide',
    async (width) => {
      const page = await open({ viewport: { width, height: 740 } });
      for (const path of reportPaths) {
        await page.goto(root.url + path);
        const lines = await page
          .locator('.prose a[data-added]')
          .evaluateAll((links) => links.map((link) => link.getClientRects().length));
        expect(lines).toEqual(lines.map(() => 1));
      }
    },
  );

  test.each([phone, desk])('can be hit by a thumb, $width wide', async (viewport) => {
    const page = await open({ viewport });
    await page.goto(root.url + forum);
    const number = page.locator('.prose a[data-added]').nth(3);
    await number.evaluate((link) => link.scrollIntoView({ block: 'center' }));
    const reached = await number.evaluate((link) => {
      const { x, y, width, height } = link.getBoundingClientRect();
      const at = (across: number, down: number) =>
        document.elementFromPoint(x + width / 2 + across, y + height / 2 + down) === link;
      return [at(0, -21), at(0, 21), at(-21, 0), at(21, 0)];
    });
    expect(reached).not.toContain(false);
  });
});

test('the parts that a person took are heard one after the other, and not seen with commas', async () => {
  const page = await open();
  await page.goto(`${root.url}nhan-vat/pham-minh-chinh/`);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const heard = nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name);
  const after = heard.findIndex((name) => name?.value === 'chủ trì') + 1;
  expect([heard[after]?.value, heard[after + 1]?.value]).toEqual([',', 'phát biểu chỉ đạo']);
  const parts = page.locator('.part');
  expect(await parts.first().innerText()).toBe('chủ trì');
});

test('a list is a list for VoiceOver: none has the style `none`', async () => {
  const page = await open();
  for (const { path } of kinds) {
    await openKind(page, root.url, { path });
    const styles = await page
      .locator('ul, ol')
      .evaluateAll((lists) => lists.map((list) => getComputedStyle(list).listStyleType));
    expect(styles.length, path).toBeGreaterThan(0);
    expect(styles, path).not.toContain('none');
  }
});

test('the months of a year stand in one row on a desk, all twelve', async () => {
  const page = await open({ viewport: desk });
  await page.goto(`${many.url}nam/`);
  const years = await page
    .locator('.months')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((month) => month.getBoundingClientRect().top)),
    );
  expect(years.map(({ length }) => length)).toContain(12);
  for (const tops of years) expect(new Set(tops).size).toBeLessThanOrEqual(1);
});

test('on a desk the facts stay beside the text, and Tab comes to them after it', async () => {
  const page = await open({ viewport: desk });
  await page.goto(root.url + forum);
  const facts = page.getByRole('complementary', { name: say('report.facts') });
  const paragraph = page.locator('.prose > p').last();
  await paragraph.scrollIntoViewIfNeeded();
  const [beside, text] = [await facts.boundingBox(), await paragraph.boundingBox()];
  expect(beside?.x).toBeGreaterThan(text?.x ?? Infinity);
  expect(beside?.y).toBeLessThan(desk.height / 2);
  const order = await page
    .locator('.prose a, .facts a, .facts button')
    .evaluateAll((stops) => stops.map((stop) => stop.closest('.facts') !== null));
  expect(order).toEqual(order.toSorted());
  expect(new Set(order).size).toBe(2);
});

test('the grounds of an inference are no smaller than 14 pixels', async () => {
  const page = await open({ viewport: phone });
  await page.goto(root.url + forum);
  const sizes = await page
    .locator('.basis, .basis a')
    .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
});

test('no line of a trail begins with the sign between its steps', async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await page.goto(root.url + forum);
  const signs = await page
    .locator('.trail li')
    .evaluateAll((steps) =>
      steps.map((step) =>
        ['::before', '::after'].map((part) => getComputedStyle(step, part).content.slice(0, 3)),
      ),
    );
  expect(signs.slice(0, -1).map(([, after]) => after)).toEqual(signs.slice(1).map(() => '"›"'));
  expect(signs.map(([before]) => before)).not.toContain('"›"');
});

test('the keys of the search are told only where there may be a keyboard', async () => {
  const keys = (page: Page) => page.locator('.search-keys').isVisible();
  const withKeys = await open({ viewport: desk });
  await openKind(withKeys, root.url, { path: 'tim-kiem/' });
  expect(await keys(withKeys)).toBe(true);
  const touched = await open({ viewport: phone, hasTouch: true, isMobile: true });
  await openKind(touched, root.url, { path: 'tim-kiem/' });
  expect(await keys(touched)).toBe(false);
});

describe.each([phone, desk])('$width wide', (viewport) => {
  test('nothing scrolls sideways or is cut off in text of twice the size', async () => {
    const page = await open({ viewport });
    const found: string[] = [];
    for (const { name, path } of kinds) {
      await openKind(page, root.url, { path });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      found.push(...(await sticksOut(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(found).toEqual([]);
  });

  test('in forced colours every control and mark keeps an edge or a line', async () => {
    const page = await open({ viewport, forcedColors: 'active' });
    const lost: string[] = [];
    for (const { name, path } of kinds) {
      await openKind(page, root.url, { path });
      lost.push(
        ...(await page
          .locator('button, input, select, .inferred')
          .evaluateAll((controls) =>
            controls
              .filter((control) => control.checkVisibility() && control.clientHeight > 2)
              .filter((control) => !/^(radio|checkbox)$/.test(control.getAttribute('type') ?? ''))
              .filter((control) => getComputedStyle(control).borderBlockStartStyle === 'none')
              .map((control) => control.outerHTML.slice(0, 60)),
          )
          .then((all) => all.map((control) => `${name}: ${control}`))),
      );
    }
    expect(lost).toEqual([]);
  });
});

test('in forced colours the display setting that is chosen looks other than the rest', async () => {
  const page = await open({ forcedColors: 'active' });
  await page.goto(root.url);
  await page.getByRole('button', { name: say('display.title'), exact: true }).click();
  const chosen = page.getByRole('radio', { name: say('display.theme.auto'), exact: true });
  await chosen.waitFor();
  const looks = await page
    .locator('.display-settings fieldset')
    .first()
    .locator('label span')
    .evaluateAll((options) => options.map((option) => getComputedStyle(option).backgroundColor));
  expect(looks).toHaveLength(3);
  expect(looks.filter((look) => look === looks[0])).toHaveLength(1);
});

test('nothing moves by itself, and no jump is smooth, for those who want less motion', async () => {
  const page = await open({ reducedMotion: 'reduce' });
  for (const { path } of kinds) {
    await openKind(page, root.url, { path });
    const moving = await page.evaluate(() => [
      getComputedStyle(document.documentElement).scrollBehavior,
      document.getAnimations().length,
    ]);
    expect(moving, path).toEqual(['auto', 0]);
  }
});
