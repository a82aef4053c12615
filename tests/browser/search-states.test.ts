import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { violations } from './axe.ts';
import { manyReports } from '../build/many-reports.ts';
import { oneOfEach } from '../build/sample.ts';
import { firstFiles } from '../../src/search/format/first-files.ts';
import { desk, phone, useBrowser, useReusedPages } from './browser.ts';
import { openSearch, readAnswer } from './search-page.ts';

const { many } = inject('sites');
const open = useReusedPages();
const openApart = useBrowser();

const field = (page: Page) => page.locator('main input[type=search]');
const status = (page: Page) => page.locator('.search-results').getByRole('status').innerText();
const retry = (page: Page) =>
  page.locator('.search-results').getByRole('button', { name: say('search.retry') });

/** Lets the first `times` requests for such files fail, and counts them. */
async function failing(page: Page, files: RegExp, times = Infinity): Promise<{ count: number }> {
  const failed = { count: 0 };
  await page.context().route(files, async (route: Route) => {
    failed.count += 1;
    await (failed.count <= times ? route.abort() : route.continue());
  });
  return failed;
}

describe('where a part of the index cannot be loaded', () => {
  test.each([
    ['the engine', /pagefind\.js/],
    ['the words', /\.pf_index/],
    ['a report', /\.pf_fragment/],
  ])('once, %s is asked for again and nothing is seen of it', async (_, files) => {
    const page = await open();
    const failed = await failing(page, files, 1);
    await openSearch(page, many.url);
    await field(page).fill('hội thảo mẫu');
    await expect.poll(() => status(page)).toContain(say('search.found', { count: 3 }).slice(0, 8));
    expect((await readAnswer(page)).results).toHaveLength(10);
    expect(failed.count).toBeGreaterThan(1);
  });

  test.each([
    ['the engine', /pagefind\.js/],
    ['the words', /\.pf_index/],
    ['a report', /\.pf_fragment/],
  ])(
    'again and again, the page says so, shows no shorter list, and the button asks anew (%s)',
    async (_, files) => {
      const page = await open();
      await failing(page, files);
      await openSearch(page, many.url);
      await field(page).fill('hội thảo mẫu');
      await expect.poll(() => status(page)).toBe(say('search.failed'));
      expect(await page.locator('.found').isVisible()).toBe(false);
      expect(await page.getByRole('main').innerText()).toContain(say('search.failedHelp'));
      await page.context().unroute(files);
      await retry(page).click();
      expect((await readAnswer(page)).state).toBe('found');
      expect(await retry(page).isVisible()).toBe(false);
    },
  );

  test.each([
    ['the index of its own build is there, a page asks for no other', undefined, 0],
    [
      'a newer build has taken the place of its own, a page that was open finds with the index of that',
      '0123456789abcdef',
      1,
    ],
  ])('where %s', async (_, folder, asked) => {
    const page = await open();
    let latest = 0;
    page.on('request', (request) => (latest += Number(request.url().endsWith('/latest.json'))));
    await page.route(/\/tim-kiem\/(?:\?|$)/, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({
        response,
        body:
          folder === undefined
            ? html
            : html.replace(/data-folder="[0-9a-f]{16}"/, `data-folder="${folder}"`),
      });
    });
    await openSearch(page, many.url, 'hội thảo mẫu');
    expect((await readAnswer(page)).results).toHaveLength(10);
    expect(latest).toBe(asked);
  });

  test('more results that cannot be loaded leave those that are shown, and the button asks again', async () => {
    const page = await openSearch(await open(), many.url, 'viện thử nghiệm');
    const more = page.getByRole('button', { name: say('search.more'), exact: true });
    await failing(page, /\.pf_fragment/);
    await more.click();
    await expect.poll(() => status(page)).toBe(say('search.moreFailed'));
    expect((await readAnswer(page)).results).toHaveLength(10);
    await page.context().unroute(/\.pf_fragment/);
    await more.click();
    await expect.poll(async () => (await readAnswer(page)).results.length).toBe(20);
  });

  test.each([
    ['values', /\/facets\//],
    ['script', /\/_astro\/facet-filter\b/],
  ])(
    'the values of a facet whose %s cannot be loaded are said to be missing, and asked for again',
    async (_, files) => {
      const page = await open();
      await failing(page, files);
      await openSearch(page, many.url, 'hội thảo');
      const places = page
        .locator('.facet')
        .filter({ has: page.locator('summary', { hasText: say('nav.places') }) });
      await places.locator('summary').click();
      await expect.poll(() => places.innerText()).toContain(say('search.valuesFailed'));
      expect((await readAnswer(page)).results).toHaveLength(10);
      await page.context().unroute(files);
      await places.getByRole('button', { name: say('search.retry') }).click();
      await expect.poll(() => places.getByRole('checkbox').count()).toBe(12);
    },
  );
});

