import { describe, expect, test } from 'vitest';
import { caddyFile } from '../../src/publish/hosts/caddy-file.ts';
import { headersFile } from '../../src/publish/hosts/headers-file.ts';
import { nginxFile } from '../../src/publish/hosts/nginx-file.ts';
import { redirectsFile } from '../../src/publish/hosts/redirects-file.ts';
import { hostRules } from '../../src/publish/hosts/rules.ts';
import { vercelFile } from '../../src/publish/hosts/vercel-file.ts';
import type { PageSources } from '../../src/publish/policy/content-policy.ts';

const plain: PageSources = { scripts: ["'sha256-a'"], styles: ["'sha256-s'"], loads: false };
const loading: PageSources = {
  scripts: ["'sha256-a'", "'sha256-b'"],
  styles: ["'sha256-s'"],
  loads: true,
};

const files = [
  'index.html',
  '404.html',
  'ngoai-tuyen.js',
  'robots.txt',
  'nam/index.html',
  'nam/2021/index.html',
  'tim-kiem/index.html',
  'tim-kiem/x.json',
  '_astro/a.js',
  'pagefind/latest.json',
  'pagefind/0123456789abcdef/index/a.pf_index',
  'pagefind/0123456789abcdef/pagefind.js',
  'cu/ten/index.html',
];
const missing: PageSources = { ...plain, scripts: ["'sha256-a'", "'sha256-m'"] };
const pages = new Map([
  ['', plain],
  ['404.html', missing],
  ['nam/', plain],
  ['nam/2021/', plain],
  ['tim-kiem/', loading],
]);
const moved = new Map([['cu/ten/', '/kho/nam/2021/']]);
const rules = hostRules('/kho/', files, { pages, moved });
const of = (path: string) =>
  rules.rules.filter(({ paths }) => paths.includes(path)).map(({ headers }) => headers);

describe('the rules of a site', () => {
  test('take in every file once, and no page that only leads elsewhere', () => {
    expect(rules.rules.flatMap(({ paths }) => paths).sort()).toEqual([
      '',
      '404.html',
      '_astro/*',
      'nam/*',
      'ngoai-tuyen.js',
      'pagefind/0123456789abcdef/*',
      'pagefind/latest.json',
      'robots.txt',
      'tim-kiem/*',
    ]);
  });

  test('allow under a folder what its pages have, and the page that stands there for what is missing, and nothing of others', () => {
    expect(of('')[0]?.['Content-Security-Policy']).toContain(
      "script-src 'sha256-a'; style-src 'sha256-s'",
    );
    expect(of('nam/*')[0]?.['Content-Security-Policy']).toContain(
      "script-src 'sha256-a' 'sha256-m'; style-src 'sha256-s'",
    );
    expect(of('tim-kiem/*')[0]?.['Content-Security-Policy']).toContain(
      "script-src 'strict-dynamic' 'sha256-a' 'sha256-b' 'sha256-m';",
    );
    expect(of('robots.txt')[0]?.['Content-Security-Policy']).toBeUndefined();
  });

  test('let only what is named by what is in it be kept for good', () => {
    const lasting = rules.rules
      .filter(({ headers }) => headers['Cache-Control']?.includes('immutable'))
      .flatMap(({ paths }) => paths);
    expect(lasting.sort()).toEqual(['_astro/*', 'pagefind/0123456789abcdef/*']);
  });
});

describe('_headers', () => {
  test('names each path below the base path', () => {
    const text = headersFile(rules);
    expect(text.match(/^\/.*$/gm)?.[0]).toBe('/kho/*');
    expect(text).toContain('/kho/nam/*\n  Content-Security-Policy: default-src');
    expect(text).toContain('/kho/robots.txt\n  Cache-Control: no-cache\n');
  });

  test('that hosts would not read to its end is refused', () => {
    const many = Array.from({ length: 100 }, (_, index) => `tep-${index}.txt`);
    expect(() => headersFile(hostRules('/', many, { pages: new Map(), moved: new Map() }))).toThrow(
      '101 rules',
    );
    const scripts = Array.from(
      { length: 60 },
      (_, index) => `'sha256-${String(index).padStart(43, 'x')}='`,
    );
    expect(() =>
      headersFile(
        hostRules('/', ['index.html'], {
          pages: new Map([['', { ...plain, scripts }]]),
          moved: new Map(),
        }),
      ),
    ).toThrow('characters');
  });
});

test('_redirects has every former address with and without its slash, for hosts that prefer files and those that do not', () => {
  expect(redirectsFile(rules)).toBe(
    '/kho/cu/ten/ /kho/nam/2021/ 301!\n/kho/cu/ten/ /kho/nam/2021/ 301\n/kho/cu/ten /kho/nam/2021/ 301!\n/kho/cu/ten /kho/nam/2021/ 301\n',
  );
  const many = new Map(Array.from({ length: 3_000 }, (_, index) => [`cu/${index}/`, '/']));
  expect(redirectsFile({ ...rules, moved: many }).match(/ 301$/gm)).toHaveLength(2_000);
});

test('vercel.json says the rules as patterns, with both policies where two hold', () => {
  const { headers, redirects } = JSON.parse(vercelFile(rules));
  expect(redirects).toEqual([
    { source: '/kho/cu/ten/', destination: '/kho/nam/2021/', permanent: true },
  ]);
  const search = headers.find(({ source }: { source: string }) => source === '/kho/tim-kiem/(.*)');
  expect(search.headers[0].value).toMatch(/^frame-ancestors [^,]+, default-src 'none'; script-src/);
  expect(headers.map(({ source }: { source: string }) => source)).toContain('/kho/404\\.html');
});

test('the part for nginx repeats in every location what holds everywhere, and finds the page of a folder', () => {
  const text = nginxFile(rules);
  expect(text.match(/nosniff/g)).toHaveLength(rules.rules.length + 1);
  expect(text).toContain('location = "/kho/cu/ten" { return 301 "/kho/nam/2021/"; }');
  const patterns = [...text.matchAll(/location ~ "(.+?)" \{\n/g)].map(
    ([, pattern = '']) => new RegExp(pattern),
  );
  const matches = (path: string) => patterns.filter((pattern) => pattern.test(path)).length;
  expect(
    [
      '/kho/',
      '/kho/index.html',
      '/kho/nam/2021/index.html',
      '/kho/404.html',
      '/kho/_astro/a.js',
    ].map(matches),
  ).toEqual([1, 1, 1, 1, 1]);
  expect(['/kho', '/kho/404xhtml', '/x/kho/', '/kho/x'].map(matches)).toEqual([0, 0, 0, 0]);
});

test('the part for Caddy adds the policies of a rule to those of all', () => {
  const text = caddyFile(rules);
  expect(text).toContain("+Content-Security-Policy `frame-ancestors 'none'");
  expect(text).toMatch(
    /@rule\d+ path \/kho\/tim-kiem\/\*\nheader @rule\d+ \{\n\t\+Content-Security-Policy `default-src 'none'; script-src 'strict-dynamic'/,
  );
  expect(text).toContain('redir /kho/cu/ten /kho/nam/2021/ 301');
});
