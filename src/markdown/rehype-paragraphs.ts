import type { Root } from 'hast';
import { paragraphAnchor } from '../model/addresses.ts';
import { blocks } from './blocks.ts';

/** Gives every paragraph a permanent anchor and a link to it, which `label` names. Runs last, so that nothing takes its number for text. */
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
