import { afterAll, expect, inject, test } from 'vitest';
import { allPayloads, rawPayloads } from '../hostile/payloads.ts';
import { plant } from '../hostile/reports.ts';
import { useBrowser, useShared } from './browser.ts';
import { ask, openSearch } from './search-page.ts';
import { livePayloads, watchPage } from './watch.ts';

const { url } = inject('sites').hostile;
const open = useBrowser();
const planted = useShared(plant);
/** Without the worker that keeps pages, which would ask in the page's place. */
const bare = { serviceWorkers: 'block' } as const;
const patient = 240_000;

const counts: Record<string, number> = {};
afterAll(() =>
  console.log(
    `Hostile archive: ${Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}.`,
  ),
);

/** Opens pages one after another, two at a time, and gives what was wrong with any. */
async function visit(
  paths: readonly string[],
  check: (path: string, text: string) => string[] = () => [],
): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = [...paths];
  const work = async () => {
    const page = await open(bare);
    const faults = watchPage(page, url);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      faults.length = 0;
      const response = await page.goto(url + path);
      if (response?.status() !== 200) faults.push(`status ${response?.status()}`);
      faults.push(
        ...(await livePayloads(page)),
        ...check(path, await page.locator('main').innerText()),
      );
      if (page.url() !== url + path) faults.push(`went to ${page.url()}`);
      wrong.push(...faults.map((fault) => `${path}: ${fault}`));
    }
  };
  await Promise.all([work(), work()]);
  return wrong;
}

test(
  'a report with a payload in its title, names, offices and text shows it as words and runs nothing of it',
  { timeout: patient },
  async () => {
    const titles = new Map(
      planted().map(({ report }) => [`bai-viet/${report.id}/`, report.data.title]),
    );
    const wrong = await visit([...titles.keys()], (path, text) =>
      words(text).includes(words(titles.get(path) ?? ''))
        ? []
        : [`the title is not what was written: ${titles.get(path)}`],
    );
    expect(wrong).toEqual([]);
    counts['reports'] = titles.size;
  },
);

test(
  'nor does any page that lists, names or leads to such a report',
  { timeout: patient },
  async () => {
    const page = await open(bare);
    const links = async (path: string) => {
      await page.goto(url + path);
      return page
        .locator('main a[href]')
        .evaluateAll((all) =>
          all.flatMap((link) =>
            link instanceof HTMLAnchorElement ? [link.href.replace(/[?#].*/, '')] : [],
          ),
        );
    };
    const lists = [
      '',
      'bai-viet/',
      'nam/2016/05/',
      'nhan-vat/',
      'don-vi/',
      'dia-diem/',
      'chuoi-su-kien/',
      'chu-de/',
      'chu-de/chu-de-thu/',
      'gioi-thieu/',
    ];
    const found = new Set(lists);
    for (const list of lists)
      for (const address of await links(list))
        if (address.startsWith(url) && !/\/bai-viet\/\d|\.\w+$/.test(address))
          found.add(address.slice(url.length));
    expect(found.size).toBeGreaterThan(100);
    expect(await visit([...found])).toEqual([]);
    counts['other pages'] = found.size;
  },
);

test(
  'a payload that is looked for is looked for and does nothing else',
  { timeout: patient },
  async () => {
    const page = await open(bare);
    const faults = watchPage(page, url);
    await openSearch(page, url);
    const texts = [
      ...allPayloads.map(({ text }) => text),
      ...Object.values(rawPayloads).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ];
    const wrong: string[] = [];
    let found = 0;
    for (const text of texts) {
      const { state } = await ask(page, text);
      if (state === 'found') found += 1;
      if (!['empty', 'short', 'found', 'none'].includes(state))
        faults.push(`the search is ${state}`);
      faults.push(...(await livePayloads(page)));
      wrong.push(...faults.splice(0).map((fault) => `${text}: ${fault}`));
    }
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan(100);
    counts['queries'] = texts.length;
  },
);

test('nor one that stands in an address', { timeout: patient }, async () => {
  const page = await open(bare);
  const faults = watchPage(page, url);
  const wrong: string[] = [];
  for (const { text } of allPayloads.filter((_, index) => index % 8 === 0)) {
    const query = encodeURIComponent(text);
    const addresses = [
      `tim-kiem/?q=${query}&noi=${query}&tu=${query}&xep=${query}`,
      `bai-viet/2016/bai-1/#tim=${query}`,
      `khong-co/${query}`,
    ];
    for (const address of addresses) {
      await page.goto(url + address);
      faults.push(...(await livePayloads(page)));
      wrong.push(...faults.splice(0).map((fault) => `${address}: ${fault}`));
      counts['addresses'] = (counts['addresses'] ?? 0) + 1;
    }
  }
  expect(wrong).toEqual([]);
});

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
