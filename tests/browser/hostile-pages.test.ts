import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { sample } from '../build/sample.ts';
import { deal } from '../hostile/reports.ts';
import { pagesOf } from '../site/pages.ts';
import { useReusedPages } from './browser.ts';
import { visit } from './hostile-visit.ts';

const { url, folder } = inject('sites').hostile;
const open = useReusedPages();

async function arrive(page: Page, path: string): Promise<string[]> {
  const response = await page.goto(url + path);
  return [
    ...(response?.status() === 200 ? [] : [`status ${response?.status()}`]),
    ...(page.url() === url + path ? [] : [`went to ${page.url()}`]),
  ];
}

test('a report with payloads in its title, names, offices and text shows them as words and runs nothing of them', async () => {
  const titles = new Map(deal().map(({ report: { id, data } }) => [`bai-viet/${id}/`, data.title]));
  const wrong = await visit(open, sample([...titles.keys()], 3), async (page, path) => [
    ...(await arrive(page, path)),
    ...(words(await page.locator('main').innerText()).includes(words(titles.get(path) ?? ''))
      ? []
      : [`the title is not what was written: ${titles.get(path)}`]),
  ]);
  expect(titles.size).toBe(32);
  expect(wrong).toEqual([]);
});

// Every page is looked through in tests/site/hostile.test.ts; these are some of each kind.
test('nor does a page that lists, names or leads to such a report run anything', async () => {
  const kinds = new Map<string, string[]>();
  for (const { path } of pagesOf(folder)) {
    if (/^(?:bai-viet\/\d|cu\/|404\.html)/.test(path)) continue;
    const kind = path.split('/').length > 2 ? `${path.split('/')[0]}/` : path;
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  const paths = [...kinds.values()].flatMap((all) => [
    all.at(0),
    all.at(all.length / 2),
    all.at(-1),
  ]);
  const chosen = [...new Set(paths.filter((path) => path !== undefined))];
  expect(chosen.length).toBeGreaterThanOrEqual(20);
  expect(await visit(open, chosen, arrive)).toEqual([]);
});

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
