import { expect, inject, test } from 'vitest';
import { sample } from '../build/sample.ts';
import { allPayloads, rawPayloads } from '../hostile/payloads.ts';
import { useReusedPages } from './browser.ts';
import { visit } from './hostile-visit.ts';
import { ask, openSearch } from './search-page.ts';

const { url } = inject('sites').hostile;
const open = useReusedPages();

test('a payload that is looked for is looked for and does nothing else', async () => {
  const texts = sample(
    [
      ...allPayloads.map(({ text }) => text),
      ...Object.values(rawPayloads).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ],
    5,
  );
  let found = 0;
  const wrong = await visit(open, texts, async (page, text) => {
    if (!page.url().includes('/tim-kiem/')) await openSearch(page, url);
    const { state } = await ask(page, text);
    if (state === 'found') found += 1;
    return ['empty', 'short', 'found', 'none'].includes(state) ? [] : [`the search is ${state}`];
  });
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(inject('thorough') ? 100 : texts.length * 0.4);
});
