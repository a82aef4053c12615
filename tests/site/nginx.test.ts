import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { allPayloads } from '../hostile/payloads.ts';
import { noNginx, serveByNginx, type Nginx } from './nginx.ts';
import { filesIn, pagesOf } from './pages.ts';

const sites = inject('sites');
if (noNginx) console.log(noNginx);

const headersOf = [
  'content-security-policy',
  'cache-control',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
];

describe.runIf(noNginx === undefined).each(['root', 'hostile'] as const)(
  'nginx with the rules of the %s site',
  (name) => {
    const { folder, base, url } = sites[name];
    let nginx: Nginx | undefined;
    const at = (path: string) => `${nginx?.url}${path}`;
    beforeAll(async () => {
      nginx = await serveByNginx(folder, base);
    });
    afterAll(() => nginx?.close());

    test('gives every path the headers that other hosts read in _headers', async () => {
      const pages = pagesOf(folder).filter(
        ({ html }, index) => index % 20 === 0 && !html.includes('http-equiv="refresh"'),
      );
      const files = filesIn(folder).filter(
        (file, index) =>
          /^(?:_astro|pagefind|[^/]+\.(?:js|svg|txt))/.test(file) &&
          !/^_|^vercel|^\./.test(file.replace('_astro', '')) &&
          index % 5 === 0,
      );
      const wrong: string[] = [];
      for (const path of [...pages.map((page) => page.path), ...files]) {
        const [theirs, ours] = await Promise.all([fetch(at(path)), fetch(url + path)]);
        await Promise.all([theirs.arrayBuffer(), ours.arrayBuffer()]);
        if (theirs.status !== ours.status) wrong.push(`${path}: ${theirs.status}`);
        for (const header of headersOf)
          if (theirs.headers.get(header) !== ours.headers.get(header))
            wrong.push(`${path}: ${header}: ${theirs.headers.get(header)}`);
      }
      expect(wrong).toEqual([]);
    });

    test('says of what is missing that it is, with the page for it, and not for longer than now', async () => {
      for (const path of [
        'khong/co/',
        '_astro/khong-co.js',
        '_headers',
        '_redirects',
        'vercel.json',
        '.hosts/nginx.conf',
      ]) {
        const response = await fetch(at(path));
        expect([path, response.status, response.headers.get('cache-control')]).toEqual([
          path,
          404,
          'no-cache',
        ]);
        expect(await response.text(), path).toContain('<h1');
      }
    });

    test('leads from former addresses to the new ones, and to the closing slash', async () => {
      const moved =
        name === 'hostile'
          ? allPayloads.map((_, index) => [
              `cu/bai-${index + 1}`,
              `bai-viet/2016/bai-${index + 1}/`,
            ])
          : [];
      for (const [from = '', target = ''] of [
        ...moved,
        ...moved.map(([from, to]) => [`${from}/`, to]),
        ['gioi-thieu', 'gioi-thieu/'],
      ]) {
        const response = await fetch(at(from), { redirect: 'manual' });
        expect([from, response.status, response.headers.get('location')]).toEqual([
          from,
          301,
          base + target,
        ]);
      }
    });

    test('sends text compressed', async () => {
      expect(
        (await fetch(at(''), { headers: { 'accept-encoding': 'gzip' } })).headers.get(
          'content-encoding',
        ),
      ).toBe('gzip');
    });
  },
);

test('the rules of nginx name every path that _headers names, with the same values', () => {
  const headers = readFileSync(join(sites.root.folder, '_headers'), 'utf8');
  const nginx = readFileSync(join(sites.root.folder, '.hosts/nginx.conf'), 'utf8');
  const patterns = [...nginx.matchAll(/^location ~ "(.+?)" \{\n([^]*?)^\}/gm)].map(
    ([, pattern = '', block = '']) => ({ pattern: new RegExp(pattern), block }),
  );
  expect(patterns.length).toBeGreaterThan(4);
  for (const block of headers.trim().split('\n\n').slice(1)) {
    const [path = '', ...lines] = block.split('\n');
    const found = patterns.filter(({ pattern }) => pattern.test(path.replace(/\*$/, 'x')));
    expect(found, path).toHaveLength(1);
    for (const line of lines) {
      const [, header, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      expect(found[0]?.block, path).toContain(`add_header ${header} "${value}" always;`);
    }
  }
});
