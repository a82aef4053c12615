import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { caddyFile } from '../../src/publish/hosts/caddy-file.ts';
import { headersFile } from '../../src/publish/hosts/headers-file.ts';
import { nginxFile } from '../../src/publish/hosts/nginx-file.ts';
import { redirectsFile } from '../../src/publish/hosts/redirects-file.ts';
import { hostRules } from '../../src/publish/hosts/host-rules.ts';
import { vercelFile } from '../../src/publish/hosts/vercel-file.ts';
import type { PageSources } from '../../src/publish/policy/content-policy.ts';

const plain: PageSources = { scripts: ["'sha256-a'"], styles: ["'sha256-s'"], loads: false };
const loading: PageSources = {
  scripts: ["'sha256-a'", "'sha256-b'"],
  styles: ["'sha256-s'"],
  loads: true,
};

const vercelSchema = z.object({
  headers: z.array(
    z.object({
      source: z.string(),
      headers: z.array(z.object({ key: z.string(), value: z.string() })),
    }),
  ),
  redirects: z.array(z.unknown()),
});

const files = [
  'index.html',
  '404.html',
  'ngoai-tuyen.js',
  'robots.txt',
  'atom.xml',
  'nhan-vat/index.html',
  'nhan-vat/ai/atom.xml',
  'du-lieu/2021.bib',
  'nam/index.html',
  'nam/2021/index.html',
  'tim-kiem/index.html',
  'tim-kiem/x.json',
  '_astro/a.js',
  'pagefind/latest.json',
  'pagefind/0123456789abcdef/index/a.pf_index',
  'pagefind/0123456789abcdef/pagefind.js',
  'cu/ten/index.html',
  '.well-known/security.txt',
  'nam/.DS_Store',
];
const missing: PageSources = { ...plain, scripts: ["'sha256-a'", "'sha256-m'"] };
const pages = new Map([
  ['', plain],
  ['404.html', missing],
  ['nhan-vat/', plain],
  ['nam/', plain],
  ['nam/2021/', plain],
  ['tim-kiem/', loading],
]);
const redirects = new Map([['cu/ten/', '/kho/nam/2021/']]);
const rules = hostRules('/kho/', files, { pages, redirects });
const of = (path: string) =>
  rules.rules.filter(({ paths }) => paths.includes(path)).map(({ headers }) => headers);

