import { expect, inject, test } from 'vitest';
import { allPayloads } from '../hostile/payloads.ts';
import { useBrowser } from './browser.ts';
import { visit } from './hostile-visit.ts';

const { url } = inject('sites').hostile;
const open = useBrowser();

test('a payload that stands in an address is looked for and does nothing else', async () => {
  const addresses = allPayloads
    .filter((_, index) => index % 8 === 0)
    .flatMap(({ text }) => {
      const query = encodeURIComponent(text);
      return [
        `tim-kiem/?q=${query}&noi=${query}&tu=${query}&xep=${query}`,
        `bai-viet/2016/bai-1/#tim=${query}`,
        `khong-co/${query}`,
      ];
    });
  expect(addresses).toHaveLength(96);
  const wrong = await visit(open, addresses, async (page, address) => {
    await page.goto(url + address);
    return [];
  });
  expect(wrong).toEqual([]);
});