test('a page whose script does not start says so by itself, with the query in its field', async () => {
  const page = await open();
  await failing(page, /\/_astro\/SearchView\b/);
  await page.goto(`${many.url}tim-kiem/?q=h%E1%BB%99i`);
  const words = page.getByText(say('searchPage.notStarted'), { exact: true });
  expect(await words.isVisible()).toBe(false);
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  expect(await words.isVisible()).toBe(true);
  expect(await field(page).inputValue()).toBe('hội');
  await page.context().unroute(/\/_astro\/SearchView\b/);
  await openSearch(page, many.url, 'hội');
  expect(await words.count()).toBe(0);
});

test('where a worker that was started early cannot be loaded, the page says so, and the button asks anew', async () => {
  const page = await openApart();
  await failing(page, /\/_astro\/search-worker\b/);
  let release: () => void = () => undefined;
  const typed = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(/\/_astro\/SearchView\b/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(`${many.url}tim-kiem/?q=h%E1%BB%99i`, { waitUntil: 'commit' });
  // What is typed before the script of the page has come stays.
  await field(page).fill('hội thảo');
  release();
  await expect.poll(() => status(page)).toBe(say('search.failed'));
  expect(await field(page).inputValue()).toBe('hội thảo');
  await page.context().unroute(/\/_astro\/search-worker\b/);
  await retry(page).click();
  expect((await readAnswer(page)).state).toBe('found');
});

test('what every search needs is fetched before the script of the page has come, each file once', async () => {
  const page = await openApart({ serviceWorkers: 'allow' });
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  const early = () => asked.filter((path) => /\/pagefind\/\w+\/[^/]+$/.test(path));
  let begun: string[] = [];
  await page.context().route(/\/_astro\/SearchView\b/, async (route) => {
    await expect.poll(early).toHaveLength(1 + firstFiles.length);
    begun = early();
    await route.continue();
  });
  const chunks = () => asked.filter((path) => path.endsWith('.pf_index'));
  await page.context().route(/\/wasm\./, async (route) => {
    // Pagefind asks for them only once its WebAssembly is there.
    await expect.poll(() => chunks().length).toBeGreaterThan(0);
    await route.continue();
  });
  let registered = true;
  await page.context().route(/\.pf_fragment/, async (route) => {
    registered = await page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration()) !== undefined,
    );
    await route.continue();
  });
  await openSearch(page, many.url, 'hội thảo mẫu');
  await readAnswer(page);
  expect(begun.map((path) => path.split('/').at(-1)).toSorted()).toEqual(
    [...firstFiles, 'pagefind.js'].toSorted(),
  );
  expect(new Set(early()).size).toBe(begun.length);
  expect(chunks()).toEqual([...new Set(chunks())]);
  // What is kept for use without a network would hold the results up.
  expect(registered).toBe(false);
  await page.evaluate(() => navigator.serviceWorker.ready);
});

