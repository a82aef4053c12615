import type { Root } from 'hast';
import { paragraphAnchor } from '../model/addresses.ts';
import { blocks } from './blocks.ts';

/**
 * Adds a permanent anchor to every block, and to paragraphs, headings and captions a link to it,
 * named `label`. The link has no text, because reader modes and clipboards would take it for a word
 * of the paragraph: the style sheet counts the blocks and draws the number.
 */
export function rehypeParagraphs({ label }: { label: (paragraph: number) => string }) {
  return (tree: Root): void => {
    blocks(tree).forEach((block, index) => {
      const id = paragraphAnchor(index + 1);
      block.properties.id = id;
      const words = block.tagName === 'figure' ? block.children.at(-1) : block;
      if (words?.type !== 'element' || !/^(p|h[1-6]|figcaption)$/.test(words.tagName)) return;
      words.children.push({
        type: 'element',
        tagName: 'a',
        properties: {
          href: `#${id}`,
          ariaLabel: label(index + 1),
          dataAdded: true,
        },
        children: [],
      });
    });
  };
}
