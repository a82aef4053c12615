import type { Page } from 'playwright-core';
import type { PageKind } from './page-kinds.ts';

/** Opens a page of a kind and waits until it is complete: fonts, and results where it searches. */
export async function openKind(
  page: Page,
  site: string,
  { path }: Pick<PageKind, 'path'>,
): Promise<void> {
  await page.goto(site + path, { waitUntil: 'load' });
  if (path.includes('?q=')) await page.locator('main a[href*="/bai-viet/2"]').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
