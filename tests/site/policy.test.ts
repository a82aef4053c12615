import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import type { Nodes } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { hashSource } from '../../src/publish/policy/content-policy.ts';
import { readBlocks } from '../../src/publish/policy/page-blocks.ts';
import { cspFindings } from '../publish/csp-findings.ts';
import { elements, pagesOf } from './pages.ts';

const sites = inject('sites');

/** The policies in a page's own `<meta>`. */
function policiesIn(html: string): string[] {
  return readBlocks(html)
    .metas.filter((meta) => meta.get('http-equiv') === 'content-security-policy')
    .map((meta) => meta.get('content') ?? '');
}

/** The scripts and styles of a page as a full parser finds them, those in templates included. */
function parsed(
  node: Nodes,
  inTemplate = false,
): [kind: string, text: string, inTemplate: boolean][] {
  if (node.type === 'element' && (node.tagName === 'script' || node.tagName === 'style'))
    return [[node.tagName, toString(node), inTemplate]];
  const content = node.type === 'element' && node.content ? parsed(node.content, true) : [];
  return 'children' in node
    ? [...content, ...node.children.flatMap((child) => parsed(child, inTemplate))]
    : content;
}

describe.each(['root', 'base', 'many', 'hostile'] as const)('in the %s site', (name) => {
  const pages = pagesOf(sites[name].folder);

  test('the scripts and styles of a page are found as a full parser finds them', () => {
    for (const { path, html, tree } of pages) {
      const found = readBlocks(html).blocks.map(({ kind, text, inTemplate }) => [
        kind,
        text,
        inTemplate,
      ]);
      expect(found, path).toEqual(parsed(tree));
    }
  });

  test('every page has one policy, before all that it governs, that allows just its scripts and styles', () => {
    for (const { path, html } of pages) {
      const [policy = '', ...others] = policiesIn(html);
      expect(others, path).toEqual([]);
      expect(html.indexOf('http-equiv="content-security-policy"'), path).toBeLessThan(150);
      const { blocks } = readBlocks(html);
      const sources = (kind: string) =>
        blocks
          .filter(
            (block) =>
              block.kind === kind &&
              !block.attributes.has('src') &&
              !/json/.test(block.attributes.get('type') ?? ''),
          )
          .map(({ text }) => hashSource(text));
      const allowed = [...policy.matchAll(/'sha256-[^']+'/g)].map(([source]) => source);
      expect(allowed.toSorted(), path).toEqual(
        [...new Set([...sources('script'), ...sources('style')])].toSorted(),
      );
      expect(policy, path).toMatch(/^default-src 'none'; /);
      expect(policy, path).not.toMatch(/unsafe|script-src[^;]*'self'/);
    }
  });

  test('no page has what a policy cannot know: styles and handlers in attributes', () => {
    const wrong = pages.flatMap(({ path, tree }) =>
      elements(
        tree,
        ({ properties }) =>
          'style' in properties ||
          Object.keys(properties).some((property) => /^on[A-Z]/.test(property)),
      ).map(({ tagName }) => `${path} <${tagName}>`),
    );
    expect(wrong).toEqual([]);
  });

  test('the CSP Evaluator finds nothing in any policy of a page, and the headers of a folder allow no more than its pages have', () => {
    const headers = readFileSync(join(sites[name].folder, '_headers'), 'utf8');
    const served = [...headers.matchAll(/Content-Security-Policy: (default-src.*)/g)]
      .map(([, policy]) => `${policy}`)
      .filter((policy) => policy.includes('frame-ancestors'));
    expect(served.length).toBeGreaterThan(5);
    const all = new Set([...served, ...pages.flatMap(({ html }) => policiesIn(html))]);
    expect([...all].flatMap(cspFindings)).toEqual([]);
    const own = new Set(
      pages.flatMap(({ html }) =>
        [...(policiesIn(html)[0] ?? '').matchAll(/'sha256-[^']+'/g)].map(([source]) => source),
      ),
    );
    expect(
      served
        .flatMap((policy) => [...policy.matchAll(/'sha256-[^']+'/g)].map(([source]) => source))
        .filter((source) => !own.has(source)),
    ).toEqual([]);
  });
});

test('only the worker of the search may compile', async () => {
  const headers = readFileSync(join(sites.root.folder, '_headers'), 'utf8');
  const compiling = headers
    .split('\n\n')
    .filter((block) => block.includes("'wasm-unsafe-eval'"))
    .map((block) => block.split('\n')[0]);
  expect(compiling).toEqual(['/_astro/*']);
  expect(
    pagesOf(sites.root.folder)
      .filter(({ html }) => html.includes('wasm-unsafe-eval'))
      .map(({ path }) => path),
  ).toEqual([]);
});
