import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { defined } from '../../src/model/defined.ts';
import { say } from '../../src/strings.ts';
import { picturedReport } from '../build/pictured-report.ts';
import { violations } from './axe.ts';
import { desk, phone, useBrowser, useReusedPages, withServiceWorker } from './browser.ts';
import { isKept, pathsIn } from './offline-site.ts';
import { sticksOut, textSizes, useTextSize } from './page-checks.ts';
import { watchPage } from './watch.ts';

const { many } = inject('sites');
const address = `${many.url}bai-viet/${picturedReport}/`;
const open = useReusedPages();
const openApart = useBrowser();

/** Scrolls from picture to picture; gives the path of the file that the browser chose for each. */
async function seePictures(page: Page): Promise<string[]> {
  const chosen: string[] = [];
  for (const picture of await page.locator('.prose img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
      )
      .toBeGreaterThan(0);
    chosen.push(
      await picture.evaluate((image) =>
        image instanceof HTMLImageElement ? new URL(image.currentSrc).pathname : '',
      ),
    );
  }
  return chosen;
}

test.each([
  ['a phone', { ...phone }],
  ['a desk', desk],
])(
  'on %s every picture comes, in AVIF where there is a choice, and moves nothing',
  async (_, viewport) => {
    const page = await open({ viewport });
    const faults = watchPage(page, many.url);
    await page.goto(address);
    const moved = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const nodes: Node[] = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              if ('sources' in entry && Array.isArray(entry.sources))
                for (const { node } of entry.sources) if (node instanceof Node) nodes.push(node);
          }).observe({ type: 'layout-shift', buffered: true });
          const text = document.querySelector('.prose');
          const inText = () => nodes.filter((node) => text?.contains(node));
          addEventListener(
            'seen',
            () =>
              requestAnimationFrame(() => resolve(inText().map((node) => `${node.textContent}`))),
            { once: true },
          );
        }),
    );
    const files = await seePictures(page);
    await page.evaluate(() => dispatchEvent(new Event('seen')));
    expect(await moved).toEqual([]);
    expect(files.map((file) => file.replace(/.*\./, '')).toSorted()).toEqual([
      'avif',
      'avif',
      'avif',
      'avif',
      'webp',
    ]);
    expect(await sticksOut(page)).toEqual([]);
    expect(await violations(page, 'the report with pictures')).toEqual([]);
    expect(faults).toEqual([]);
  },
);

test.each([320, 1280])(
  'in a list %i wide, a picture stands beside the title in every size of text, and not on paper',
  async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    await page.goto(`${many.url}nam/2021/01/`);
    const item = page.locator('.report-list li', { has: page.locator('img') });
    const box = async (part: Locator) =>
      defined((await part.boundingBox()) ?? undefined, 'its place');
    for (const size of textSizes) {
      await useTextSize(page, size);
      const [image, title] = [await box(item.locator('img')), await box(item.locator('.when'))];
      expect(image).toMatchObject({ width: 96, height: 72 });
      expect(Math.abs(image.y - title.y)).toBeLessThan(1);
      expect(await sticksOut(page)).toEqual([]);
    }
    expect(await violations(page, 'the list with a picture')).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await item.locator('img').isVisible()).toBe(false);
  },
);

test('a drawing with transparent areas stands on white, in the dark, too', async () => {
  const page = await open({ colorScheme: 'dark' });
  await page.goto(address);
  const ground = page
    .getByRole('img', { name: 'Một nét chéo' })
    .evaluate((image) => getComputedStyle(image).backgroundColor);
  expect(await ground).toBe('rgb(255, 255, 255)');
});

test.each([
  ['luoi cay nghieng', 'the title of a document'],
  ['“nét phác”', 'a caption beside the text'],
  ['le chup', 'who took a photograph'],
])('a search for %s, %s, finds the report', async (query) => {
  const page = await open();
  await page.goto(`${many.url}tim-kiem/?q=${encodeURIComponent(query)}`);
  const found = page.getByRole('main').locator('.search-results li h2 a');
  await expect.poll(() => found.count()).toBe(1);
  expect(await found.first().getAttribute('href')).toContain(picturedReport);
});

test('the pictures that a reader saw are there without a network, and went into no other cache', async () => {
  const page = await openApart(withServiceWorker);
  await page.goto(address);
  await expect.poll(() => isKept(page, new URL(address).pathname)).toBe(true);
  await page.reload();
  const seen = await seePictures(page);
  for (const file of seen) await expect.poll(() => isKept(page, file)).toBe(true);
  const names = await page.evaluate(() => caches.keys());
  const others = names.filter((name) => !name.endsWith(' pictures'));
  for (const name of others)
    expect((await pathsIn(page, name)).filter((path) => seen.includes(path))).toEqual([]);
  await page.context().setOffline(true);
  await page.reload();
  expect(await seePictures(page)).toEqual(seen);
  await page.goto(`${many.url}ngoai-tuyen/`);
  await page.getByRole('button', { name: say('offline.remove'), exact: true }).click();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});
