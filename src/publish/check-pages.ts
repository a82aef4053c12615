import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { addressBook } from '../model/addresses.ts';
import { compareWords, excerpt } from '../model/compare-words.ts';
import { readBody } from '../validate/body.ts';
import type { ContentFolder } from '../validate/content.ts';
import { flat, printedText } from '../validate/evidence.ts';
import { idOf, kindOf } from '../validate/paths.ts';
import { readReportFile } from '../validate/report-file.ts';

/** Throws where a report of the content has no page, an empty one, or one whose words are not those of its Markdown. Reads the built pages. */
export async function checkPages(site: string, content: ContentFolder): Promise<void> {
  const wrong: string[] = [];
  for (const path of content.paths.filter((path) => kindOf(path) === 'report')) {
    const { value, body } = readReportFile(await content.read(path));
    const page = join(site, addressBook('').report(idOf(path)), 'index.html');
    const fault = existsSync(page)
      ? difference(wordsOfPage(readFileSync(page, 'utf8')), printedText(value, readBody(body).text))
      : 'không có trang';
    if (fault !== undefined) wrong.push(`${path}: ${fault}`);
  }
  if (wrong.length > 0) throw new Error(`Trang không đúng với bài:\n${wrong.join('\n')}`);
}

/** The words of a report's page that claim to be the original's, one space between them. */
export function wordsOfPage(html: string): string {
  const originals: string[] = [];
  visit(articleOf(html), 'element', (element) => {
    if (!('dataOriginal' in element.properties)) return undefined;
    originals.push(textOf(element));
    return SKIP;
  });
  return flat(originals.join('\n'));
}

/** The article alone: what stands before it, styles above all, is half of a page. */
function articleOf(html: string): Root {
  const start = html.search(/<article[ >]/);
  return fromHtml(start < 0 ? '' : html.slice(start), { fragment: true });
}

const parting = new Set([
  'blockquote',
  'br',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'ul',
]);

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && 'dataAdded' in node.properties))
    return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && parting.has(node.tagName) ? `\n${text}\n` : text;
}

/** Where the words of a page part from those of its Markdown; undefined where they are the same. */
function difference(page: string, markdown: string): string | undefined {
  if (page === markdown) return undefined;
  if (page === '') return 'trang trống';
  const [ours, theirs] = [page.split(' '), markdown.split(' ')];
  const difference = compareWords(ours, theirs);
  if (!difference) return undefined;
  const from = difference.at - 2;
  return `trang có “${excerpt(ours, from)}”, bài có “${excerpt(theirs, from)}”`;
}
