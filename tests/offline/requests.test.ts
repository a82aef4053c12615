import { expect, test } from 'vitest';
import type { WorkerManifest } from '../../src/offline/worker-manifest.ts';
import { handling, isCacheable, surplus, type Handling } from '../../src/offline/requests.ts';

const origin = 'https://example.org';
const build = (base: string): WorkerManifest => ({
  version: '1',
  base,
  sections: ['bai-viet', 'tim-kiem'],
  offlinePage: 'ngoai-tuyen/',
  searchPage: 'tim-kiem/',
  shell: { 'favicon.svg': 'a' },
  search: { 'pagefind/latest.json': 'b' },
  index: { 'tim-kiem/ten/muc.json': 'c' },
  withdrawn: [],
});

const requests: [path: string, mode: RequestMode, as: Handling['as'] | undefined][] = [
  ['', 'navigate', 'page'],
  ['bai-viet/2021/x/', 'navigate', 'page'],
  ['bai-viet/2021/x/?tim=a#doan-2', 'navigate', 'page'],
  ['bai-viet/2021/x', 'navigate', 'page'],
  ['tim-kiem/?q=a', 'navigate', 'page'],
  ['bai-viet/2021/x/x.txt', 'navigate', 'networkOnly'],
  ['another/archive/', 'navigate', 'networkOnly'],
  ['bai-viet/2021/x/', 'cors', undefined],
  ['_astro/fonts/1.woff2', 'cors', 'cacheFirst'],
  ['_astro/l%C3%B2%20nung.a1_b2.avif', 'no-cors', 'picture'],
  ['_astro/lo-nung.a1_b2.png', 'no-cors', 'picture'],
  ['pagefind/0123456789abcdef/fragment/vi_1.pf_fragment', 'cors', 'cacheFirst'],
  ['pagefind/0123456789abcdef/index/vi_1.pf_index', 'cors', 'cacheFirst'],
  ['pagefind/0123456789abcdef/pagefind.vi_1.pf_meta', 'cors', 'cacheFirst'],
  ['pagefind/0123456789abcdef/pagefind-entry.json?ts=1', 'cors', 'cacheFirst'],
  ['pagefind/latest.json', 'cors', 'networkFirst'],
  ['tim-kiem/ten/muc.json', 'cors', 'networkFirst'],
  ['tim-kiem/ten/a7.json', 'cors', undefined],
  ['favicon.svg', 'no-cors', 'networkFirst'],
  ['robots.txt', 'no-cors', undefined],
  ['other/_astro/1.js', 'no-cors', undefined],
];

test.each(['/', '/luu-tru/'])('under %s every request is answered as its kind asks', (base) => {
  const asked = requests.map(
    ([path, mode]) =>
      handling(
        { method: 'GET', mode, url: origin + base + path, headers: new Headers() },
        build(base),
        origin,
      )?.as,
  );
  expect(asked).toEqual(requests.map(([, , as]) => as));
});

test('the worker steps in for nothing but GET of its own origin and base path, and leaves parts of files alone', () => {
  const font = {
    method: 'GET',
    mode: 'cors',
    url: `${origin}/luu-tru/_astro/1.woff2`,
    headers: new Headers(),
  } as const;
  const answered = (changed: Partial<Parameters<typeof handling>[0]>) =>
    handling({ ...font, ...changed }, build('/luu-tru/'), origin)?.as;
  expect(answered({})).toBe('cacheFirst');
  expect(answered({ method: 'HEAD' })).toBeUndefined();
  expect(answered({ method: 'POST', mode: 'navigate' })).toBeUndefined();
  expect(answered({ url: 'https://elsewhere.example/luu-tru/_astro/1.woff2' })).toBeUndefined();
  expect(answered({ url: `${origin}/_astro/1.woff2` })).toBeUndefined();
  expect(answered({ headers: new Headers({ range: 'bytes=0-9' }) })).toBeUndefined();
});

test('only whole answers of this site, from the very address, are kept', () => {
  const answer = { status: 200, type: 'basic', redirected: false } as const;
  expect(isCacheable(answer)).toBe(true);
  for (const changed of [
    { status: 206 },
    { status: 404 },
    { status: 0, type: 'opaqueredirect' },
    { type: 'opaque' },
    { type: 'cors' },
    { redirected: true },
  ] as const)
    expect(isCacheable({ ...answer, ...changed })).toBe(false);
});

test('the pages visited longest ago are let go, reports and lists each for themselves', () => {
  const paths = [
    'bai-viet/2021/a/',
    'nam/',
    '',
    'bai-viet/2021/b/',
    'bai-viet/',
    'bai-viet/2021/c/',
  ];
  expect(surplus(paths, { report: 2, list: 2 })).toEqual(['bai-viet/2021/a/', 'nam/']);
  expect(surplus(paths, { report: 3, list: 3 })).toEqual([]);
  expect(surplus(Array.from({ length: 201 }, (_, number) => `bai-viet/2021/${number}/`))).toEqual([
    'bai-viet/2021/0/',
  ]);
});
