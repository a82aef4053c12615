import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { excessOf, limits, type Excess } from '../markdown/excess.ts';
import { isLiteral, textOf } from '../markdown/node-text.ts';
import { isPlain, plainBlocks, unescaped, withoutEscaped } from '../markdown/plain-markdown.ts';
import { parseMarkdown } from '../markdown/plain-text.ts';
import { defined } from '../model/defined.ts';

/** A word as a page will show it, and its offset in the Markdown, in UTF-16 units. */
export interface PlacedWord {
  word: string;
  offset: number;
}

/** A link or an image of a body. */
export interface Reference {
  kind: 'link' | 'image';
  address: string;
  /** The description of an image. */
  alt?: string;
  offset: number;
}

/** The body of a report, read as the site's Markdown. */
export interface MarkdownBody {
  /** Its text as a page will show it, with blank lines between blocks. */
  text: string;
  /** The number of its top-level blocks, which a page numbers as paragraphs. */
  blocks: number;
  references: Reference[];
  /** The offsets of HTML tags, which a page shows as words. */
  html: number[];
  /** The limit that it exceeds; it is then read as plain text. */
  excess: Excess | undefined;
  /** Returns every word with its place. Slow, so only for files with faults. */
  words(): PlacedWord[];
}

const tag =
  /<(?:[a-z][^<>]*|\/[a-z][^<>]*|!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|!doctype[^<>]*|\?[\s\S]*?\?)>/gi;

/** Reads the body of a report; a body that exceeds the limits of Markdown becomes plain text. */
export function readBody(markdown: string): MarkdownBody {
  if (isPlain(markdown)) return plainBody(markdown, undefined);
  const excess = excessOf(markdown);
  if (excess) return plainBody(markdown, excess);
  const tree = parseMarkdown(markdown);
  const nested = nestedPast(tree, limits.nested);
  if (nested !== undefined) return plainBody(markdown, { kind: 'nested', offset: nested });
  return {
    text: tree.children.map(textOf).join('\n\n'),
    blocks: tree.children.length,
    references: referencesIn(tree),
    html: tagsIn(tree, withoutEscaped(markdown)),
    excess: undefined,
    words: () => markdownWords(markdown),
  };
}

function referencesIn(tree: Root): Reference[] {
  const references: Reference[] = [];
  visit(tree, ['link', 'image'], (node) => {
    if (node.type === 'link' || node.type === 'image')
      references.push({
        kind: node.type,
        address: node.url,
        ...(node.type === 'image' && { alt: node.alt ?? '' }),
        offset: startOf(node),
      });
  });
  return references;
}

/**
 * Returns the offsets of HTML tags in the text of a tree; `bare` is the Markdown without escaped
 * characters.
 */
function tagsIn(tree: Root, bare: string): number[] {
  const offsets: number[] = [];
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') return SKIP;
    if (node.type === 'text')
      for (const { index } of bare.slice(startOf(node), endOf(node)).matchAll(tag))
        offsets.push(startOf(node) + index);
    return undefined;
  });
  return offsets;
}

function startOf({ position }: Nodes): number {
  return defined(position?.start.offset, 'the start of a node');
}

function endOf({ position }: Nodes): number {
  return defined(position?.end.offset, 'the end of a node');
}

function plainBody(markdown: string, excess: Excess | undefined): MarkdownBody {
  return {
    text: unescaped(markdown),
    blocks: plainBlocks(markdown).length,
    references: [],
    html: [],
    excess,
    words: () =>
      excess
        ? [...markdown.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ word, offset: index }))
        : markdownWords(markdown),
  };
}

const layers = new Set(['blockquote', 'list', 'emphasis', 'strong', 'link']);

/**
 * Returns the offset of the first node inside more than `most` layers; undefined where there is
 * none. It keeps a stack of its own, since recursion could overflow.
 */
function nestedPast(tree: Root, most: number): number | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > most) return startOf(node);
    if (!('children' in node)) continue;
    for (const child of node.children)
      open.push({ node: child, depth: depth + Number(layers.has(child.type)) });
  }
  return undefined;
}

const inline = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'inlineCode',
  'image',
  'linkReference',
]);

/** Splits Markdown into words. A word may span nodes: `**Hội**thảo` is one. */
function markdownWords(markdown: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let open: PlacedWord | undefined;
  const close = () => {
    if (open) words.push({ word: open.word.normalize('NFC'), offset: open.offset });
    open = undefined;
  };
  const addText = (text: string, source: string, start: number) => {
    for (const { 0: piece, index } of text.matchAll(/\s+|\S+/gu)) {
      if (/^\s/u.test(piece)) close();
      else if (open) open.word += piece;
      else open = { word: piece, offset: start + Math.max(0, source.indexOf(piece, index)) };
    }
  };
  const take = (node: Nodes): void => {
    if (isLiteral(node)) {
      const start = startOf(node);
      addText(node.value, markdown.slice(start, endOf(node)), start);
    } else if (node.type === 'break') close();
    else if ('children' in node) node.children.forEach(take);
    if (!inline.has(node.type)) close();
  };
  take(parseMarkdown(markdown));
  return words;
}
