import type { Element, Root } from 'hast';

/** The top-level blocks of a text, which readers see as its paragraphs. */
export function blocks(tree: Root): Element[] {
  return tree.children.filter((child) => child.type === 'element');
}
