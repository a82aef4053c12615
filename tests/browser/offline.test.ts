import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { sitesToTry } from '../build/sample.ts';
import { useBrowser, withServiceWorker } from './browser.ts';
import {
  cacheNames,
  isKept,
  isTakenOver,
  pathsIn,
  useChangingSite,
  type ChangingSite,
} from './offline-site.ts';

const open = useBrowser();
const [workshop, forum] = reportPaths;

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 }).innerText();
const retry = (within: Locator) =>
  within.getByRole('button', { name: say('search.retry'), exact: true });
const found = (page: Page) => main(page).locator('.search-results li h2 a');

/** The names of the caches of builds, the oldest first. */
const builds = async (page: Page) =>
  (await cacheNames(page)).filter((name) => name.includes(' build '));
/** The paths kept of the latest build. */
const ofBuild = async (page: Page) => pathsIn(page, (await builds(page)).at(-1) ?? '');

/** Opens a page and waits until it, too, is kept. */
async function read(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect.poll(() => isKept(page, new URL(address).pathname)).toBe(true);
}

/** Reads the archive as a reader does who searches, so that the search is kept whole. */
async function readAndSearch(page: Page, { url, searchFiles }: ChangingSite): Promise<void> {
  await read(page, url + workshop);
  await read(page, url);
  await page.goto(`${url}tim-kiem/?q=bac+lieu`);
  await found(page).first().waitFor();
  await keepsSearch(page, await searchFiles());
}

/** Waits until all of these files of the search are kept of the latest build. */
async function keepsSearch(page: Page, files: string[]): Promise<void> {
  expect(files.filter((path) => path.endsWith('.pf_index'))).not.toEqual([]);
  await expect.poll(() => ofBuild(page)).toEqual(expect.arrayContaining(files));
}

describe.each(sitesToTry())('on the %s site', (name) => {
  const site = useChangingSite(name);

  test('the first page that was ever read opens without a network, with its typeface', async () => {
    const page = await open(withServiceWorker);
    await read(page, site().url + workshop);
    await page.context().setOffline(true);
    await page.reload();
    expect(await heading(page)).toMatch(/^Hội thảo trực tuyến/);
    expect(
      await page.evaluate(() =>
        document.fonts.ready.then(() => [...document.fonts].map(({ status }) => status)),
      ),
    ).toContain('loaded');
    // The home page was never read.
    expect((await page.goto(site().url))?.status()).toBe(503);
    expect(await heading(page)).toBe(say('offline.title'));
  });

  test('without a network, what was read opens, the search finds everything, and the rest says what is there', async () => {
    const { url } = site();
    const page = await open(withServiceWorker);
    await readAndSearch(page, site());
    await page.context().setOffline(true);

    await page.goto(url + workshop);
    expect(await heading(page)).toMatch(/^Hội thảo trực tuyến/);
    await page.goto(`${url}tim-kiem/?q=ninh+binh`);
    await expect.poll(() => found(page).count()).toBe(2);
    await page.goto((url + workshop).slice(0, -1));
    expect(page.url()).toBe(url + workshop);

    const response = await page.goto(url + forum);
    expect(response?.status()).toBe(503);
    expect(await heading(page)).toBe(say('offline.title'));
    expect(await main(page).getByText(say('offline.missing')).isVisible()).toBe(true);
    const offered = main(page).getByRole('list').getByRole('link');
    await expect
      .poll(() => offered.allInnerTexts())
      .toEqual([expect.stringMatching(/^Hội thảo trực tuyến/)]);
    expect(await main(page).locator('.report-list .when').innerText()).toBe(
      'Chiều thứ Tư, ngày 13 tháng 10 năm 2021',
    );
    expect(
      await main(page)
        .getByRole('link', { name: say('searchPage.title'), exact: true })
        .isVisible(),
    ).toBe(true);
    await offered.click();
    await page.waitForURL(url + workshop);
    expect(await heading(page)).toMatch(/^Hội thảo trực tuyến/);
  });
});

