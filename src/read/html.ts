import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { type Blocks, blocks } from './blocks.ts';
import { findMainText } from './main.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** The paragraphs of a page, what its head says of it, and the beginnings of what was left out as navigation and the like. */
export interface Page extends Blocks, PageHead {
  leftOut: string[];
}

/** Reads the article on a page of HTML. A title that stands in the page's head only is no paragraph of it. */
export function readHtml(html: string): Page {
  const root = fromHtml(html);
  const { main, omit } = findMainText(root);
  const found = blocks(main, omit);
  const leftOut = [...omit].map((node) => blocks(node).paragraphs.join(' ')).filter(Boolean);
  let headTitle: string | undefined;
  visit(root, 'element', (node) => {
    const { property, content } = node.properties;
    if (node.tagName === 'title') headTitle ??= toString(node).trim();
    if (node.tagName === 'meta' && property === 'og:title' && typeof content === 'string')
      headTitle = content.trim();
  });
  return {
    ...found,
    ...(found.title === undefined && headTitle && { title: headTitle }),
    ...pageHead(root),
    leftOut,
  };
}

/** Reads HTML that is nothing but a text: what a document of Word was turned into. */
export function readHtmlFragment(html: string): Blocks {
  return blocks(fromHtml(html, { fragment: true }));
}

/** Reads a text in Markdown, its front matter left out; HTML inside it is read as HTML. */
export function readMarkdown(text: string): Blocks {
  const tree = toHast(fromMarkdown(text.replace(/^---\r?\n.*?\r?\n---\r?\n/s, '')), {
    allowDangerousHtml: true,
  });
  visit(tree, 'raw', (node, index, parent) => {
    if (parent && index !== undefined)
      parent.children.splice(
        index,
        1,
        ...fromHtml(node.value, { fragment: true }).children.filter(
          (child) => child.type !== 'doctype',
        ),
      );
  });
  return blocks(tree);
}
