import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { manyReports } from '../build/many-reports.ts';
import { project } from '../build/variants.ts';
import { elements, only, pageAt } from './pages.ts';

const { root, many } = inject('sites');
const content = inject('manyContent');

/**
 * The words as a reader counts them; deliberately not the site's own function, which a fault could
 * bend both ways.
 */
const words = (text: string) =>
  text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');

/** The words of a report's page that claim to be the original's, in their order on the page. */
function wordsOnPage(tree: Root): string[] {
  const originals = elements(reportOf(tree), ({ properties }) => 'dataOriginal' in properties);
  return originals.flatMap((element) => {
    const copy = structuredClone(element);
    visit(copy, 'element', (child, index, parent) => {
      if (!('dataAdded' in child.properties) || !parent || index === undefined) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
    return words(separated(copy));
  });
}

/** The article of a report's page: the one with the page's title. */
const reportOf = (tree: Root) =>
  only(tree, (element) => element.tagName === 'article' && elements(element, 'h1').length > 0);

/** The text of an element with white space between its blocks, where a reader sees it. */
function separated(element: Element): string {
  const blocks = element.children.filter(
    (child) =>
      child.type === 'element' &&
      /^(p|h\d|ul|ol|blockquote|table|pre|figure|div)$/.test(child.tagName),
  );
  return blocks.length === 0
    ? toString(element)
    : element.children.map((child) => toString(child)).join('\n');
}

/** The first place where two texts part, for a message that helps; undefined where they agree. */
function firstDifference(page: readonly string[], original: readonly string[]): string | undefined {
  const index = Array.from({ length: Math.max(page.length, original.length) }, (_, at) => at).find(
    (at) => page[at] !== original[at],
  );
  if (index === undefined) return undefined;
  const around = (text: readonly string[]) =>
    text.slice(Math.max(0, index - 3), index + 4).join(' ');
  return `word ${index + 1}: “${around(page)}” instead of “${around(original)}”`;
}

const originalOf = (path: string) =>
  readFileSync(
    join(project, 'content/originals', `${path.slice('bai-viet/'.length, -1)}.txt`),
    'utf8',
  );

test.each(reportPaths)(
  'every word of the original stands on %s, in order, and no other',
  (path) => {
    const original = words(originalOf(path));
    expect(original.length).toBeGreaterThan(500);
    expect(firstDifference(wordsOnPage(pageAt(root.folder, path).tree), original)).toBeUndefined();
  },
);

test('every word of every made-up original stands on its page, in order', () => {
  const differences = manyReports().flatMap(({ id }) => {
    const original = words(readFileSync(join(content, 'originals', `${id}.txt`), 'utf8'));
    return (
      firstDifference(wordsOnPage(pageAt(many.folder, `bai-viet/${id}/`).tree), original) ?? []
    );
  });
  expect(differences).toEqual([]);
});

test('the comparison notices a word changed, missing, added, swapped or given another tone', () => {
  const path = reportPaths[0];
  const { tree } = pageAt(root.folder, path);
  const original = originalOf(path);
  const altered = {
    changed: original.replace('Chiều 13-10', 'Sáng 13-10'),
    missing: original.replace(' trực tuyến', ''),
    added: `${original} hết`,
    swapped: original.replace('linh hoạt, an toàn', 'an toàn linh hoạt,'),
    retoned: original.replace('Hội thảo', 'Hội thao'),
  };
  for (const [kind, text] of Object.entries(altered)) {
    expect(text, kind).not.toBe(original);
    expect(firstDifference(wordsOnPage(tree), words(text)), kind).toBeDefined();
  }
});
