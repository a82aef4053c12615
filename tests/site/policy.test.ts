import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import type { Nodes, Root } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { hashSource } from '../../src/publish/policy/content-policy.ts';
import { cspFindings } from '../publish/csp-findings.ts';
import { elements, pagesOf } from './pages.ts';

const sites = inject('sites');

/** The policies in a page's own `<meta>`. */
function policiesIn(tree: Root): string[] {
  return elements(tree, 'meta')
    .filter(({ properties }) => String(properties.httpEquiv) === 'content-security-policy')
    .map(({ properties }) => String(properties.content));
}

/** The scripts that stand in a page and its style sheets, those in templates included. */
function textsIn(node: Nodes): [kind: string, text: string][] {
  if (node.type === 'element' && (node.tagName === 'script' || node.tagName === 'style')) {
    const { src, type } = node.properties;
    return src !== undefined || String(type).includes('json')
      ? []
      : [[node.tagName, toString(node)]];
  }
  const content = node.type === 'element' && node.content ? textsIn(node.content) : [];
  return 'children' in node ? [...content, ...node.children.flatMap(textsIn)] : content;
}

describe.each(['root', 'base', 'many', 'hostile'] as const)('in the %s site', (name) => {
  const pages = pagesOf(sites[name].folder);

  test('every page has one policy, before all that it governs, that allows just its scripts and styles', () => {
    for (const { path, html, tree } of pages) {
      const [policy = '', ...others] = policiesIn(tree);
      expect(others, path).toEqual([]);
      expect(html.indexOf('http-equiv="content-security-policy"'), path).toBeLessThan(150);
      const blocks = textsIn(tree);
      const sources = (kind: string) =>
        blocks.filter(([name]) => name === kind).map(([, text]) => hashSource(text));
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
    const all = new Set([...served, ...pages.flatMap(({ tree }) => policiesIn(tree))]);
    expect([...all].flatMap(cspFindings)).toEqual([]);
    const own = new Set(
      pages.flatMap(({ tree }) =>
        [...(policiesIn(tree)[0] ?? '').matchAll(/'sha256-[^']+'/g)].map(([source]) => source),
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
