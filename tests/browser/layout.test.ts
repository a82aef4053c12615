import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openKind } from '../../scripts/bench/pages/open-kind.ts';
import { pageKinds, reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { provincesBefore, provincesToday } from '../../src/model/provinces.ts';
import { useReusedPages } from './browser.ts';
import { inEveryType, sticksOut } from './page-checks.ts';

const { root, many } = inject('sites');
const open = useReusedPages();
const narrow = { width: 320, height: 640 };

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

/** How many rows these parts of a page stand in. */
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

/** Where the words of the title stand. */
const titleEdges = (page: Page) =>
  page.locator('.masthead .title').evaluate((title) => {
    const range = document.createRange();
    range.selectNodeContents(title);
    const { left, right } = range.getBoundingClientRect();
    return { left, right };
  });

test.each([320, 360])(
  'on a phone (%i wide) the masthead keeps to one row of tools, large enough and beside the title, in every system font',
  async (width) => {
    const page = await open({ viewport: { width, height: 640 } });
    for (const path of ['', 'bai-viet/']) {
      await openKind(page, root.url, { path });
      const wrong = await inEveryType(page, async (type) => {
        const tools = '.masthead .bar > button';
        const boxes = await page.locator(tools).evaluateAll((all) =>
          all.map((tool) => {
            const { left, width, height } = tool.getBoundingClientRect();
            return { left, width, height };
          }),
        );
        const { right } = await titleEdges(page);
        return [
          ...((await rows(page, tools)) === 1 ? [] : ['more than one row']),
          ...(boxes.length === 2 && boxes.every((box) => Math.min(box.width, box.height) >= 43.5)
            ? []
            : ['a small tool']),
          ...(boxes.every((box) => box.left >= right) ? [] : ['a tool over the title']),
          ...(await sticksOut(page)),
        ].map((fault) => `/${path} ${type}: ${fault}`);
      });
      expect(wrong).toEqual([]);
    }
  },
);

test.each([768, 1280])(
  'on a desk (%i wide) the masthead keeps to one row of sections under a title in the middle, in every system font',
  async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    await openKind(page, root.url, { path: '' });
    // Where something is kept, one more leads to it.
    await page.locator('.kept').evaluate((item) => item.removeAttribute('hidden'));
    const wrong = await inEveryType(page, async (type) => {
      const { left, right } = await titleEdges(page);
      return [
        ...((await rows(page, '.masthead nav a')) === 1 ? [] : ['more than one row']),
        ...(Math.abs((left + right) / 2 - width / 2) < 2 ? [] : ['the title is not in the middle']),
        ...(await sticksOut(page)),
      ].map((fault) => `${type}: ${fault}`);
    });
    expect(wrong).toEqual([]);
  },
);

test.each(['tim-kiem/', 'dia-diem/', reportPaths[1], reportPaths[0]])(
  'a mark beside a name or a day on /%s is as tall and as wide as its words, not as the line',
  async (path) => {
    const page = await open({ viewport: { width: 360, height: 640 } });
    await openKind(page, root.url, { path });
    const marks = await page.locator('main .inferred').evaluateAll((all) =>
      all
        .filter((mark) => mark.checkVisibility())
        .map((mark) => {
          const words = document.createRange();
          words.selectNodeContents(mark);
          const { width, height } = mark.getBoundingClientRect();
          return { height, around: width - words.getBoundingClientRect().width };
        }),
    );
    expect(marks).not.toEqual([]);
    expect(Math.max(...marks.map(({ height }) => height))).toBeLessThan(30);
    expect(Math.max(...marks.map(({ around }) => around))).toBeLessThan(20);
  },
);

test.each([320, 360, 768, 1280])(
  'the longest title, with a logo, stays within a page %i wide and beside the tools, and is large enough to hit',
  async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    for (const path of ['', 'bai-viet/']) {
      await page.goto(many.url + path);
      expect(await page.locator('.masthead .title img').isVisible()).toBe(true);
      expect(await sticksOut(page)).toEqual([]);
      const { left, right } = await titleEdges(page);
      const tools = await page
        .locator('.masthead .bar > button')
        .evaluateAll((all) =>
          all
            .filter((tool) => tool.checkVisibility())
            .map((tool) => tool.getBoundingClientRect().left),
        );
      expect(left).toBeGreaterThanOrEqual(0);
      expect(tools.length).toBeGreaterThan(0);
      for (const tool of tools) expect(tool).toBeGreaterThanOrEqual(right);
      const link = await page.locator('.masthead .title').boundingBox();
      expect(link?.height).toBeGreaterThanOrEqual(44);
    }
  },
);

/** The longest title among a thousand invented reports has as many characters. */
const longTitle = 'Hội nghị về lúa và những người nghiêng đồng '.repeat(5).slice(0, 200);

