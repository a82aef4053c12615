import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { frontmatter } from './annotate.ts';
import { blocks } from './blocks.ts';
import { spaced } from './whole-words.ts';

/**
 * Adds a class and `note` to the paragraphs that the front matter lists in `captions`: those of
 * photographs which were not received.
 */
export function rehypeCaptions({ note }: { note: string }) {
  return (tree: Root, file: VFile): void => {
    const captions = new Set(frontmatter(file).captions.map(spaced));
    for (const block of blocks(tree)) {
      // A figure has its picture.
      if (block.tagName === 'figure' || !captions.has(spaced(toString(block)))) continue;
      block.properties.className = ['caption'];
      block.children.push(
        { type: 'text', value: ' ' },
        {
          type: 'element',
          tagName: 'small',
          properties: { dataAdded: true },
          children: [{ type: 'text', value: note }],
        },
      );
    }
  };
}
