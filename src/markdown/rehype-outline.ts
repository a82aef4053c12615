import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { shorten, words } from '../model/vietnamese.ts';
import { annotate } from './annotate.ts';
import { blocks } from './blocks.ts';

/** From how many blocks on a text is long: some ten screens of a phone. */
const long = 24;
/** How many entries an outline has at most, so that it stands on one screen. */
const most = 20;
/** How many headings make an outline by themselves. */
const enough = 3;
/** How much of a block tells it from others, in characters. */
const length = 20;

/**
 * Notes the outline of a long text: its headings, or where there are few, how blocks at equal
 * distances begin.
 */
export function rehypeOutline() {
  return (tree: Root, file: VFile): void => {
    const all = blocks(tree);
    if (all.length < long) return;
    const numbered = all.map((block, index) => ({ block, paragraph: index + 1 }));
    const headings = numbered.filter(({ block }) => isHeading(block));
    const step = Math.ceil(all.length / most);
    const chosen =
      headings.length < enough ? numbered.filter((_, index) => index % step === 0) : headings;
    annotate(file, {
      outline: chosen.map(({ block, paragraph }) => ({
        paragraph,
        opening: shorten(words(toString(block)).join(' '), length),
      })),
    });
  };
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}