describe('under a base path', () => {
  const site = useChangingSite('base');
  // Every test begins with the site as it was built, whatever the one before it did.
  beforeEach(() => site().restore());

  test('a page that was missing opens by itself when the network is back', async () => {
    const page = await open(withServiceWorker);
    await read(page, site().url + workshop);
    await page.context().setOffline(true);
    await page.goto(site().url + forum);
    await page.context().setOffline(false);
    await expect.poll(() => heading(page)).toMatch(/^Diễn đàn cấp cao/);
  });

  test('what an earlier worker has kept in the place of a file or a page harms no reader', async () => {
    const { url } = site();
    const page = await open(withServiceWorker);
    await readAndSearch(page, site());
    const login = '<!doctype html><h1>Đăng nhập wifi</h1>';
    const planted = [...(await site().searchFiles()), new URL(url + workshop).pathname];
    await page.evaluate(
      async ([html, ...paths]) => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys())
            if (paths.includes(new URL(request.url).pathname))
              await cache.put(
                request,
                new Response(html, { headers: { 'content-type': 'text/html' } }),
              );
        }
      },
      [login, ...planted],
    );
    const harmed = () =>
      page.evaluate(async (html) => {
        const found: string[] = [];
        for (const name of await caches.keys())
          for (const request of await (await caches.open(name)).keys())
            if ((await (await caches.match(request, { cacheName: name }))?.text()) === html)
              found.push(new URL(request.url).pathname);
        return found;
      }, login);
    expect((await harmed()).toSorted()).toEqual(planted.toSorted());

    await page.goto(`${url}tim-kiem/?q=ninh+binh`);
    await expect.poll(() => found(page).count()).toBe(2);
    // The search is kept again as it should be; a page that was read, when it is read again.
    await expect.poll(harmed).toEqual([new URL(url + workshop).pathname]);
    await page.context().setOffline(true);
    await page.reload();
    await expect.poll(() => found(page).count()).toBe(2);
    await page.goto(url + workshop);
    expect(await heading(page)).toBe(say('offline.title'));
    expect(await main(page).getByRole('list').count()).toBe(0);
  });

  test('without the words of a search, it says that only words searched for before are found, and all else stays quiet', async () => {
    const page = await open(withServiceWorker);
    await readAndSearch(page, site());
    // A large index is not kept whole.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          if (/\.pf_index$|\/ten\//.test(request.url)) await cache.delete(request);
      }
    });
    // The browser itself keeps these files, too: their names say what is in them. The session also
    // leaves it with `navigator.onLine`, as a network does that leads nowhere.
    await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
    await page.context().setOffline(true);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(`${site().url}tim-kiem/`);
    expect(await page.evaluate(() => navigator.onLine)).toBe(true);
    const places = main(page).locator('details[data-facet=places]');
    await places.locator('summary').click();
    await main(page).locator('input[type=search]').pressSequentially('bac lieu');
    await expect
      .poll(() => main(page).locator('.search-results').getByRole('status').innerText())
      .toContain('đã tìm trước đây');
    expect(await retry(main(page).locator('.search-results')).isVisible()).toBe(true);
    expect(await found(page).count()).toBe(0);
    expect(await page.locator('[role=option], .thing-card').count()).toBe(0);
    expect(await places.innerText()).toContain(say('search.valuesFailed'));
    expect(faults).toEqual([]);
  });

  // While workers take over from each other on a busy machine, Chromium now and then loses a visit,
  // or lets the new worker wait although the old one has nothing left to answer. That hardly
  // happens three times in a row; a fault of the archive does.
  test(
    'with a network no old page is ever shown; the next build takes the place of this one, and open pages of this one search on',
    { retry: 2 },
    async () => {
      const { url, change, searchFiles } = site();
      const page = await open(withServiceWorker);
      await readAndSearch(page, site());
      const old = await page.context().newPage();
      await old.goto(`${url}tim-kiem/?q=bac+lieu`);
      await found(old).first().waitFor();
      const before = await builds(page);
      expect(before).toHaveLength(1);
      await change(workshop, 'Hội thảo trực tuyến', 'Buổi họp trực tuyến');
      await page.goto(url + workshop);
      expect(await heading(page)).toMatch(/^Buổi họp trực tuyến/);

      // The new build's search is kept because the old one's was; the old one's files stay for the
      // pages of it that may be open.
      await expect.poll(() => builds(page)).toHaveLength(2);
      await keepsSearch(page, await searchFiles());
      await main(old).locator('input[type=search]').fill('ninh binh');
      await expect.poll(() => found(old).count()).toBe(2);
      await old.close();

      await change(workshop, 'Buổi họp trực tuyến', 'Cuộc họp trực tuyến');
      // Opening the page again and again until there is a new worker would race with the one that
      // is taking over.
      await expect.poll(() => isTakenOver(page)).toBe(true);
      await page.reload();
      await expect
        .poll(async () => (await builds(page)).some((name) => before.includes(name)))
        .toBe(false);
      expect(await builds(page)).toHaveLength(2);

      await page.context().setOffline(true);
      await page.reload();
      expect(await heading(page)).toMatch(/^Cuộc họp trực tuyến/);
      await page.goto(`${url}tim-kiem/?q=ninh+binh`);
      await expect.poll(() => found(page).count()).toBe(2);
    },
  );

  test('the copy of a report that the archive withdraws goes, wherever the reader reads on', async () => {
    const { url, offer } = site();
    const page = await open(withServiceWorker);
    await read(page, url + workshop);
    await read(page, url + forum);
    await offer(true, [workshop]);
    await page.goto(`${url}gioi-thieu/`);
    await expect.poll(() => isKept(page, new URL(url + workshop).pathname)).toBe(false);
    expect(await isKept(page, new URL(url + forum).pathname)).toBe(true);
  });

  test('a page that is no more is let go', async () => {
    const page = await open(withServiceWorker);
    const gone = `${site().url}bai-viet/2021/khong-con/`;
    await read(page, site().url + workshop);
    await page.evaluate(
      async ([cacheName = '', address = '']) =>
        (await caches.open(cacheName)).put(
          address,
          new Response('<h1>Cũ</h1>', { headers: { 'content-type': 'text/html' } }),
        ),
      [(await cacheNames(page)).find((name) => name.endsWith(' pages')) ?? '', gone],
    );
    await page.reload();
    expect((await page.goto(gone))?.status()).toBe(404);
    await expect.poll(() => isKept(page, new URL(gone).pathname)).toBe(false);
  });

  test('a reader removes what is kept, for good, and may begin again', async () => {
    const { url } = site();
    const page = await open(withServiceWorker);
    await readAndSearch(page, site());
    await page.evaluate(() => caches.open('another archive'));
    // A page that stays open keeps its worker.
    const beside = await page.context().newPage();
    await beside.goto(`${url}tim-kiem/?q=bac+lieu`);
    await found(beside).first().waitFor();
    await page.goto(`${url}gioi-thieu/`);
    await main(page)
      .getByRole('link', { name: say('offline.title') })
      .click();
    await main(page)
      .getByRole('button', { name: say('offline.remove'), exact: true })
      .click();
    await expect
      .poll(() => main(page).getByRole('status').innerText())
      .toBe(say('offline.removed'));
    await main(beside).locator('input[type=search]').fill('ninh binh');
    await expect.poll(() => found(beside).count()).toBe(2);
    await page.goto(url + forum);
    // Nothing says that nothing is kept any more.
    await beside.waitForLoadState('networkidle');
    await page.waitForLoadState('networkidle');
    const registered = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    expect(await registered()).toBe(0);
    expect(await cacheNames(page)).toEqual(['another archive']);
    await beside.close();

    await page.goto(`${url}ngoai-tuyen/`);
    await main(page)
      .getByRole('button', { name: say('offline.keep'), exact: true })
      .click();
    await read(page, url + forum);
    expect(await registered()).toBe(1);
  });

  test('an archive that no longer offers this clears up after itself, and nothing else', async () => {
    const { url, offer } = site();
    const page = await open(withServiceWorker);
    await readAndSearch(page, site());
    await page.evaluate(() => caches.open('another archive'));
    await offer(false);
    // Its pages would register nothing; the browser asks for the worker again by itself.
    await page.addInitScript(() => Object.assign(localStorage, { offline: 'off' }));
    await page.goto(url + forum);
    await expect.poll(() => cacheNames(page)).toEqual(['another archive']);
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      )
      .toBe(0);
  });
});
