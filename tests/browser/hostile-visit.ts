import { inject } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { livePayloads, watchPage } from './watch.ts';

/**
 * Opens pages of the hostile archive one after another, two at a time, and gives what was wrong
 * with any.
 */
export async function visit(
  open: (options?: BrowserContextOptions) => Promise<Page>,
  paths: readonly string[],
  check: (page: Page, path: string) => Promise<string[]>,
): Promise<string[]> {
  const { url } = inject('sites').hostile;
  const wrong: string[] = [];
  const waiting = [...paths];
  const work = async () => {
    const page = await open();
    const faults = watchPage(page, url);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      faults.length = 0;
      const checked = await check(page, path);
      wrong.push(
        ...[...faults, ...checked, ...(await livePayloads(page))].map(
          (fault) => `${path}: ${fault}`,
        ),
      );
    }
  };
  await Promise.all([work(), work()]);
  return wrong;
}
