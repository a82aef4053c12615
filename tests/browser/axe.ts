import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer depends on colours: all others are the same in light and in dark. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page as it stands, in light and in dark. */
export async function violations(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  // Axe weighs half a megabyte: the page is given it once. Without frames in the pages, it can run in the page itself.
  for (const [colorScheme, axeSource] of [
    ['light', undefined],
    ['dark', 'undefined'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page, ...(axeSource && { axeSource }) }).setLegacyMode();
    // To list all that is right takes longer than to look for what is wrong.
    axe.options({ resultTypes: ['violations'] });
    const chosen = colorScheme === 'light' ? axe.withTags(tags) : axe.withRules(ofColours);
    const result = await chosen.analyze();
    for (const { id, nodes } of result.violations)
      for (const { html, failureSummary = '' } of nodes.slice(0, 3))
        found.push(
          `${name}, ${colorScheme}: ${id}: ${html.slice(0, 160)}: ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`,
        );
  }
  return found;
}
