import type { Comment, Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { pictureComment, picturePlaces, type PictureMark } from '../model/picture-places.ts';
import { pictureSizes, pictureWidths } from '../model/picture-sizes.ts';
import { frontmatter } from './annotate.ts';
import { blocks } from './blocks.ts';

/**
 * Gives images in the text the sizes of pictures, and marks where the pictures of the front matter
 * stand. The marks are comments that the page replaces: Astro knows the address of a picture only
 * when it renders the page. A paragraph that is the caption of a picture becomes the caption of a
 * figure. Runs before anything is added to the text.
 */
export function rehypePictures() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      // Astro takes these for its options.
      if (tagName === 'img')
        Object.assign(properties, { widths: pictureWidths, sizes: pictureSizes });
    });
    const { pictures } = frontmatter(file);
    if (pictures.length === 0) return;
    const paragraphs = blocks(tree);
    const places = picturePlaces(
      pictures,
      paragraphs.map((block) => toString(block)),
    );
    places.forEach((place, picture) => {
      if ('after' in place) {
        const before = paragraphs[place.after];
        const at = before ? tree.children.indexOf(before) : tree.children.length;
        tree.children.splice(at, 0, mark('figure', picture));
        return;
      }
      const caption = paragraphs[place.captionedBy - 1];
      if (!caption) return;
      if (caption.tagName !== 'figure') enclose(caption);
      // Above the caption, below the pictures that share it.
      caption.children.splice(-1, 0, mark('picture', picture));
    });
  };
}

function mark(kind: PictureMark, picture: number): Comment {
  return { type: 'comment', value: pictureComment(kind, picture) };
}

/** Makes a figure of a block, whose words become its caption. */
function enclose(block: Element): void {
  const isOneLine = /^(?:p|h[1-6])$/.test(block.tagName);
  const words: ElementContent[] = isOneLine ? block.children : [{ ...block, properties: {} }];
  block.tagName = 'figure';
  block.properties = {};
  block.children = [{ type: 'element', tagName: 'figcaption', properties: {}, children: words }];
}
