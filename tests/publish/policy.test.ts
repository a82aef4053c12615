import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { withPolicy } from '../../src/publish/policy/apply-policy.ts';
import { hashSource, pagePolicy, printPolicy } from '../../src/publish/policy/content-policy.ts';
import { readBlocks } from '../../src/publish/policy/page-blocks.ts';
import { allPayloads } from '../hostile/payloads.ts';
import { attribute, elements } from '../site/pages.ts';
import { cspFindings } from './csp-findings.ts';

const own = new Set(['known()']);
const page = (body: string, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('a page is given a policy', () => {
  test('right after its encoding, that allows its scripts and styles by their texts', () => {
    const { html } = withPolicy(page('<script>known()</script>', '<style>a{}</style>'), own, 'x');
    expect(html).toContain(
      `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${hashSource('known()')}; style-src ${hashSource('a{}')};`,
    );
  });

  test('that does not concern data, and lets scripts load others only where one does', () => {
    const data = page(
      '<script type="application/ld+json">{}</script><script type="application/json">[]</script>',
    );
    expect(withPolicy(data, own, 'x').html).toContain("script-src 'none'");
    const loading = withPolicy(
      page('<script type="module" src="/kho/_astro/a.B-1.js"></script>'),
      own,
      'x',
    );
    expect(loading.html).toContain("script-src 'strict-dynamic' 'sha256-");
    expect(loading.html).toContain(
      '<template><script type="module" src="/kho/_astro/a.B-1.js"></script></template><script>',
    );
    expect(readBlocks(loading.html).blocks.filter(({ inTemplate }) => inTemplate)).toHaveLength(1);
  });

  test('and tells where it leads if it only does that', () => {
    const { target, html } = withPolicy(
      page('', '<meta http-equiv="refresh" content="0; url=/kho/nam/">'),
      own,
      'x',
    );
    expect(target).toBe('/kho/nam/');
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
    expect(() => withPolicy(page(body), own, 'trang/')).toThrow('trang/: a script that is not');
  });

  test('nor one that does not name its encoding', () => {
    expect(() => withPolicy('<!doctype html><title>x</title>', own, 'x')).toThrow('encoding');
  });
});

describe('the blocks of a page', () => {
  /** As the build writes a text and a value into a page. */
  const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const value = (written: string) => written.replaceAll('&', '&#38;').replaceAll('"', '&#34;');

  test('are those of a full parser, whatever stands in texts and attributes', () => {
    const payload = fc.oneof(fc.constantFrom(...allPayloads.map((one) => one.text)), fc.string());
    fc.assert(
      fc.property(payload, payload, (one, other) => {
        const html = page(
          `<p title="${value(one)}">${text(other)}</p><script>known()</script><template><script>known()</script></template>`,
          `<title>${text(one)}</title><meta name="description" content="${value(other)}">`,
        );
        expect(readBlocks(html).blocks.map((block) => [block.text, block.inTemplate])).toEqual([
          ['known()', false],
          ['known()', true],
        ]);
        expect(readBlocks(html).metas.map((meta) => meta.get('name'))).toEqual([
          undefined,
          'description',
        ]);
        expect(elements(fromHtml(html), 'meta').map((meta) => attribute(meta, 'name'))).toEqual([
          undefined,
          'description',
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('end where their element ends, and not in a string of theirs', () => {
    expect(
      readBlocks('<script>"<!-- </p>"</SCRIPT ><style>a{}</style>').blocks.map(
        ({ text: of }) => of,
      ),
    ).toEqual(['"<!-- </p>"', 'a{}']);
    expect(readBlocks('<!-- <script>x</script> --><textarea><script></textarea>').blocks).toEqual(
      [],
    );
  });

  test('of a page with a tag that cannot be read are none to guess at', () => {
    expect(() => readBlocks('<p title="x>')).toThrow('unreadable');
    expect(() => readBlocks('<script>x')).toThrow('no end');
  });
});

test('the CSP Evaluator is asked, and says what is wrong', () => {
  expect(cspFindings("default-src 'none'; script-src 'self'")).not.toEqual([]);
  expect(cspFindings("script-src 'unsafe-inline'")).not.toEqual([]);
  expect(
    cspFindings(printPolicy(pagePolicy({ scripts: [hashSource('x')], styles: [], loads: true }))),
  ).toEqual([]);
});
