import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { separatorTags } from './allow-list.ts';
import { blocks } from './blocks.ts';

/** Returns the text of rendered Markdown without what the plugins added (`data-added`). */
export function receivedText(html: string): string {
  return toString({ type: 'root', children: received(fromHtml(html, { fragment: true })) });
}

/**
 * Returns the texts of the paragraphs of rendered Markdown, without what the plugins added. A
 * paragraph that holds several blocks or lines has a line for each.
 */
export function receivedParagraphs(html: string): string[] {
  return blocks(fromHtml(html, { fragment: true })).map((block) =>
    received(block)
      .map(linesOf)
      .join('')
      .replace(/ *\n[ \n]*/g, '\n')
      .trim(),
  );
}

/** The text of a node, with line feeds only at the borders of blocks and lines. */
function linesOf(node: RootContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/gu, ' ');
  if (node.type !== 'element') return '';
  const text = node.children.map(linesOf).join('');
  return separatorTags.includes(node.tagName) ? `\n${text}\n` : text;
}

function received(parent: Root | Element): RootContent[] {
  return parent.children.flatMap((child): RootContent[] => {
    if (child.type !== 'element') return [child];
    if (child.properties.dataAdded !== undefined) return [];
    return [
      { ...child, children: received(child).filter((grandchild) => grandchild.type !== 'doctype') },
    ];
  });
}
