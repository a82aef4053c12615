import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../../scripts/bench/pages/serve-folder.ts';
import { movedPages } from '../hostile/reports.ts';
import { filesIn } from '../site/pages.ts';
import { ask } from './ask.ts';
import { serveBy, type Served } from './serve-by.ts';

const sites = inject('served');

const compared = [
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
const everywhere = [
  'x-content-type-options',
  'cross-origin-resource-policy',
  'strict-transport-security',
  'content-security-policy',
];
const hidden = /^(?:\.|.*\/\.|_headers$|_redirects$|vercel\.json$)/;
const immutable = 'public, max-age=31536000, immutable';

/**
 * The values of a header in an order of their own: servers send the policies of a page in theirs.
 */
const values = (headers: Headers, name: string) =>
  headers.get(name)?.split(', ').toSorted().join(', ');

const cases = (['nginx', 'caddy'] as const).flatMap((server) =>
  (['plain', 'precompressed'] as const).map((name) => [server, name] as const),
);

describe.each(cases)('%s with the rules of the %s site', (server, name) => {
  const { folder, base } = sites[name];
  const files = filesIn(folder);
  const lasting = files.find((file) => /^_astro\/.*\.js$/.test(file)) ?? '';
  const part = files.find((file) => file.endsWith('.pf_index')) ?? '';
  let served: Served | undefined;
  let other: ServedFolder | undefined;
  const at = (path: string) => `${served?.url}${path}`;
  beforeAll(async () => {
    served = await serveBy(server, folder, base);
    other = await serveFolder(folder, base, { rules: true });
  });
  afterAll(() => Promise.all([served?.close(), other?.close()]));

  test('gives every path the headers that other hosts read in _headers', async () => {
    const pages = files
      .filter((file) => file.endsWith('.html') && !file.startsWith('cu/'))
      .filter((_, index) => index % 13 === 0)
      .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
    const some = files.filter(
      (file, index) =>
        /^(?:_astro|pagefind|[^/]+\.(?:js|svg|txt)$)/.test(file) &&
        !hidden.test(file) &&
        !file.endsWith('.gz') &&
        index % 5 === 0,
    );
    expect([pages.length > 2, some.length > 5]).toEqual([true, true]);
    const wrong: string[] = [];
    for (const path of [...pages, ...some]) {
      const [theirs, ours] = await Promise.all([fetch(at(path)), fetch(`${other?.url}${path}`)]);
      await Promise.all([theirs.arrayBuffer(), ours.arrayBuffer()]);
      if (theirs.status !== ours.status) wrong.push(`${path}: ${theirs.status}`);
      for (const header of compared)
        if (values(theirs.headers, header) !== values(ours.headers, header))
          wrong.push(`${path}: ${header}: ${theirs.headers.get(header)?.slice(0, 60)}`);
    }
    expect(wrong).toEqual([]);
  });

  test('says of a text that it is in UTF-8, and of the page in place of a missing one that it is a page', async () => {
    const original = files.find((file) => /^bai-viet\/\d+\/[^/]+\/[^/]+\.txt$/.test(file)) ?? '';
    for (const path of ['robots.txt', '.well-known/security.txt', original]) {
      const { status, headers } = await ask(at(path));
      expect([status, headers['content-type']], path).toEqual([200, 'text/plain; charset=utf-8']);
    }
    const missing = await ask(at(original.replace('.txt', '-x.txt')));
    expect([missing.status, missing.headers['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
  });

  test('lets a lasting file be kept, whole and unchanged', async () => {
    for (const path of [lasting, part]) {
      const whole = await ask(at(path));
      expect([whole.status, whole.headers['cache-control']], path).toEqual([200, immutable]);
      const etag = `${whole.headers.etag}`;
      const since = `${whole.headers['last-modified']}`;
      const unchanged = await ask(at(path), { headers: { 'if-none-match': etag } });
      expect([unchanged.status, unchanged.headers['cache-control']]).toEqual([304, immutable]);
      const notSince = await ask(at(path), { headers: { 'if-modified-since': since } });
      expect([notSince.status, notSince.headers['cache-control']]).toEqual([304, immutable]);
      // Neither can tell a part from a range that there is not: nginx sends the whole, and Caddy
      // promises nothing.
      const range = await ask(at(path), { headers: { range: 'bytes=0-9' } });
      expect([range.status, range.headers['cache-control']]).toEqual(
        server === 'nginx' ? [200, immutable] : [206, undefined],
      );
    }
  });

  test('lets no error be kept in place of a lasting file', async () => {
    const errors = [
      [404, '_astro/khong-co.js', {}],
      [404, `${part}x`, {}],
      [404, part.slice(0, part.lastIndexOf('/')), {}],
      [404, part.slice(0, part.lastIndexOf('/') + 1), {}],
      [412, lasting, { headers: { 'if-match': '"another"' } }],
      [412, lasting, { headers: { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:01 GMT' } }],
      ...(server === 'nginx'
        ? ([
            [403, lasting, { from: '127.0.0.2' }],
            [405, lasting, { method: 'POST' }],
          ] as const)
        : ([[416, lasting, { headers: { range: 'bytes=99999999-' } }]] as const)),
    ] as const;
    for (const [status, path, options] of errors) {
      const answer = await ask(at(path), options);
      // Where Caddy knows no index of a folder, it redirects to the folder first.
      const got = answer.status === 308 ? 404 : answer.status;
      expect([got, path]).toEqual([status, path]);
      expect([undefined, 'no-cache'], `${status} ${path}`).toContain(
        answer.headers['cache-control'],
      );
      for (const header of everywhere)
        expect(answer.headers[header], `${status} ${path} ${header}`).toBeDefined();
    }
  });

  test('answers a part and an unchanged page as any other of its answers', async () => {
    const page = await ask(at('gioi-thieu/'));
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    const unchanged = await ask(at('gioi-thieu/'), {
      headers: { 'if-none-match': `${page.headers.etag}` },
    });
    expect([unchanged.status, unchanged.headers['cache-control']]).toEqual([304, 'no-cache']);
    expect(unchanged.headers['content-security-policy']).toEqual(
      page.headers['content-security-policy'],
    );
    const range = await ask(at('gioi-thieu/'), { headers: { range: 'bytes=0-9' } });
    expect([range.status, range.headers['cache-control']]).toEqual([206, 'no-cache']);
  });

  test('says of what is missing that it is, with the page for it, and not for longer than now', async () => {
    for (const path of ['khong/co/', '_astro/khong-co.js', 'bai-viet/2021/khong-co']) {
      const { status, headers, body } = await ask(at(path));
      expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-cache']);
      expect(body.toString(), path).toContain('<h1');
    }
  });

  test('shows nothing that is meant for hosts, and no file whose name begins with a dot', async () => {
    for (const path of [
      ...files.filter((file) => hidden.test(file) && !file.startsWith('.well-known/')),
      '.hosts/',
      '.git/config',
      '%2ehosts/nginx.conf',
      'x/../.hosts/nginx.conf',
      'nam/.htpasswd',
      '.well-knownx',
    ]) {
      const { status } = await ask(at(path));
      expect([path, status]).toEqual([path, 404]);
    }
    expect(files).toEqual(expect.arrayContaining(['.hosts/nginx.conf', 'bai-viet/.DS_Store']));
  });

  test('shows what lies in .well-known/', async () => {
    const { status, headers, body } = await ask(at('.well-known/security.txt'));
    expect([status, body.toString()]).toEqual([200, 'Contact: mailto:a@example.org\n']);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('leads from former addresses to the new ones, and to the closing slash', async () => {
    const moved = name === 'plain' ? [] : movedPages();
    for (const [from = '', target = ''] of [
      ...moved,
      ...moved.map(([from, to]) => [`${from}/`, to] as const),
    ]) {
      const { status, headers } = await ask(at(from));
      expect([from, status, headers.location]).toEqual([from, 301, base + target]);
    }
    const { status, headers } = await ask(at('gioi-thieu'));
    expect([301, 308]).toContain(status);
    expect(new URL(`${headers.location}`, at('')).href).toBe(at('gioi-thieu/'));
  });

  test('sends text compressed, and as it is to who cannot read that', async () => {
    for (const path of ['', lasting]) {
      const squeezed = await ask(at(path), { headers: { 'accept-encoding': 'gzip' } });
      const plain = await ask(at(path));
      expect([squeezed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual([
        'gzip',
        undefined,
      ]);
      expect(squeezed.headers['content-type']).toBe(plain.headers['content-type']);
      expect(`${squeezed.headers.vary}`.toLowerCase()).toContain('accept-encoding');
      expect(gunzipSync(squeezed.body).equals(plain.body), path).toBe(true);
      const file = readFileSync(join(folder, path === '' ? 'index.html' : path));
      expect(plain.body.equals(file), path).toBe(true);
      if (name === 'precompressed')
        expect(squeezed.body.equals(readFileSync(join(folder, `${path || 'index.html'}.gz`)))).toBe(
          true,
        );
    }
  });
});

test('only a build that is asked for it has compressed files', () => {
  const compressed = (folder: string) => filesIn(folder).filter((file) => file.endsWith('.gz'));
  expect(compressed(sites.plain.folder)).toEqual([]);
  expect(compressed(sites.precompressed.folder).length).toBeGreaterThan(300);
  expect(existsSync(join(sites.precompressed.folder, 'ngoai-tuyen.js.gz'))).toBe(true);
});

describe('nginx', () => {
  let served: Served | undefined;
  beforeAll(async () => {
    served = await serveBy('nginx', sites.plain.folder, sites.plain.base);
  });
  afterAll(() => served?.close());

  test('answers from where its owner has certificates renewed', async () => {
    const { status, body } = await ask(`${served?.url}.well-known/acme-challenge/token`);
    expect([status, body.toString()]).toEqual([200, 'the answer to a challenge']);
  });
});
