import { expect, test } from 'vitest';
import { makeManifest } from '../../src/publish/make-manifest.ts';
import type { SiteFile } from '../../src/publish/site-files.ts';

const site: Record<string, string> = {
  '404.html': '',
  'index.html': '',
  'favicon.svg': '<svg/>',
  'apple-touch-icon.png': 'icon',
  'chia-se.png': 'picture',
  '_astro/fonts/a1.woff2': 'font',
  '_astro/found.b1.js': 'import "./part.c1.js"',
  '_astro/part.c1.js': 'part',
  '_astro/search.d1.js': 'new Worker("/_astro/worker-e1.js")',
  '_astro/worker-e1.js': 'worker',
  '_astro/lo-nung.f1_g1.avif': 'picture',
  'bai-viet/2021/a/index.html': 'a1.woff2 /_astro/found.b1.js /_astro/lo-nung.f1_g1.avif',
  'bai-viet/2021/a/a.txt': 'a',
  'ngoai-tuyen/index.html':
    '/favicon.svg /apple-touch-icon.png /chia-se.png /_astro/fonts/a1.woff2',
  'tim-kiem/index.html': '/_astro/fonts/a1.woff2 /_astro/search.d1.js',
  'tim-kiem/viet-tat.json': '[]',
  'tim-kiem/ten/muc.json': '{}',
  'pagefind/0123456789abcdef/pagefind.js': 'pagefind',
  'pagefind/0123456789abcdef/pagefind-entry.json': '{}',
  'pagefind/0123456789abcdef/pagefind.vi_1.pf_meta': 'meta',
  'pagefind/0123456789abcdef/facets/people.json': '{}',
  'pagefind/0123456789abcdef/index/vi_1.pf_index': 'index',
  'pagefind/0123456789abcdef/fragment/vi_1.pf_fragment': 'fragment',
};
const filesOf = (texts: Record<string, string>): SiteFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, size: text.length, digest: text }));
const known = (files: readonly SiteFile[], withdrawn: string[] = []) =>
  makeManifest(
    '/',
    { offlinePage: 'ngoai-tuyen/', searchPage: 'tim-kiem/', withdrawn },
    files,
    async (path) => site[path] ?? Promise.reject(new Error(`There is no ${path}`)),
  );

test('the worker knows what each page loads but for pictures and what home screens and others show, and what that loads in turn', async () => {
  const { shell, search, index, sections } = await known(filesOf(site));
  expect(Object.keys(shell)).toEqual([
    'ngoai-tuyen/',
    '_astro/fonts/a1.woff2',
    '_astro/found.b1.js',
    '_astro/part.c1.js',
    'favicon.svg',
  ]);
  expect(Object.keys(search)).toEqual([
    '_astro/fonts/a1.woff2',
    '_astro/search.d1.js',
    '_astro/worker-e1.js',
    'pagefind/0123456789abcdef/pagefind-entry.json',
    'pagefind/0123456789abcdef/pagefind.js',
    'tim-kiem/viet-tat.json',
  ]);
  expect(Object.keys(index)).toEqual([
    'pagefind/0123456789abcdef/facets/people.json',
    'pagefind/0123456789abcdef/fragment/vi_1.pf_fragment',
    'pagefind/0123456789abcdef/index/vi_1.pf_index',
    'pagefind/0123456789abcdef/pagefind.vi_1.pf_meta',
    'tim-kiem/ten/muc.json',
  ]);
  expect(sections).toEqual(['bai-viet', 'ngoai-tuyen', 'tim-kiem']);
});

test.each(['index/vi_1.pf_index', 'facets/people.json', 'pagefind.vi_1.pf_meta'])(
  'where %s makes the search too large to be sent to all who open it, none of its data are',
  async (large) => {
    const folder = 'pagefind/0123456789abcdef/';
    const files = filesOf(site).map((file) =>
      file.path === folder + large ? { ...file, size: 1_999_990 } : file,
    );
    const { index, search } = await known(files);
    expect(index).toEqual({});
    expect(Object.keys(search).filter((path) => path.startsWith(folder))).toEqual([
      `${folder}pagefind-entry.json`,
      `${folder}pagefind.js`,
    ]);
  },
);

test('the version says whether any file differs, not in which order they were read', async () => {
  const files = filesOf(site);
  const { version } = await known(files);
  expect((await known(files.toReversed())).version).toBe(version);
  expect(
    (
      await known(
        files.map((file) => (file.path === '404.html' ? { ...file, digest: 'other' } : file)),
      )
    ).version,
  ).not.toBe(version);
  expect((await known(files.filter(({ path }) => path !== '404.html'))).version).not.toBe(version);
});

test('what reports load is not judged by the page of a withdrawn one, which the worker knows', async () => {
  const page = 'bai-viet/2020/rut/index.html';
  const { shell, withdrawn } = await known(filesOf({ [page]: '', ...site }), [
    'bai-viet/2020/rut/',
    'cu/rut/',
  ]);
  expect(Object.keys(shell)).toContain('_astro/found.b1.js');
  expect(withdrawn).toEqual(['bai-viet/2020/rut/', 'cu/rut/']);
});
