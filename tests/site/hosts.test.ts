import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'astro/zod';
import { movedPages } from '../hostile/reports.ts';
import { attribute, elements, filesIn, only, pageAt, pagesOf, text } from './pages.ts';

const sites = inject('sites');
const { hostile, root } = sites;
/** The former addresses of the hostile archive, one a payload, and where they lead now. */
const aliases = movedPages();

const vercelSchema = z.strictObject({
  trailingSlash: z.literal(true),
  headers: z.array(
    z.strictObject({
      source: z.string(),
      headers: z.array(z.strictObject({ key: z.string(), value: z.string() })),
    }),
  ),
  redirects: z.array(
    z.strictObject({ source: z.string(), destination: z.string(), permanent: z.literal(true) }),
  ),
});

describe('a former address', () => {
  test('redirects by rule, with and without its last slash', async () => {
    const wrong: string[] = [];
    for (const [alias, target] of aliases)
      for (const address of [alias, `${alias}/`]) {
        const response = await fetch(hostile.url + address, { redirect: 'manual' });
        if (response.status !== 301 || response.headers.get('location') !== hostile.base + target)
          wrong.push(`${address}: ${response.status}`);
      }
    expect(wrong).toEqual([]);
    console.log(`${aliases.length} former addresses answer.`);
  });

  test('has a page that leads on, without a script and for no search engine', () => {
    for (const [alias, target] of aliases) {
      const { tree, html } = pageAt(hostile.folder, `${alias}/`);
      const metas = elements(tree, 'meta');
      expect(metas.map((meta) => attribute(meta, 'content'))).toEqual(
        expect.arrayContaining([`0; url=${hostile.base}${target}`, 'noindex']),
      );
      expect(elements(tree, 'a').map((link) => attribute(link, 'href'))).toEqual([
        hostile.base + target,
      ]);
      expect(
        attribute(
          only(tree, ({ tagName }) => tagName === 'link'),
          'href',
        ),
      ).toMatch(new RegExp(`^https://[^/]+${hostile.base}${target}$`));
      expect(html).not.toContain('<script');
      expect(text(only(tree, 'h1'))).not.toBe('');
    }
  });

  test('leads to a page that is there', () => {
    expect(
      aliases.filter(([, target]) => !existsSync(join(hostile.folder, target, 'index.html'))),
    ).toEqual([]);
  });
});

describe.each(['root', 'base', 'many', 'hostile'] as const)('the rules of the %s site', (name) => {
  const { folder, base, url } = sites[name];
  const headers = readFileSync(join(folder, '_headers'), 'utf8');

  test('are within what hosts read', () => {
    expect(headers.match(/^\//gm)?.length).toBeLessThanOrEqual(100);
    expect(headers.split('\n').filter((line) => line.length > 2_000)).toEqual([]);
    const redirects = readFileSync(join(folder, '_redirects'), 'utf8').split('\n').filter(Boolean);
    expect(redirects.filter((line) => line.endsWith(' 301')).length).toBeLessThanOrEqual(2_000);
    expect(redirects.filter((line) => !/^\/\S+ \/\S+ 301!?$/.test(line))).toEqual([]);
  });

  test('are below the base path, and know nothing of other hosts or of this machine', () => {
    for (const line of headers.match(/^\/.*$/gm) ?? [])
      expect(line.startsWith(base), line).toBe(true);
    for (const file of [
      '_headers',
      '_redirects',
      'vercel.json',
      '.hosts/nginx.conf',
      '.hosts/Caddyfile',
    ]) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text, file).not.toMatch(/https?:\/\//);
      expect(text, file).not.toContain(process.cwd());
    }
  });

  test('let browsers keep for good just the files that are named by what is in them', async () => {
    const wrong: string[] = [];
    const sample = filesIn(folder)
      .filter((file) => !/^(?:_headers|_redirects|vercel\.json|\.)|index\.html$/.test(file))
      .filter((file, index) => index % 7 === 0 || !file.startsWith('pagefind/'));
    for (const file of sample) {
      const cache =
        (await fetch(url + file, { method: 'HEAD' })).headers.get('cache-control') ?? '';
      const lasting = /^(?:_astro|pagefind\/[0-9a-f]{16})\//.test(file);
      if (cache.includes('immutable') !== lasting || (!lasting && cache !== 'no-cache'))
        wrong.push(`${file}: ${cache}`);
    }
    expect(sample.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  test('say the same in vercel.json', async () => {
    const config = vercelSchema.parse(
      JSON.parse(readFileSync(join(folder, 'vercel.json'), 'utf8')),
    );
    const of = (path: string) =>
      new Map(
        config.headers
          .filter(({ source }) => new RegExp(`^${source}$`).test(path))
          .flatMap((rule) =>
            rule.headers.map(({ key, value }) => [key.toLowerCase(), value] as const),
          ),
      );
    for (const { path } of pagesOf(folder).filter((_, index) => index % 9 === 0)) {
      const served = (await fetch(url + path, { method: 'HEAD', redirect: 'manual' })).headers;
      for (const [key, value] of of(base + path))
        expect(served.get(key), `${path} ${key}`).toBe(value);
    }
  });
});

test('every answer carries what holds everywhere: pages, files, what is missing, and what moved', async () => {
  const common = [
    'x-content-type-options',
    'cross-origin-resource-policy',
    'strict-transport-security',
    'content-security-policy',
  ];
  for (const address of [
    root.url,
    `${root.url}robots.txt`,
    `${root.url}khong/co`,
    `${root.url}gioi-thieu`,
    `${hostile.url}${aliases[0]?.[0]}`,
  ]) {
    const { headers } = await fetch(address, { redirect: 'manual' });
    expect(
      common.filter((name) => !headers.has(name)),
      address,
    ).toEqual([]);
    expect(headers.get('content-security-policy'), address).toContain("frame-ancestors 'none'");
  }
});

test('a page is served with no less than this', async () => {
  const { headers } = await fetch(root.url);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'; "),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('geolocation=()'),
    'referrer-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});

test('every page carries what holds for pages, as does what is missing beside one, and no file that a search fetches does', async () => {
  const ofPages = [
    'x-frame-options',
    'referrer-policy',
    'permissions-policy',
    'cross-origin-opener-policy',
  ];
  const carried = async (path: string) => {
    const { headers } = await fetch(root.url + path, { method: 'HEAD' });
    return ofPages.filter((name) => headers.has(name));
  };
  for (const path of [
    ...pagesOf(root.folder).map((page) => page.path),
    'nam/khong-co/',
    '404.html',
  ])
    expect(await carried(path), path).toEqual(ofPages);
  const files = filesIn(root.folder).filter((file) => /^(?:_astro|pagefind)\//.test(file));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect(await carried(file), file).toEqual([]);
});
