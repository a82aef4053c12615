import type { Root } from 'hast';
import { paragraphAnchor } from '../model/addresses.ts';
import { blocks } from './blocks.ts';

/**
 * Adds a permanent anchor and a link, named `label`, to every paragraph. Runs last, so that its
 * number is not taken for text.
 */
export function rehypeParagraphs({ label }: { label: (paragraph: number) => string }) {
  return (tree: Root): void => {
    blocks(tree).forEach((block, index) => {
      const id = paragraphAnchor(index + 1);
      block.properties.id = id;
      if (!/^(p|h[1-6])$/.test(block.tagName)) return;
      block.children.push({
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['anchor'],
          href: `#${id}`,
          ariaLabel: label(index + 1),
          dataAdded: true,
        },
        children: [{ type: 'text', value: String(index + 1) }],
      });
    });
  };
}
