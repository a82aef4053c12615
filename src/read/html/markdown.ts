import { fromHtml } from 'hast-util-from-html';
import type { Root as Html } from 'hast';
import type { Nodes, Paragraph, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { spellingKey } from '../../model/vietnamese.ts';
import { splitFrontMatter } from './front-matter.ts';
import { replaceGeneratorMarks } from './generator-marks.ts';
import { htmlLines } from './html-lines.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import { leftOutOf, type ArticlePage } from './html.ts';
import { isLinkElsewhere } from './kept-lines.ts';
import { findMainText } from './main-text.ts';
import { numberNotes } from './markdown-notes.ts';

/** So many lines that only lead to other pages are the menus of a page that was saved whole. */
const fewestLinks = 4;

/**
 * Reads Markdown as the HTML that it stands for, with what its front matter says. The words in
 * place of a picture are its caption; a title of the front matter alone is the first paragraph.
 */
export function readMarkdown(text: string): ArticlePage {
  const { body, title, leftOut, ...head } = splitFrontMatter(text);
  const marked = replaceGeneratorMarks(body);
  const tree = fromMarkdown(linesApart(numberNotes(marked.text)));
  const linkTitles = titlesOfLinks(tree);
  showCaptions(tree);
  const html = toHast(tree, { allowDangerousHtml: true });
  visit(html, 'raw', (node, index, parent) => {
    if (parent && index !== undefined)
      parent.children.splice(
        index,
        1,
        ...fromHtml(node.value, { fragment: true }).children.filter(
          (child) => child.type !== 'doctype',
        ),
      );
  });
  const root: Html = html.type === 'root' ? html : { type: 'root', children: [] };
  const lines = htmlLines(root);
  const isSaved = lines.lines.filter(isLinkElsewhere).length >= fewestLinks;
  const saved = isSaved ? findMainText(root) : undefined;
  const { alts, ...found } = htmlParagraphs(saved ?? lines, saved?.isKept);
  const read = {
    ...found,
    ...head,
    leftOut: [
      ...leftOut,
      ...linkTitles,
      ...marked.leftOut,
      ...(saved ? leftOutOf(saved) : []),
      ...alts,
    ],
  };
  const [first = ''] = found.paragraphs;
  if (title === undefined) return read;
  if (spellingKey(first) === spellingKey(title)) return { ...read, title: first };
  if (found.title !== undefined && found.title === first)
    return { ...read, leftOut: [`title: ${title}`, ...read.leftOut] };
  return {
    ...read,
    title,
    paragraphs: [title, ...found.paragraphs],
    pictures: found.pictures.map((picture) => ({ ...picture, before: picture.before + 1 })),
  };
}

const fence = /^ {0,3}(?:`{3}|~{3})/;
const delimiters = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;

/** Makes paragraphs of the rows of tables, cells set apart by spaces, and of notes at the foot. */
function linesApart(text: string): string {
  const lines = text.split(/\r?\n/);
  let isInFence = false;
  let isInTable = false;
  return lines
    .flatMap((line, index) => {
      if (fence.test(line)) isInFence = !isInFence;
      const isHead = line.includes('|') && delimiters.test(lines[index + 1] ?? '');
      isInTable = !isInFence && line.includes('|') && (isInTable || isHead);
      if (!isInFence && /^\[\^[^\]]+\]:/.test(line)) return ['', line];
      if (!isInTable) return [line];
      if (delimiters.test(line)) return [];
      const cells = line
        .trim()
        .replace(/^\||(?<!\\)\|$/g, '')
        .split(/(?<!\\)\|/);
      return ['', cells.map((cell) => cell.trim().replaceAll(String.raw`\|`, '|')).join(' '), ''];
    })
    .join('\n');
}

/** The titles of links and pictures, which a browser shows under the pointer. */
function titlesOfLinks(tree: Root): string[] {
  const titles: string[] = [];
  visit(tree, (node) => {
    if ('title' in node && typeof node.title === 'string') titles.push(node.title);
  });
  return titles;
}

/**
 * Puts the words in place of each picture behind its paragraph, as a caption, unless the paragraph
 * prints them.
 */
function showCaptions(tree: Root): void {
  visit(tree, ['paragraph', 'heading'], (node, index, parent) => {
    if (!parent || index === undefined || !('children' in node)) return undefined;
    const captions: Paragraph[] = [];
    let printed = '';
    visit(node, 'text', ({ value }) => {
      printed += value;
    });
    visit(node, ['image', 'imageReference'], (picture) => {
      if ('alt' in picture && picture.alt && !printed.includes(picture.alt))
        captions.push({
          type: 'paragraph',
          data: { hName: 'figcaption' },
          children: [{ type: 'text', value: picture.alt }],
        });
    });
    const children: Nodes[] = parent.children;
    children.splice(index + 1, 0, ...captions);
    return index + 1 + captions.length;
  });
}
