import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { useReusedPages } from './browser.ts';

const { root } = inject('sites');
const open = useReusedPages();
const [workshop, forum] = reportPaths;

/** Chooses one of the display settings, as a reader does. */
async function choose(page: Page, option: string): Promise<void> {
  const choice = page.getByRole('radio', { name: option, exact: true });
  if (!(await choice.isVisible()))
    await page.getByRole('button', { name: say('display.title'), exact: true }).click();
  await choice.check({ force: true });
}

/** Whether the page is dark: its text is lighter than what it stands on. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const lightness = (color: string) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      if (!canvas) throw new Error('No canvas');
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return alpha === 0 ? undefined : red + green + blue;
    };
    const background = [document.body, document.documentElement]
      .map((element) => lightness(getComputedStyle(element).backgroundColor))
      .find((found) => found !== undefined);
    if (background === undefined) throw new Error('The page has no colour of its own');
    return (
      (lightness(getComputedStyle(document.querySelector('main p') ?? document.body).color) ?? 0) >
      background
    );
  });
}

function textSize(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number.parseFloat(
      getComputedStyle(document.querySelector('.prose p[id]') ?? document.body).fontSize,
    ),
  );
}

describe('light and dark', () => {
  test.each([
    ['light', false],
    ['dark', true],
  ] as const)('the page follows a system set to %s', async (colorScheme, dark) => {
    const page = await open({ colorScheme });
    await page.goto(root.url);
    expect(await isDark(page)).toBe(dark);
  });

  test.each([
    ['light', say('display.theme.dark'), true],
    ['dark', say('display.theme.light'), false],
  ] as const)(
    'a reader whose system is %s can choose “%s”; that is kept, also on other pages',
    async (colorScheme, option, dark) => {
      const page = await open({ colorScheme });
      await page.goto(root.url + forum);
      await choose(page, option);
      expect(await isDark(page)).toBe(dark);
      await page.reload();
      expect(await isDark(page)).toBe(dark);
      await page.getByRole('button', { name: say('display.title'), exact: true }).click();
      expect(await page.getByRole('radio', { name: option, exact: true }).isChecked()).toBe(true);
      await page.goto(root.url);
      expect(await isDark(page)).toBe(dark);
      await choose(page, say('display.theme.auto'));
      expect(await isDark(page)).toBe(!dark);
    },
  );
});

test('a larger text is kept, also on other pages', async () => {
  const page = await open();
  await page.goto(root.url + forum);
  const normal = await textSize(page);
  await choose(page, say('display.size.larger'));
  const larger = await textSize(page);
  expect(larger).toBeGreaterThan(normal * 1.15);
  await page.reload();
  expect(await textSize(page)).toBe(larger);
  await page.goto(root.url + workshop);
  expect(await textSize(page)).toBe(larger);
  await choose(page, say('display.size.normal'));
  expect(await textSize(page)).toBe(normal);
});
