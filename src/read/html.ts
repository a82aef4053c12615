import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { htmlParagraphs, type Paragraphs } from './html-paragraphs.ts';
import { findMainText } from './main-text.ts';
import { pageHead, type PageHead } from './page-head.ts';

/** The article on a page, and the metadata of the page. */
export interface ArticlePage extends Paragraphs, PageHead {
  /** The texts that were left out, such as navigation. */
  leftOut: string[];
}

/**
 * Reads the article on a page of HTML. A title that only the head of the page has is no paragraph.
 */
export function readHtml(html: string): ArticlePage {
  const root = fromHtml(html);
  const { main, omit } = findMainText(root);
  const found = htmlParagraphs(main, omit);
  const leftOut = [...omit]
    .map((node) => htmlParagraphs(node).paragraphs.join(' '))
    .filter(Boolean);
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

/** Reads Markdown, without its front matter, as the HTML that it stands for. */
export function readMarkdown(text: string): Paragraphs {
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
  return htmlParagraphs(tree);
}
