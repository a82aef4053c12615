import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { useReusedPages } from './browser.ts';
import { asking, bar, button, marks, openAt, status } from './found-page.ts';

const { root, base } = inject('sites');
const open = useReusedPages();
const [workshop, forum] = reportPaths;
const report = root.url + forum;
const textOfReport = (page: Page) =>
  page.locator('article.report').evaluate(({ textContent }) => textContent);

describe('marks', () => {
  test.each([
    ['dong chi', 'đồng chí'],
    ['Phạm Minh Chính', 'Phạm Minh Chính'],
    ['UBND tỉnh', 'UBND tỉnh'],
    ['"công nghiệp hóa, hiện đại hóa"', 'công nghiệp hóa, hiện đại hóa'],
    ['kinh tế xã hội', 'kinh tế - xã hội'],
    ['ca mau ', 'Cà Mau'],
  ])('“%s” marks “%s” whole, and not a character of the report changes', async (typed, found) => {
    const page = await open();
    await page.goto(report);
    const text = await textOfReport(page);
    await openAt(page, typed, report);
    expect(await marks(page)).toContain(found);
    expect(await textOfReport(page)).toBe(text);
  });

  test('an abbreviation is marked where its long form is asked for', async () => {
    const page = await open();
    await openAt(page, 'ủy ban nhân dân tỉnh', report);
    expect(await marks(page)).toContain('UBND tỉnh');
  });

  test('on a site below the root, too', async () => {
    const page = await open();
    await openAt(page, 'kinh te xa hoi', base.url + forum);
    expect(await marks(page)).toContain('KT-XH');
  });

  test('words that stand partly within a link are marked, and the link still leads on', async () => {
    const page = await open();
    await openAt(page, 'đồng chí Phạm Minh', report);
    const pieces = page.locator('.prose mark', { hasText: /^(đồng chí|Phạm Minh)/ });
    expect((await pieces.allInnerTexts()).slice(0, 2).join('')).toBe('đồng chí Phạm Minh');
    await page.locator('.prose a mark').first().click();
    await page.waitForURL(`${root.url}nhan-vat/pham-minh-chinh/`);
  });

  test('what the archive adds to the text is not marked', async () => {
    const page = await open();
    await openAt(page, 'chú thích ảnh suy luận căn cứ', report);
    expect(
      await page.locator('[data-added] mark, [data-inferred] mark, [data-unsearched] mark').count(),
    ).toBe(0);
  });

  test.each([
    '<img src=x onerror="Reflect.set(window, \'hurt\', true)">',
    '</mark><script>Reflect.set(window, "hurt", true)</script>',
    'đồng chí '.repeat(12_000),
  ])('text from outside is only looked for: %.40s', async (typed) => {
    const page = await open();
    const text = await page.goto(report).then(() => textOfReport(page));
    await openAt(page, typed, report);
    expect(await page.evaluate(() => Reflect.has(window, 'hurt'))).toBe(false);
    expect(await page.locator('article img').count()).toBe(0);
    expect(await textOfReport(page)).toBe(text);
  });

  test('where nothing is found, the bar says so and can be put away', async () => {
    const page = await open();
    await openAt(page, 'qwrtzpfx', report);
    expect(await status(page)).toContain(say('found.none'));
    expect(await button(page, 'found.next').isVisible()).toBe(false);
    await button(page, 'found.clear').click();
    expect(await bar(page).isVisible()).toBe(false);
  });

  test.each(['#tim=', '#tim=a', '#tim=%E0%A4%A'])(
    'an address that asks for nothing (%s) shows no bar and breaks nothing',
    async (fragment) => {
      const page = await open();
      const thrown: string[] = [];
      page.on('pageerror', ({ message }) => thrown.push(message));
      await page.goto(report + fragment, { waitUntil: 'networkidle' });
      expect(await bar(page).count()).toBe(0);
      expect(await page.locator('mark').count()).toBe(0);
      expect(thrown).toEqual([]);
    },
  );
});

test.each(['', '#doan-3'])(
  'a report that is opened without a search (%j) fetches no script',
  async (fragment) => {
    const page = await open();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.resourceType()));
    await page.goto(root.url + workshop + fragment, { waitUntil: 'networkidle' });
    expect(fetched).toContain('document');
    expect(fetched.filter((type) => /script|fetch|xhr/.test(type))).toEqual([]);
  },
);

test('without JavaScript an address with a search shows the report, and no bar', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(asking('dong chi', report));
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.locator('.found-words').count()).toBe(0);
});

test('without the list of abbreviations, words are marked as they were typed', async () => {
  const page = await open();
  await page.route('**/viet-tat.json', (route) => route.abort());
  await openAt(page, 'kinh tế xã hội', report);
  expect(await marks(page)).toContain('kinh tế - xã hội');
  expect(await marks(page)).not.toContain('KT-XH');
});