describe('the rules of a site', () => {
  test('take in every file once, and no page that only leads elsewhere', () => {
    expect(rules.rules.flatMap(({ paths }) => paths).sort()).toEqual([
      '',
      '404.html',
      '_astro/*',
      'atom.xml',
      'du-lieu/*',
      'nam/*',
      'ngoai-tuyen.js',
      'nhan-vat/*',
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

  test('allow feeds the style sheet of the site, and nothing else to a file of XML', () => {
    expect(of('atom.xml')[0]).toEqual({
      'Content-Security-Policy': "default-src 'none'; style-src 'self'",
      'Cache-Control': 'no-cache',
    });
    expect(of('nhan-vat/*')[0]?.['Content-Security-Policy']).toContain(
      "style-src 'self' 'sha256-s';",
    );
  });

  test('let only what is named by what is in it be kept for good', () => {
    const lasting = rules.rules
      .filter(({ served }) => served['Cache-Control']?.includes('immutable'))
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
    expect(() =>
      headersFile(hostRules('/', many, { pages: new Map(), redirects: new Map() })),
    ).toThrow('101 luật');
    const rules = hostRules('/', many, { pages: new Map(), redirects: new Map() });
    expect(() => headersFile(rules, { host: 'cloudflare-pages' })).toThrow('101 luật');
    // It reads none of them.
    expect(headersFile(rules, { host: 'nginx' }).match(/^\//gm)).toHaveLength(101);
    const scripts = Array.from(
      { length: 60 },
      (_, index) => `'sha256-${String(index).padStart(43, 'x')}='`,
    );
    expect(() =>
      headersFile(
        hostRules('/', ['index.html'], {
          pages: new Map([['', { ...plain, scripts }]]),
          redirects: new Map(),
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
  expect(redirectsFile({ ...rules, redirects: many }).match(/ 301$/gm)).toHaveLength(2_000);
});

test('vercel.json says the rules as patterns, with both policies where two hold', () => {
  const { headers, redirects } = vercelSchema.parse(JSON.parse(vercelFile(rules)));
  expect(redirects).toEqual([
    { source: '/kho/cu/ten/', destination: '/kho/nam/2021/', permanent: true },
  ]);
  const search = headers.find(({ source }) => source === '/kho/tim-kiem/(.*)');
  expect(search?.headers[0]?.value).toMatch(
    /^frame-ancestors [^,]+, default-src 'none'; script-src/,
  );
  expect(headers.map(({ source }) => source)).toContain('/kho/404\\.html');
});

describe('the part for nginx', () => {
  const text = nginxFile(rules, { precompressed: false });
  const locations = [...text.matchAll(/^location ~ "(.+?)" \{\n([^]*?)^\}/gm)].map(
    ([, pattern = '', block = '']) => ({ pattern: new RegExp(pattern), block }),
  );
  const matching = (path: string) => locations.filter(({ pattern }) => pattern.test(path));

  test('repeats in every location what holds everywhere, and finds the page of a folder', () => {
    expect(text.match(/nosniff/g)).toHaveLength(rules.rules.length + 1);
    expect(text).toContain('location = "/kho/cu/ten" { return 301 "/kho/nam/2021/"; }');
    for (const path of ['', 'index.html', 'nam/2021/index.html', '404.html', '_astro/a.js'])
      expect(matching(`/kho/${path}`), path).toHaveLength(1);
    for (const path of ['/kho', '/kho/404xhtml', '/x/kho/', '/kho/x', '/kho/.well-known/a.txt'])
      expect(matching(path), path).toEqual([]);
  });

  test('says of every path what _headers says, and of errors no more than that they are', () => {
    for (const block of headersFile(rules).trim().split('\n\n').slice(1)) {
      const [path = '', ...lines] = block.split('\n');
      const [found, ...others] = matching(path.replace(/\*$/, 'x'));
      expect(others, path).toEqual([]);
      for (const line of lines) {
        const [, header, value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
        const when = value.includes('immutable') ? '' : ' always';
        expect(found?.block, path).toContain(`add_header ${header} "${value}"${when};`);
      }
    }
  });

  test('hides what begins with a dot at any depth, but not what certificates are renewed by', () => {
    const [, pattern = ''] = /location ~ "(.+)" \{ return 404; \}/.exec(text) ?? [];
    const hidden = (path: string) => new RegExp(pattern).test(`/kho/${path}`);
    const shown = ['.well-known/acme-challenge/x', '.well-known/security.txt', 'a.b', 'nam/2021/'];
    expect(shown.filter(hidden)).toEqual([]);
    const secret = ['.hosts/nginx.conf', '.nojekyll', 'a/.DS_Store', '.well-known', '_headers'];
    expect(secret.filter((path) => !hidden(path))).toEqual([]);
  });

  test('sends as text the files of data whose types nginx does not know, and no others', () => {
    const asText = locations.filter(({ block }) => block.includes('default_type text/plain;'));
    expect(asText.map(({ pattern }) => pattern)).toEqual(
      matching('/kho/du-lieu/2021.bib').map(({ pattern }) => pattern),
    );
  });

  test('sends what was compressed beforehand only where there is any', () => {
    expect(text).not.toContain('gzip_static');
    expect(nginxFile(rules, { precompressed: true })).toContain('gzip_static on;');
  });
});

test('the part for Caddy adds the policies of a rule to those of all', () => {
  const text = caddyFile(rules, { precompressed: false });
  expect(text).toContain("+Content-Security-Policy `frame-ancestors 'none'");
  expect(text).toMatch(
    /@rule\d+ \{\n\tpath \/kho\/tim-kiem\/\*\n\}\nheader @rule\d+ \{\n\t\+Content-Security-Policy `default-src 'none'; script-src 'strict-dynamic'/,
  );
  expect(text).toContain('redir /kho/cu/ten /kho/nam/2021/ 301');
  expect(text).not.toContain('precompressed');
  expect(caddyFile(rules, { precompressed: true })).toContain('precompressed gzip');
});
