import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Paragraphs } from '../paragraphs.ts';
import { endsSentence } from '../sentence-end.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import { findMainText, type MainText } from './main-text.ts';
import { pageHead, type PageHead } from './page-head.ts';
import { headTitles, withoutSiteName } from './article-title.ts';

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
  const page = findMainText(root);
  const { title, alts, ...found } = htmlParagraphs(page, page.isKept);
  const marked = titleOf(page, root) ?? title;
  return {
    ...found,
    ...(marked !== undefined && { title: marked }),
    ...pageHead(root),
    leftOut: [...leftOutOf(page), ...alts],
  };
}

/** The title that the page marks, else that of its head, if the article begins with a sentence. */
function titleOf({ lines, isKept, title }: MainText, root: Root): string | undefined {
  if (title !== undefined) return lines[title]?.text;
  const first = lines.find((_, at) => isKept[at]);
  const [head] = headTitles(root);
  return head !== undefined && first && endsSentence(first.text)
    ? withoutSiteName(head)
    : undefined;
}

/** Joins the lines that were left out, as far as they stand together. */
export function leftOutOf({ lines, isKept }: MainText): string[] {
  const texts: string[][] = [];
  for (const [at, { text }] of lines.entries()) {
    if (isKept[at]) continue;
    if (at === 0 || isKept[at - 1]) texts.push([]);
    texts.at(-1)?.push(text);
  }
  return texts.map((group) => group.join(' '));
}