test('without a network the page says so, and searches once there is one', async () => {
  // Not a page of earlier tests, which has in its cache what these searched for.
  const page = await openSearch(await openApart(), many.url);
  await page.context().setOffline(true);
  await field(page).fill('hội thảo');
  await expect.poll(() => status(page)).toBe(say('search.offline'));
  expect(await page.getByRole('main').innerText()).toContain(say('search.offlineHelp'));
  await page.context().setOffline(false);
  await expect.poll(() => page.locator('.search-results').getAttribute('data-state')).toBe('found');
});

test('what is found is announced, once and not for every letter that changes nothing', async () => {
  const { length: count } = manyReports();
  const page = await openSearch(await open(), many.url);
  const said = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const line = document.querySelector('.search-results [role=status]');
    if (line)
      new MutationObserver(() => texts.push(line.textContent)).observe(line, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    return texts;
  });
  await field(page).fill('viện thử');
  await expect.poll(() => said.jsonValue()).toContain(say('search.found', { count }));
  const before = (await said.jsonValue()).length;
  await field(page).fill('viện thử nghiệm');
  await readAnswer(page);
  const after = (await said.jsonValue()).slice(before);
  // Where the machine is slow, the page says that it is searching; what it has found is then news.
  expect(
    after.filter(
      (text, index) =>
        text === say('search.found', { count }) && after[index - 1] !== say('search.loading'),
    ),
  ).toEqual([]);
});

/** Ways to bring the page of search into each of its states. */
const states: Record<string, (page: Page) => Promise<void>> = {
  'facets open': async (page) => {
    await openSearch(page, many.url, 'hội thảo');
    await openFilters(page);
    for (const summary of await page.locator('.facet > summary').all()) await summary.click();
    await expect
      .poll(() => page.locator('.facet').last().getByRole('checkbox').count())
      .toBeGreaterThan(0);
  },
  chips: async (page) => {
    await page.goto(`${many.url}tim-kiem/?q=hoi+thao&noi=tinh-mau-3&nguoi=khong-ai&tu-nam=2018`);
    await readAnswer(page);
  },
  none: async (page) => void (await openSearch(page, many.url, 'qwrtzpfx')),
  short: async (page) => void (await openSearch(page, many.url, 'x')),
  failed: async (page) => {
    await failing(page, /pagefind\.js/);
    await openSearch(page, many.url, 'hội thảo');
  },
  'recent searches': async (page) => {
    await openSearch(page, many.url);
    await page.evaluate(() => localStorage.setItem('recent-searches', '["hội thảo","đồng chí"]'));
    await openSearch(page, many.url);
  },
};

async function openFilters(page: Page): Promise<void> {
  if (!(await page.locator('.facet').first().isVisible()))
    await page.locator('.filters > summary').click();
}

test.each([phone, desk])(
  'axe finds nothing in any state, and what is pressed is large enough ($width wide)',
  async (viewport) => {
    const faults: string[] = [];
    const page = await open({ viewport });
    // On a desk, only what stands beside the results is laid out otherwise than on a phone.
    const kindOf = ([name]: [string, unknown]) =>
      viewport === phone || name === 'chips' ? name : 'without chips';
    for (const [name, reach] of oneOfEach(Object.entries(states), kindOf)) {
      await reach(page);
      faults.push(
        ...(await violations(page, name)),
        ...(await smallControls(page)).map((control) => `${name}: ${control}`),
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(
        viewport.width,
      );
      await page.context().unrouteAll();
    }
    expect(faults).toEqual([]);
  },
);

/** The controls of the search that are less than 44 pixels high. */
function smallControls(page: Page): Promise<string[]> {
  return page
    .locator('.search-page :is(button, summary, select, input, .asks)')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const target =
          control instanceof HTMLInputElement ? (control.labels?.[0] ?? control) : control;
        const { height } = target.getBoundingClientRect();
        return target.checkVisibility() && height < 43.5
          ? [`${target.outerHTML.slice(0, 80)} is ${height} high`]
          : [];
      }),
    );
}