test.each([
  { width: 360, height: 780 },
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
])('three lines of a report stand in the first screen, $width wide', async (viewport) => {
  const page = await open({ viewport });
  const lines = () =>
    page.locator('.prose').evaluate((prose) => {
      const range = document.createRange();
      range.selectNodeContents(prose);
      const bottoms = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8));
      return new Set(bottoms.filter((bottom) => bottom * 8 <= innerHeight)).size;
    });
  for (const path of reportPaths) {
    await openKind(page, root.url, { path });
    expect(await lines()).toBeGreaterThanOrEqual(3);
  }
  await page.locator('h1').evaluate((title, text) => (title.textContent = text), longTitle);
  expect(await lines()).toBeGreaterThanOrEqual(3);
});

test.each([
  { width: 1280, height: 900 },
  { width: 1920, height: 1080 },
])('six reports of a list stand in the first screen, $width wide', async (viewport) => {
  const page = await open({ viewport });
  await openKind(page, many.url, { path: 'bai-viet/' });
  const shown = await page.locator('.report-list > li').evaluateAll((items) =>
    items.flatMap((item) => {
      const { bottom, width } = item.getBoundingClientRect();
      // Of the serif, a character takes half its size on average.
      return bottom <= innerHeight ? [Math.round(width / 8.5)] : [];
    }),
  );
  expect(shown.length).toBeGreaterThanOrEqual(6);
  for (const characters of shown) {
    expect(characters).toBeGreaterThanOrEqual(45);
    expect(characters).toBeLessThanOrEqual(90);
  }
});

test.each([360, 768, 1280, 1920])(
  'on a page %i wide, the bars of a year fill its line, each wide enough for a finger and as wide as the rest',
  async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    for (const path of ['nam/2021/', '']) {
      await openKind(page, root.url, { path });
      const { line, bars } = await page.locator('.timeline').evaluate((chart) => ({
        line: chart.clientWidth,
        bars: [...chart.querySelectorAll('li')].map((bar) => bar.getBoundingClientRect().width),
      }));
      expect(bars).toHaveLength(12);
      const each = Math.max(44, line / 12);
      for (const bar of bars) expect(Math.abs(bar - each)).toBeLessThan(1);
    }
  },
);

test.each([320, 360, 1280])(
  'on a page %i wide, the provinces stand where they are drawn, large enough to hit, and their words within them',
  async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    await openKind(page, root.url, { path: 'dia-diem/' });
    const boxes = await page.locator('.map').evaluateAll((maps) =>
      maps.map((map) =>
        [...map.querySelectorAll('li')].map((tile) => {
          const { x, y, width: wide, height } = tile.getBoundingClientRect();
          const name = (tile.querySelector('a') ?? tile).firstChild?.textContent?.trim();
          return { name, x, y, wide, height, isOver: tile.scrollWidth > tile.clientWidth };
        }),
      ),
    );
    const at = (values: readonly number[]) => [...new Set(values)].toSorted((a, b) => a - b);
    const drawn = boxes.map((tiles) => {
      const columns = at(tiles.map(({ x }) => x));
      const rows = at(tiles.map(({ y }) => y));
      return tiles.map(({ name, x, y }) => [name, rows.indexOf(y), columns.indexOf(x)]);
    });
    expect(drawn).toEqual([provincesToday, provincesBefore].map(cellsOf));
    expect(
      boxes.flat().filter(({ wide, height, isOver }) => wide < 40 || height < 44 || isOver),
    ).toEqual([]);
  },
);

test('in text of twice the size on a phone, openings keep to four lines, and tiles of the map to a square', async () => {
  const page = await open({ viewport: { width: 360, height: 780 } });
  const openHome = async (site: string) => {
    await openKind(page, site, { path: '' });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  };
  await openHome(many.url);
  const lines = await page
    .locator('.report-list .excerpt')
    .evaluateAll((all) =>
      all.map((one) => Math.round(one.clientHeight / parseFloat(getComputedStyle(one).lineHeight))),
    );
  expect(lines.length).toBeGreaterThan(6);
  expect(Math.max(...lines)).toBe(4);
  await openHome(root.url);
  const tiles = await page.locator('.map li').evaluateAll((all) =>
    all.map((tile) => {
      const { width, height } = tile.getBoundingClientRect();
      return { width, height };
    }),
  );
  expect(tiles.length).toBeGreaterThan(30);
  expect(tiles.filter(({ width, height }) => height < 44 || height > width + 1)).toEqual([]);
});

/** The cells of a drawing that hold something, with their rows and columns. */
function cellsOf(drawing: string): [name: string, row: number, column: number][] {
  return drawing
    .trim()
    .split('\n')
    .flatMap((line, row) =>
      line.split('|').flatMap((cell, column): [string, number, number][] => {
        const name = cell.trim();
        return name === '' ? [] : [[name, row, column]];
      }),
    );
}
