import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

// The program as it is loaded into a page: what the package exports is three times as large.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer depends on colours: all others are the same in light and in dark. */
const ofColours = ['color-contrast', 'link-in-text-block'];
const themes = [
  ['light', { type: 'tag', values: tags }],
  ['dark', { type: 'rule', values: ofColours }],
] as const;

/** What axe finds on a page as it stands, in light and in dark. */
export async function violations(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  if (!(await page.evaluate(() => 'axe' in window))) await load(page);
  for (const [colorScheme, { type, values }] of themes) {
    await page.emulateMedia({ colorScheme });
    // To list all that is right takes longer than to look for what is wrong. No rule that runs
    // needs the style sheets, which axe would fetch.
    const options: RunOptions = {
      runOnly: { type, values: [...values] },
      resultTypes: ['violations'],
      preload: false,
    };
    const result = await page.evaluate((asked) => window.axe.run(asked), options);
    for (const { id, nodes } of result.violations)
      for (const { html, failureSummary = '' } of nodes.slice(0, 3))
        found.push(
          `${name}, ${colorScheme}: ${id}: ${html.slice(0, 160)}: ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`,
        );
  }
  return found;
}

/**
 * Runs the program of axe in a page. A debugger does so in three quarters of the time that
 * `page.evaluate` takes, for V8 keeps what it compiled for the next page.
 */
async function load(page: Page): Promise<void> {
  const debugging = await page.context().newCDPSession(page);
  // Nothing comes back of it, or all of axe would.
  await debugging.send('Runtime.evaluate', { expression: `${axe}; undefined` });
  await debugging.detach();
}

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}
