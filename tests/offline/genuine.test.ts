import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/offline/digest.ts';
import { isGenuine, isHtml, isOfArchive, isOwnPage } from '../../src/offline/genuine.ts';

const base = '/luu-tru/';
const path = 'bai-viet/2021/x/';
/** A page as a build writes it, under another origin than the one that serves it. */
const page = ({ worker = `${base}ngoai-tuyen.js`, address = base + path } = {}) =>
  `<!doctype html><html><head><link rel="canonical" href="https://example.org${address}"><script>f("${worker}")</script></head><body>x</body></html>`;
const login = '<!doctype html><html><head><title>Đăng nhập wifi</title></head><body></body></html>';

describe('the page of an address', () => {
  test('is the one that names it and registers the worker', () => {
    expect(isOwnPage(page(), base, path)).toBe(true);
    const offline = `<html><script>f("/ngoai-tuyen.js")</script><div data-page="/ngoai-tuyen/"></div></html>`;
    expect(isOwnPage(offline, '/', 'ngoai-tuyen/')).toBe(true);
    // It has the code that tells pages in it.
    const code = readFileSync(new URL('../../src/offline/genuine.ts', import.meta.url), 'utf8');
    const withCode = offline.replace('<div', `<script>${code}</script><div`);
    expect(isOwnPage(withCode, '/', 'ngoai-tuyen/')).toBe(true);
  });

  test.each([
    ['the login of a wireless network', login],
    ['nothing', ''],
    ['the page of another address', page({ address: `${base}bai-viet/2021/y/` })],
    ['the home page', page({ address: base })],
    ['the same page of another archive beside it', page({ address: `/cu/${path}` })],
    ['the page of an archive under another path', page({ worker: '/ngoai-tuyen.js' })],
    ['a page that was cut', page().slice(0, -10)],
    ['a page with an address that is none', page().replace('https://example.org', '//')],
    ['another site of the same addresses', page({ worker: '/sw.js' })],
  ])('is not %s', (_, html) => {
    expect(isOwnPage(html, base, path)).toBe(false);
  });

  test('is of the archive also where it stands for what is missing', () => {
    expect(isOfArchive('<script>f("/luu-tru/ngoai-tuyen.js")</script>', base)).toBe(true);
    expect(
      [login, page({ worker: '/ngoai-tuyen.js' })].map((html) => isOfArchive(html, base)),
    ).toEqual([false, false]);
  });
});

const answer = (body: string | Uint8Array<ArrayBuffer>, type?: string) =>
  new Response(body, { headers: type === undefined ? {} : { 'content-type': type } });

describe('an answer', () => {
  test('is a file that the build knows where it has its digest, whatever type a host gives it', async () => {
    const known = await digestOf(new TextEncoder().encode('let a'));
    expect(known).toMatch(/^[0-9a-f]{16}$/);
    const asked = { base, path: '_astro/a.js', known };
    expect(await isGenuine(answer('let a', 'application/octet-stream'), asked)).toBe(true);
    for (const body of ['let b', 'let', '', login])
      expect(await isGenuine(answer(body, 'text/javascript'), asked), body).toBe(false);
  });

  test('is a page where it is that of its address', async () => {
    const asked = { base, path, known: null };
    expect(await isGenuine(answer(page(), 'text/html'), asked)).toBe(true);
    expect(await isGenuine(answer(login, 'text/html'), asked)).toBe(false);
  });

  test('is a part of an index where it is whole', async () => {
    const part = new Uint8Array(gzipSync('pagefind_dcd một phần của chỉ mục'));
    const asked = { base, path: 'pagefind/0123456789abcdef/index/1.pf_index', known: undefined };
    expect(await isGenuine(answer(part), asked)).toBe(true);
    const altered = part.slice();
    altered.set([~(part[15] ?? 0)], 15);
    for (const body of [part.slice(0, -9), altered, new Uint8Array(0)])
      expect(await isGenuine(answer(body), asked)).toBe(false);
    expect(await isGenuine(answer(login, 'application/octet-stream'), asked)).toBe(false);
  });

  test('is another file of another build where it is no page and not empty', async () => {
    const asked = { base, path: '_astro/b.js', known: undefined };
    expect(await isGenuine(answer('let b', 'text/javascript'), asked)).toBe(true);
    expect(await isGenuine(answer('let b', 'text/html'), asked)).toBe(false);
    expect(await isGenuine(answer(`\n ${login}`, 'text/javascript'), asked)).toBe(false);
    expect(await isGenuine(answer('', 'text/javascript'), asked)).toBe(false);
  });

  test('can still be read afterwards', async () => {
    const response = answer('let a');
    await isGenuine(response, { base, path: '_astro/a.js', known: undefined });
    expect(await response.text()).toBe('let a');
  });

  test('is no page where it is a drawing', async () => {
    expect(await isHtml(answer('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'))).toBe(
      false,
    );
  });
});
