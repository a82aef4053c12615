import type { Element, Root } from 'hast';

/** The top-level blocks of a text: what a reader counts as its paragraphs. */
export function blocks(tree: Root): Element[] {
  return tree.children.filter((child) => child.type === 'element');
}
