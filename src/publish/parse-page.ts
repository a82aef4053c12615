import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { editHtml, type HtmlEdit } from './edit-html.ts';

/** A page as a tree, and a way to edit it by the places in that tree. */
export interface ParsedPage {
  tree: Root;
  /** Returns the whole page, edited. */
  edited: (edits: readonly HtmlEdit[]) => string;
}

/** The fewest characters of a style sheet for which it is worth looking. */
const longSheet = 1000;
const open = '<style>';
const close = '</style>';

/**
 * Returns a parser of pages that parses each of their style sheets once: all pages have the same,
 * and a parser takes as long over them as over the rest of a page. Those that it knows are cut out
 * before it parses a page, and put into the tree. The places in the tree are those of the cut page.
 */
export function pageParser(): (html: string) => ParsedPage {
  const known = new Set<string>();
  return (html) => {
    const cuts = [...known]
      .map((text) => ({ text, from: html.indexOf(open + text + close) + open.length }))
      .filter(({ from }) => from >= open.length)
      .toSorted((a, b) => a.from - b.from);
    const short = editHtml(
      html,
      cuts.map(({ text, from }) => ({ from, to: from + text.length, text: '' })),
    );
    const whole = (offset: number) =>
      cuts.reduce((at, { text, from }) => (at > from ? at + text.length : at), offset);
    const tree = fromHtml(short);
    const sheets = sheetsOf(tree);
    const empty = new Map(
      sheets.map((sheet) => [whole(sheet.position?.start.offset ?? 0) + open.length, sheet]),
    );
    const isRight = cuts.every(({ text, from }) =>
      empty.get(from)?.children.push({ type: 'text', value: text }),
    );
    for (const text of sheets.map((sheet) => toString(sheet)))
      if (text.length >= longSheet) known.add(text);
    // What looks like a style sheet may stand in an attribute.
    if (!isRight) return { tree: fromHtml(html), edited: (edits) => editHtml(html, edits) };
    return {
      tree,
      edited: (edits) =>
        editHtml(
          html,
          edits.map(({ from, to, text }) => ({ from: whole(from), to: whole(to), text })),
        ),
    };
  };
}

/** The style sheets in the head of a page. */
function sheetsOf(tree: Root): Element[] {
  const childrenOf = (parents: readonly (Root | Element)[], tagName: string) =>
    parents
      .flatMap((parent): Root['children'] => parent.children)
      .filter((child) => child.type === 'element')
      .filter((child) => child.tagName === tagName);
  return childrenOf(childrenOf(childrenOf([tree], 'html'), 'head'), 'style');
}
