import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readHtml } from '../../src/read/html/html.ts';
import { around, slowPages } from './slow-pages.ts';

/** Invented pages as portals make them, and the paragraphs of each, the title behind `# `. */
const folder = join(import.meta.dirname, 'fixtures');
const names = readdirSync(folder).toSorted();
const pageOf = (name: string) => readFileSync(join(folder, name, 'page.html'), 'utf8');

test('there are pages of many makes', () => {
  expect(names.length).toBeGreaterThanOrEqual(25);
});

test.each(names)('of the page %s, the article is read whole, and nothing else', async (name) => {
  const { paragraphs, title } = readHtml(pageOf(name));
  const lines = paragraphs.map((text) => (text === title ? `# ${text}\n` : `${text}\n`));
  await expect(lines.join('')).toMatchFileSnapshot(join(folder, name, 'paragraphs.txt'));
});

const counted = (texts: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const word of texts.join(' ').match(/[\p{L}\p{M}]{3,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted();
};

/** The texts of a page that are not in its head, scripts and styles. */
function textsOf(root: Root): string[] {
  const texts: string[] = [];
  visit(root, (node) => {
    if (node.type === 'element' && ['head', 'script', 'style'].includes(node.tagName)) return SKIP;
    if (node.type === 'text') texts.push(node.value);
    return undefined;
  });
  return texts;
}

test.each([
  ...names.map((name): [string, string] => [name, pageOf(name)]),
  ...slowPages.map(([name, html]): [string, string] => [name, around(html(1)).toString()]),
])('every word of the page %s is in the article, or among what was left out', (_, page) => {
  const html = page.replace(/ alt="[^"]*"/g, '');
  const { paragraphs, leftOut } = readHtml(html);
  expect(counted([...paragraphs, ...leftOut])).toEqual(counted(textsOf(fromHtml(html))));
});

test('the words in place of a picture of the article are left out, unless its caption has them', () => {
  const { paragraphs, leftOut } = readHtml(
    '<nav><img src="l.png" alt="Logo"></nav><h1>Nghề gốm ở làng Mẫu</h1><p>Sáng nay, hội nghề gốm họp bàn về lò.</p><figure><img src="a.jpg" alt="Lò gốm"><figcaption>Lò gốm. Ảnh: H.P.</figcaption></figure><p>Trưa cùng ngày, hội họp xong và ra về.<img src="b.jpg" alt="Men lam"></p>',
  );
  expect(paragraphs).toHaveLength(4);
  expect(leftOut).toEqual(['Men lam']);
});
