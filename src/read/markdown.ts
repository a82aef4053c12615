import { fromHtml } from 'hast-util-from-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { htmlLines } from './html-lines.ts';
import { htmlParagraphs, type Paragraphs } from './html-paragraphs.ts';

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
  return htmlParagraphs(
    htmlLines(tree.type === 'root' ? tree : { type: 'root', children: [tree] }),
  );
}
