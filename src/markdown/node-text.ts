import type { Code, InlineCode, Nodes, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { isPlain, plainBlocks, unescaped } from './plain-markdown.ts';
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

/** A break within a paragraph, or what a parser replaces. */
const notJustText = / {2}\n|[\r\0]/;

/**
 * Returns the texts of the paragraphs of Markdown: what the page shows of its top-level blocks,
 * without what the plugins add. A paragraph that holds several blocks or lines has a line for each.
 */
export function markdownParagraphs(markdown: string): string[] {
  // Most reports are plain text, and a parser takes a hundred times as long.
  if (isPlain(markdown) && !notJustText.test(markdown))
    return plainBlocks(markdown).map((block) => oneSpaced(unescaped(block)).trim());
  const tree = parseMarkdown(markdown);
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') node.value = oneSpaced(node.value);
  });
  return tree.children.map((block) =>
    textOf(block)
      .replace(/\s*\n\s*/gu, '\n')
      .trim(),
  );
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
