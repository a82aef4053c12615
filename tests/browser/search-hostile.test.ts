import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { mostTyped } from '../../src/search/page/address.ts';
import { leave, useBrowser, useShared } from './browser.ts';
import { ask, openSearch, readAnswer } from './search-page.ts';

const { url } = inject('sites').root;
const open = useBrowser();
const [, forum] = reportPaths;

/**
 * Texts that have broken one search or another. Those that could run something set `hit` on the
 * window.
 */
const hostile: Record<string, string> = {
  'an image that fails': '<img src=x onerror="window.hit=1;alert(1)">',
  'an image, as a phrase': '"<img src=x onerror=window.hit=1>" bạc liêu',
  'a script': '<script>window.hit=1</script>hội thảo',
  'a way out of JSON in a page': '</script><script>window.hit=1</script>',
  'a way out of an attribute': '"\'><svg/onload=window.hit=1>',
  'a frame': '<iframe src="https://elsewhere.example/" onload="window.hit=1"></iframe>',
  'an address that runs': 'javascript:window.hit=1',
  'a style': '<style>@import "https://elsewhere.example/x.css";*{display:none}</style>',
  'an entity': '&lt;img src=x onerror=window.hit=1&gt;&#60;b&#62;',
  'braces of the messages': '{count} {words} ${window.hit=1} {{window.hit=1}}',
  '100 kB of words': 'hội thảo bạc liêu '.repeat(5_000),
  '100 kB of one word': 'a'.repeat(100_000),
  // More of them on one letter keep the browser itself busy for seconds, in any field.
  '10 kB of marks': `o${'\u0301'.repeat(5_000)}`,
  '100 kB of quotation marks and minuses': '"-'.repeat(50_000),
  'control characters': `bạc${String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code))}\u007f\u0080\u009f liêu`,
  'unpaired surrogates': '\ud800 bạc \udfff liêu \udbff',
  'surrogates the wrong way round': '\udc00\ud800'.repeat(50),
  'no characters': '\uffff\ufffe\ufdd0',
  __proto__: '__proto__',
  constructor: 'constructor',
  'names of every object': 'toString valueOf hasOwnProperty __defineGetter__ prototype',
  '1,000 quotation marks': '"'.repeat(1_000),
  '1,000 curly quotation marks': '“„”«»'.repeat(200),
  'a very long word': `bạc${'x'.repeat(5_000)}`,
  'a very long number': '9'.repeat(5_000),
  'right to left': '\u202eبحث\u202c \u2067bạc liêu\u2069 \u200f',
  'what a pattern is made of': '.*+?^${}()|[]\\ (a+)+$ [^]* (?<=x) \\p{L}',
  'minuses in quotation marks': '-"-"-',
  'minuses only': '- -- --- -a- -"',
  'dates that are none': '99/99/9999 0/0/0 31/2/2021 -1/-1',
  'characters of the index itself': '\ue000\ue001\ue002\ue003\u0335d\u0335 bạc\ue001liêu',
  'flags, families and skin': '👨‍👩‍👧‍👦 🇻🇳 👍🏽',
  'other writings': '漢字 ひらがな 한국어 кириллица ไทย',
  'spaces of every kind': '\u00a0\u1680\u2003\u2028\u2029\u202f\u3000\ufeff',
  'zero width': 'b\u200bạ\u200cc\u200d l\u2060iêu',
  'what an address is made of': '?q=1&q=2#x%00%ff%u0041;/../../',
};

/** What a page must never do for what was typed. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => faults.push(`error: ${message}`));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && faults.push(`console: ${message.text().slice(0, 300)}`),
  );
  page.on(
    'request',
    (request) =>
      request.url().startsWith(url) || faults.push(`request: ${request.url().slice(0, 300)}`),
  );
  page.on(
    'framenavigated',
    (frame) =>
      new URL(frame.url()).pathname.endsWith('/tim-kiem/') ||
      faults.push(`went to ${frame.url().slice(0, 300)}`),
  );
  return faults;
}

/** What could run or load something on the page, and what ran. */
function live(page: Page): Promise<{ hit: unknown; elements: string[] }> {
  return page.evaluate(() => {
    const kinds =
      'script, img, svg, iframe, object, embed, style, link, meta, base, form, video, audio';
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    return {
      hit: Reflect.get(window, 'hit'),
      elements: [...document.querySelectorAll(kinds), ...handlers].map(
        (element) => element.localName,
      ),
    };
  });
}

