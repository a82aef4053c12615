import { expect, inject, test } from 'vitest';
import { oneOfEach } from '../build/sample.ts';
import { allPayloads } from '../hostile/payloads.ts';
import { useReusedPages } from './browser.ts';
import { visit } from './hostile-visit.ts';

const { url } = inject('sites').hostile;
const open = useReusedPages();

test('a payload that stands in an address is looked for and does nothing else', async () => {
  const payloads = oneOfEach(allPayloads, ({ family }) => family);
  const addresses = payloads.flatMap(({ text }) => {
    const query = encodeURIComponent(text);
    return [
      `tim-kiem/?q=${query}&noi=${query}&tu=${query}&xep=${query}`,
      `bai-viet/2016/bai-1/#tim=${query}`,
      `khong-co/${query}`,
    ];
  });
  expect(payloads.length).toBeGreaterThan(10);
  const wrong = await visit(open, addresses, async (page, address) => {
    await page.goto(url + address);
    return [];
  });
  expect(wrong).toEqual([]);
});
