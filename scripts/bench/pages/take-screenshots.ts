import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openKind } from './open-kind.ts';
import type { PageKind } from './page-kinds.ts';

const widths = [360, 1280];

/**
 * Takes a screenshot of every page in full, at the width of a phone and of a desktop, in light and
 * dark: `<folder>/<kind>-<width>-<scheme>.png`. Returns their number.
 */
export async function takeScreenshots(
  browser: Browser,
  site: string,
  pages: readonly PageKind[],
  folder: string,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  let taken = 0;
  for (const width of widths) {
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    });
    for (const kind of pages) {
      await openKind(page, site, kind);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          path: join(folder, `${kind.name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`),
          fullPage: true,
        });
        taken += 1;
      }
    }
    await page.close();
  }
  return taken;
}
