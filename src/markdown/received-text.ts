import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** The text of an HTML fragment as received, without the additions of the plugins. */
export function receivedText(html: string): string {
  return toString({ type: 'root', children: received(fromHtml(html, { fragment: true })) });
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
