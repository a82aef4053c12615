import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { namesakes, people } from '../build/many-people.ts';
import { renamed } from '../build/many-names.ts';
import { violations } from './axe.ts';
import { phone, useBrowser, useReusedPages } from './browser.ts';
import { visit } from './hostile-visit.ts';
import { ask, openSearch, readAnswer } from './search-page.ts';

const { root, base, many } = inject('sites');
const open = useReusedPages();
const openNew = useBrowser();

/** The words of each card, line by line. */
const cards = async (page: Page) =>
  (await page.locator('.thing-card').allInnerTexts()).map((text) => text.split(/\n+/));
const options = (page: Page) => page.getByRole('option');
const names = (page: Page) => options(page).locator('span').allInnerTexts();
/** What the browser has fetched beside the page, by the ends of its addresses. */
const fetched = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

describe('the card of a thing', () => {
  test.each([
    ['bac lieu', 'Bạc Liêu', 'places', 'Nay thuộc Cà Mau, từ 01-07-2025'],
    ['cà mau', 'Cà Mau', 'places', '1 bài, 06-12-2021 (năm do suy luận)'],
    ['bộ tt&tt', 'Bộ Thông tin và Truyền thông', 'bodies', '1 bài, 13-10-2021'],
    ['cong nghiep 4.0', 'Công nghiệp 4.0', 'topics', 'Cách mạng công nghiệp lần thứ tư'],
    ['phạm minh chính kinh tế số', 'Phạm Minh Chính', 'people', 'Thủ tướng Chính phủ · 06-12-2021'],
  ] as const)('%s: %s stands above the results', async (query, name, facet, fact) => {
    const page = await openSearch(await open(), root.url, query);
    const [words = [], ...others] = await cards(page);
    expect(others).toEqual([]);
    expect(words.slice(0, 2)).toEqual([say(`thing.${facet}`), name]);
    expect(words.join(' ')).toContain(fact);
    expect(await page.locator('.things [aria-live]').innerText()).toBe(
      say('search.named', { names: name }),
    );
  });

  test('a variant leads to the name of the list; namesakes have a card each; its links lead to the page and into its reports', async () => {
    const page = await openSearch(await open({ viewport: phone }), many.url, renamed.short);
    expect((await cards(page))[0]).toContain(renamed.name);
    await ask(page, namesakes[0]?.name ?? '');
    const offices = (await cards(page)).map((card) => card[2]?.split(' · ')[0]);
    expect(offices.toSorted()).toEqual(namesakes.map(({ office }) => office).toSorted());
    expect(await violations(page, 'namesakes')).toEqual([]);

    await ask(page, 'vu thu nghiem');
    const line = (await cards(page))[0]?.find((words) => /^\d+ bài/.test(words));
    await page.getByRole('link', { name: /^Tìm trong các bài của/ }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?nguoi=vu-thu-nghiem');
    const narrowed = await readAnswer(page);
    expect(line).toContain(`${Number.parseInt(narrowed.status.replace(/\D+/, ''), 10)} bài`);
    // The search is narrowed to this person, so a card would say nothing.
    await ask(page, 'vu thu nghiem');
    expect(await cards(page)).toEqual([]);
    await page.goBack();
    await page.goBack();
    await readAnswer(page);
    await page.getByRole('link', { name: 'Vũ Thử Nghiệm', exact: true }).click();
    await page.waitForURL('**/nhan-vat/vu-thu-nghiem/');
  });

  test('nothing is fetched for it where a query names nothing, and nothing moves once results are there', async () => {
    const page = await openSearch(await open(), root.url, 'dong chi');
    await page.waitForLoadState('networkidle');
    expect((await fetched(page)).filter((name) => /ThingScript|\/ten\//.test(name))).toEqual([]);
    await page.goto(`${root.url}tim-kiem/?q=bac+lieu`);
    await readAnswer(page);
    const top = () => page.locator('.report-list a').first().boundingBox();
    const before = await top();
    await page.waitForLoadState('networkidle');
    expect(await top()).toEqual(before);
    expect(await cards(page)).toHaveLength(1);
  });

  test('without its data the results stand', async () => {
    const page = await open();
    await page.route('**/ten/*', (route) => route.abort());
    await openSearch(page, root.url, 'bac lieu');
    expect((await readAnswer(page)).results).toHaveLength(1);
    expect(await cards(page)).toEqual([]);
  });
});

describe('suggestions', () => {
  test.each([
    ['the home page', ''],
    ['the masthead of a report', reportPaths[0]],
  ])('on %s nothing is fetched before the first key', async (_, path) => {
    const page = await open();
    await page.goto(root.url + path, { waitUntil: 'networkidle' });
    const field = page.locator('search input').first();
    await field.focus();
    const before = await fetched(page);
    expect(before.filter((name) => /Suggest|\/ten\//.test(name))).toEqual([]);
    await field.pressSequentially('bac');
    await expect.poll(() => names(page)).toEqual(['Bạc Liêu']);
    expect((await fetched(page)).filter((name) => name.includes('/ten/'))).toHaveLength(1);
  });

  test('keys alone lead through them to a page', async () => {
    const page = await open({ viewport: phone });
    await page.goto(base.url);
    const field = page.locator('main input[type=search]');
    const below = page.locator('.front-page');
    const before = await below.boundingBox();
    await field.pressSequentially('pham');
    await expect.poll(() => names(page)).toHaveLength(3);
    expect(await below.boundingBox()).toEqual(before);
    expect(await violations(page, 'suggestions')).toEqual([]);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('form [aria-live]').innerText()).toBe(
      say('suggest.count', { count: 3 }),
    );
    const heights = await options(page).evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().height),
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);

    const active = () =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        const chosen = document.querySelectorAll('[aria-selected=true]');
        return id === '' || chosen.length !== 1 || chosen[0]?.id !== id
          ? undefined
          : chosen[0].querySelector('span')?.textContent;
      });
    const [first = '', second = '', third = ''] = await names(page);
    expect(await active()).toBeUndefined();
    for (const [key, expected] of [
      ['ArrowDown', first],
      ['ArrowDown', second],
      ['End', third],
      ['ArrowDown', undefined],
      ['ArrowUp', third],
      ['Home', first],
    ] as const) {
      await field.press(key);
      expect(await active(), key).toBe(expected);
    }
    await field.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await field.inputValue()).toBe('pham');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await field.press('End');
    await field.pressSequentially(' minh');
    await expect.poll(() => names(page)).toEqual(['Phạm Minh Chính']);
    await field.press('ArrowDown');
    await field.press('Enter');
    await page.waitForURL(`${base.url}nhan-vat/pham-minh-chinh/`);
  });

  test('a search that was made before is suggested, by the pointer, too; what is typed is searched for as ever', async () => {
    const page = await openSearch(await open(), root.url);
    await ask(page, 'hội thảo trực tuyến');
    await page.goto(root.url);
    const field = page.locator('main input[type=search]');
    await field.pressSequentially('truc');
    await expect.poll(() => names(page)).toEqual(['hội thảo trực tuyến']);
    await options(page).click();
    await page.waitForURL('**/tim-kiem/?q=h*');
    expect((await readAnswer(page)).results.length).toBeGreaterThan(0);
    await page.goto(root.url);
    await field.pressSequentially('bac');
    await expect.poll(() => names(page)).toEqual(['Bạc Liêu']);
    await field.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=bac');
  });

  test('on the search page they wait for the first results, and the arrow keys lead to those once they are closed', async () => {
    const page = await openSearch(await open(), many.url, 'viện');
    const field = page.locator('main input[type=search]');
    await field.focus();
    await field.press('End');
    await field.pressSequentially(' thử nghiệm số 7', { delay: 10 });
    await expect.poll(() => names(page)).toContain(renamed.name);
    await expect.poll(() => cards(page)).toHaveLength(1);
    await field.press('Escape');
    await field.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(renamed.name);
  });

  test('an answer that comes late or never changes nothing', async () => {
    const page = await open();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/ten/*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(root.url);
    const field = page.locator('main input[type=search]');
    // Waited for from before the keys are pressed: it may come with the first of them.
    await Promise.all([page.waitForRequest('**/ten/*'), field.pressSequentially('bac')]);
    await field.fill('pham gia');
    release();
    await expect.poll(() => names(page)).toEqual(['Phạm Gia Túc']);
    await field.fill('không ai tên thế');
    await expect.poll(() => options(page).count()).toBe(0);
    await page.unroute('**/ten/*');
    await page.route('**/ten/*', (route) => route.abort());
    await page.goto(root.url);
    await Promise.all([page.waitForEvent('requestfailed'), field.pressSequentially('bac')]);
    expect(await options(page).count()).toBe(0);
    await field.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=bac');
  });
});

test('hostile names stay words, in suggestions and on cards', async () => {
  const { url } = inject('sites').hostile;
  let shown = 0;
  const wrong = await visit(openNew, ['script', 'img', 'hit'], async (page, text) => {
    await page.goto(url);
    await Promise.all([
      page.waitForResponse('**/ten/*'),
      page.locator('main input[type=search]').pressSequentially(text),
    ]);
    await options(page).first().waitFor();
    // Both at once: more suggestions may come between.
    const { found, elements } = await options(page).evaluateAll((shown) => ({
      found: shown.flatMap((option) => option.querySelector('span')?.textContent ?? []),
      elements: shown.flatMap((option) => [...option.children]).length,
    }));
    for (const name of found.slice(0, 1)) {
      await openSearch(page, url, name);
      await page.locator('.thing-card').first().waitFor();
      shown += (await cards(page)).length;
    }
    return elements === 2 * found.length ? [] : [`${elements} elements`];
  });
  expect(wrong).toEqual([]);
  expect(shown).toBeGreaterThan(0);
});

test('a name of the many is suggested by the given name alone, without marks', async () => {
  const page = await open();
  await page.goto(many.url);
  const { name } = people.find((person) => person.name.endsWith('Khánh')) ?? { name: '' };
  await page.locator('main input[type=search]').pressSequentially('khanh');
  await expect.poll(() => names(page)).toContain(name);
  // Namesakes are told apart.
  await page.locator('main input[type=search]').fill('do trung ten');
  const abouts = async () => (await options(page).locator('small').allInnerTexts()).toSorted();
  await expect
    .poll(abouts)
    .toEqual(namesakes.map(({ office }) => `${say('thing.people')}, ${office}`).toSorted());
});