/** A page of search, what must not happen on it, and what was live on it when it opened. */
async function start() {
  const page = await open();
  const faults = watch(page);
  await openSearch(page, url);
  return { page, faults, before: await live(page) };
}

/**
 * Asks for a text, then checks that it did nothing but be looked for, and that the next query is
 * answered.
 */
async function survives(
  { page, faults, before }: Awaited<ReturnType<typeof start>>,
  text: string,
): Promise<void> {
  faults.length = 0;
  const { state } = await ask(page, text);
  expect(['empty', 'short', 'found', 'none']).toContain(state);
  expect(await live(page)).toEqual(before);
  const { results } = await ask(page, 'bac lieu');
  expect(results.map(({ report }) => `bai-viet/${report}`)).toEqual([forum]);
  expect(faults).toEqual([]);
}

describe('what is typed is looked for and does nothing else', () => {
  const shared = useShared(start);

  test.each(Object.keys(hostile))('%s', async (name) => survives(shared(), hostile[name] ?? ''));

  test('any text', async () => {
    const started = await start();
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
        .map((units) => String.fromCharCode(...units)),
      fc
        .array(
          fc.constantFrom(
            ...'"“”„«»-–—/.:,()[]{}<>\\&%#?!*+^$|=\'`~@ \t\n',
            'bạc',
            'liêu',
            'ubnd',
            '13',
            '10',
            'd\u0335',
            '\u0301',
            '\ue001',
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
      fc
        .constantFrom(...Object.values(hostile))
        .map((text) => [...text].slice(0, 200).toReversed().join('')),
    );
    await fc.assert(
      fc.asyncProperty(texts, (text) => survives(started, text)),
      { numRuns: inject('thorough') ? 200 : 40, seed: 1, endOnFailure: true },
    );
  });

  test('what is shown of a text is the text', async () => {
    const { page } = await start();
    const typed = 'bạc liêu <b>zzyzx</b>';
    const { status } = await ask(page, typed);
    expect(status).toContain('zzyzx');
    expect(await page.locator('.search-results b', { hasText: 'zzyzx' }).count()).toBe(0);
    expect(await page.title()).toContain(typed);
  });
});

describe('what an address asks for is looked for and does nothing else', () => {
  const names = [
    'an image that fails',
    'a way out of JSON in a page',
    'a way out of an attribute',
    'control characters',
    '1,000 quotation marks',
    'what a pattern is made of',
    'right to left',
  ];
  /** What follows `?`, and what then stands in the field. */
  const addresses: [address: string, field: string | undefined][] = [
    ...names.map((name): [string, string] => [
      `q=${encodeURIComponent(hostile[name] ?? '')}`,
      (hostile[name] ?? '').replaceAll(/[\r\n]/g, ''),
    ]),
    ['q=%', '%'],
    ['q=%E0%A4%A', undefined],
    ['q=%FF%FE', undefined],
    ['q=%00', undefined],
    ['q=b%E1%BA%A1c+li%C3%AAu&q=second', 'bạc liêu'],
    ['q', ''],
    ['q[]=1&__proto__=2&constructor=3', ''],
    ['q=%253Cimg%2520src%253Dx%253E', '%3Cimg%20src%3Dx%3E'],
    ['q=bac+lieu#<img src=x onerror=window.hit=1>', 'bac lieu'],
  ];

  test('every one of them', async () => {
    const { page, faults, before } = await start();
    for (const [address, field] of addresses) {
      await leave(page);
      faults.length = 0;
      await page.goto(`${url}tim-kiem/?${address}`);
      const { state } = await readAnswer(page);
      expect.soft(['empty', 'short', 'found', 'none'], address).toContain(state);
      // A page that is shown again reads its field from the address, where a long text is cut.
      if (field !== undefined)
        expect
          .soft([field, field.slice(0, mostTyped)], address)
          .toContain(await page.locator('main input[type=search]').inputValue());
      expect.soft(await live(page), address).toEqual(before);
      expect.soft(faults, address).toEqual([]);
    }
    expect((await ask(page, 'bac lieu')).results).toHaveLength(1);
  });
});
