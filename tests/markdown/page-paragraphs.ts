import type { RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { separatorTags } from '../../src/markdown/allow-list.ts';
import { blocks } from '../../src/markdown/blocks.ts';

/**
 * Reads the texts of the paragraphs of rendered Markdown, without what the plugins added. A
 * paragraph that holds several blocks or lines has a line for each.
 */
export function pageParagraphs(html: string): string[] {
  return blocks(fromHtml(html, { fragment: true })).map((block) =>
    block.children
      .map(linesOf)
      .join('')
      .replace(/ *\n[ \n]*/g, '\n')
      .trim(),
  );
}

/** The text of a node, with line feeds only at the borders of blocks and lines. */
function linesOf(node: RootContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/gu, ' ');
  if (node.type !== 'element' || node.properties.dataAdded !== undefined) return '';
  const text = node.children.map(linesOf).join('');
  return separatorTags.includes(node.tagName) ? `\n${text}\n` : text;
}
