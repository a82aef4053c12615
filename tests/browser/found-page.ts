import type { Locator, Page } from 'playwright-core';
import { say } from '../../src/strings.ts';

/** The address of a report, opened at the words of a query. */
export const asking = (typed: string, report: string): string =>
  `${report}#tim=${encodeURIComponent(typed)}`;

/** The bar that leads through the words found on a report. */
export const bar = (page: Page): Locator =>
  page.getByRole('region', { name: say('found.label'), exact: true });

/** One of its buttons. */
export const button = (page: Page, key: 'found.next' | 'found.previous' | 'found.clear'): Locator =>
  bar(page).getByRole('button', { name: say(key), exact: true });

/** What it says. */
export const status = (page: Page): Promise<string> => bar(page).getByRole('status').innerText();

/** The texts of the marks on a report. */
export const marks = (page: Page): Promise<string[]> =>
  page.locator('article mark').allInnerTexts();

/** Opens a report at the words of a query and waits for the bar. */
export async function openAt(page: Page, typed: string, report: string): Promise<void> {
  await page.goto(asking(typed, report));
  await bar(page).waitFor();
}
