import type { Element, Nodes } from 'hast';

/**
 * Finds the first element that passes a test, in the order of the page. Each page is searched a few
 * times, and `unist-util-visit` takes ten times as long: it makes and names a function for each
 * node.
 */
export function findElement(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && test(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findElement(child, test);
    if (found) return found;
  }
  return undefined;
}
