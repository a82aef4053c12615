import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** Returns the text of rendered Markdown without what the plugins added (`data-added`). */
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
