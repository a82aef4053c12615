import type { Code, InlineCode, Nodes, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './plain-text.ts';

const literals = new Set(['text', 'inlineCode', 'code']);

/** Whether a node of Markdown is text and nothing else. */
export function isLiteral(node: Nodes): node is Text | InlineCode | Code {
  return literals.has(node.type);
}

const holdsBlocks = new Set(['blockquote', 'list', 'listItem']);

/**
 * Returns the words that a page shows of a node. Those of an image's description are not among
 * them.
 */
export function textOf(node: Nodes): string {
  if (isLiteral(node)) return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  return node.children.map(textOf).join(holdsBlocks.has(node.type) ? '\n' : '');
}

/**
 * Returns the texts of the paragraphs of Markdown, as `receivedParagraphs` does of its page, which
 * takes ten times as long to render.
 */
export function markdownParagraphs(markdown: string): string[] {
  const tree = parseMarkdown(markdown);
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(/\s+/gu, ' ');
  });
  return tree.children.map((block) =>
    textOf(block)
      .replace(/\s*\n\s*/gu, '\n')
      .trim(),
  );
}
