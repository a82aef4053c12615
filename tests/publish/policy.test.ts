import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { editHtml } from '../../src/publish/edit-html.ts';
import { governPage } from '../../src/publish/policy/page-policy.ts';
import { hashSource, pagePolicy, printPolicy } from '../../src/publish/policy/content-policy.ts';
import { allPayloads } from '../hostile/payloads.ts';
import { cspFindings } from './csp-findings.ts';

const own = new Set(['known()']);
const govern = (html: string, path = 'x') => {
  const { edits, ...governed } = governPage(fromHtml(html), own, path);
  return { ...governed, html: editHtml(html, edits) };
};
const page = (body: string, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('a page is given a policy', () => {
  test('right after its encoding, that allows its scripts and styles by their texts', () => {
    const { html } = govern(page('<script>known()</script>', '<style>a{}</style>'));
    expect(html).toContain(
      `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${hashSource('known()')}; style-src ${hashSource('a{}')};`,
    );
  });

  test('that does not concern data, and lets scripts load others only where one does', () => {
    const data = page(
      '<script type="application/ld+json">{}</script><script type="application/json">[]</script>',
    );
    expect(govern(data).html).toContain("script-src 'none'");
    const loading = govern(page('<script type="module" src="/kho/_astro/a.B-1.js"></script>'));
    expect(loading.html).toContain("script-src 'strict-dynamic' 'sha256-");
    expect(loading.html).toContain(
      '<template><script type="module" src="/kho/_astro/a.B-1.js"></script></template><script>',
    );
  });

  test('and tells where it leads if it only does that', () => {
    const { redirectsTo, html } = govern(
      page('', '<meta http-equiv="refresh" content="0; url=/kho/nam/">'),
    );
    expect(redirectsTo).toBe('/kho/nam/');
    expect(html).toContain("trusted-types 'none'");
  });

  test.each([
    ['<script>alien()</script>'],
    ['<script>known() </script>'],
    ['<script src="https://elsewhere.example/x.js"></script>'],
    ['<script src="//elsewhere.example/_astro/x.js"></script>'],
    ['<script src="/bai-viet/2021/x/x.js"></script>'],
    ['<script src="/_astro/../x.js"></script>'],
    ['<template><script>alien()</script></template>'],
    ['<script src></script>'],
  ])('but not one that has a script of others: %s', (body) => {
    expect(() => govern(page(body), 'trang/')).toThrow(
      'trang/: trang có đoạn mã không phải của kho',
    );
  });

  test('nor one that does not name its encoding', () => {
    expect(() => govern('<!doctype html><title>x</title>')).toThrow('bảng mã');
  });
});

test('a page keeps every one of its characters, whatever stands in its texts and attributes', () => {
  const payload = fc.oneof(fc.constantFrom(...allPayloads.map((one) => one.text)), fc.string());
  /** As the build writes a text and a value into a page. */
  const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const value = (written: string) => written.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
  fc.assert(
    fc.property(payload, payload, (one, other) => {
      const html = page(
        `<p title="${value(one)}">${text(other)}</p><script src="/_astro/a.js"></script><template><script src="/_astro/b.js"></script></template><script>known()</script>`,
        `<title>${text(one)}</title><meta name="description" content="${value(other)}">`,
      );
      const governed = govern(html).html;
      const added = /<meta http-equiv="content-security-policy"[^>]*><meta name="referrer"[^>]*>/;
      const unfolding =
        /<template>(<script src="\/_astro\/a\.js"><\/script>)<\/template><script>\{const t=.*?<\/script>/;
      expect(governed.replace(added, '').replace(unfolding, (_, script: string) => script)).toBe(
        html,
      );
    }),
    { numRuns: 300 },
  );
});

test('the CSP Evaluator is asked, and says what is wrong', () => {
  expect(cspFindings("default-src 'none'; script-src 'self'")).not.toEqual([]);
  expect(cspFindings("script-src 'unsafe-inline'")).not.toEqual([]);
  expect(
    cspFindings(printPolicy(pagePolicy({ scripts: [hashSource('x')], styles: [], loads: true }))),
  ).toEqual([]);
});
