import { expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { filesIn } from '../site/pages.ts';
import { desk, phone, useBrowser } from './browser.ts';
import { watchPage } from './watch.ts';

const { base, hostile } = inject('sites');
const open = useBrowser();

test.each([
  ['a phone', phone, 'atom.xml'],
  ['a desk', desk, 'atom.xml'],
  ['a phone, beside a page', phone, 'nhan-vat/pham-minh-chinh/atom.xml'],
])(
  'on %s a feed shows what it is and its entries, with the style sheet',
  async (_, viewport, path) => {
    const page = await open({ viewport, colorScheme: 'dark' });
    const faults = watchPage(page, base.url);
    await page.goto(base.url + path);
    const seen = await page.evaluate(() => {
      const [title, id] = ['entry > title', 'entry > id'].map((one) => document.querySelector(one));
      const style = (element: Element | null | undefined) => element && getComputedStyle(element);
      return {
        title: style(title)?.display,
        id: style(id)?.display,
        background: style(document.documentElement)?.backgroundColor,
        width: document.documentElement.scrollWidth,
        about: getComputedStyle(document.querySelector('subtitle') ?? document.body, '::before')
          .content,
      };
    });
    expect(seen).toEqual({
      title: 'block',
      id: 'none',
      background: 'rgb(22, 24, 27)',
      width: viewport.width,
      about: JSON.stringify(say('feed.about')),
    });
    const box = await page.locator('subtitle a').boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await page.locator('subtitle a').focus();
    expect(faults).toEqual([]);
  },
);

test('a feed full of payloads runs nothing and asks no one', async () => {
  const page = await open();
  const faults = watchPage(page, hostile.url);
  const feeds = filesIn(hostile.folder).filter((path) => path.endsWith('.xml'));
  const chosen = ['atom.xml', ...feeds.filter((_, index) => index % 97 === 0)];
  expect(chosen.length).toBeGreaterThan(5);
  for (const path of chosen) {
    await page.goto(hostile.url + path);
    expect(await page.evaluate(() => 'hit' in window), path).toBe(false);
    expect(faults, path).toEqual([]);
  }
});
