import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { excessOf, limits, type Excess } from '../markdown/limits.ts';
import { parseMarkdown } from '../markdown/plain-text.ts';
import { defined } from '../model/defined.ts';

/** A word of a text as a page will show it, and where it stands in the Markdown. */
export interface PlacedWord {
  word: string;
  offset: number;
}

/** A link or an image of a body. */
export interface Reference {
  kind: 'link' | 'image';
  address: string;
  offset: number;
}

/** What a body holds besides plain words. */
export interface Body {
  /** Its text as a page will show it, blocks parted by blank lines. */
  text: string;
  /** How many top-level blocks it has, which a page numbers as paragraphs. */
  blocks: number;
  references: Reference[];
  /** Where HTML stands, which a page shows as words. */
  html: number[];
  /** Why it was not read as Markdown: its words then stand as they are written. */
  excess: Excess | undefined;
  /** Every word with its place; slow, so only for files in which something is wrong. */
  words(): PlacedWord[];
}

const escaped = /\\([!-/:-@[-`{-~])/g;
/** What may be more than words. A body without any of it is its own text. */
const construct =
  /[*_`<[\]&]|!\[|^[ \t]*(?:#|>|[-+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|=+[ \t]*\r?$|-+[ \t]*\r?$|(?:[-][ \t]*){3,}\r?$|~~~)|\\\r?$/m;
const tag =
  /<(?:[a-z][^<>]*|\/[a-z][^<>]*|!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|!doctype[^<>]*|\?[\s\S]*?\?)>/gi;

/** Reads the body of a report as the site's Markdown does. */
export function readBody(markdown: string): Body {
  const bare = markdown.replace(escaped, '\u0000\u0000');
  const isPlain = !construct.test(bare);
  const excess = isPlain ? undefined : excessOf(markdown);
  if (isPlain || excess) return plainBody(markdown, excess);
  const tree = parseMarkdown(markdown);
  const nested = nestedPast(tree, limits.nested);
  if (nested !== undefined) return plainBody(markdown, { kind: 'nested', offset: nested });
  const [references, html]: [Reference[], number[]] = [[], []];
  visit(tree, (node) => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'link' || node.type === 'image')
      references.push({ kind: node.type, address: node.url, offset });
    if (node.type === 'code' || node.type === 'inlineCode') return SKIP;
    if (node.type === 'text') {
      const source = bare.slice(offset, node.position?.end.offset);
      for (const { index } of source.matchAll(tag)) html.push(offset + index);
    }
    return undefined;
  });
  return {
    text: tree.children.map((block) => textOf(block)).join('\n\n'),
    blocks: tree.children.length,
    references,
    html,
    excess: undefined,
    words: () => markdownWords(markdown),
  };
}

/** A body whose text is what is written. */
function plainBody(markdown: string, excess: Excess | undefined): Body {
  return {
    text: markdown.replace(escaped, '$1'),
    blocks: markdown.split(/\n[ \t\r]*\n/).filter((block) => block.trim() !== '').length,
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

/** The place of the first node with more than `most` layers around it; undefined where there is none. Goes through the tree without recursion. */
function nestedPast(tree: Root, most: number): number | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > most) return defined(node.position?.start.offset, 'the place of a node');
    if (!('children' in node)) continue;
    for (const child of node.children)
      open.push({ node: child, depth: depth + Number(layers.has(child.type)) });
  }
  return undefined;
}

/** What a page shows of a node: no text of an image's own, a space where a line ends. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  return node.children.map(textOf).join(holdsBlocks.has(node.type) ? '\n' : '');
}

const holdsBlocks = new Set(['blockquote', 'list', 'listItem']);

function markdownWords(markdown: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  /** Where the word at hand began, until white space or the end of a block closes it. */
  let open: PlacedWord | undefined;
  const close = () => {
    if (open && open.word !== '')
      words.push({ word: open.word.normalize('NFC'), offset: open.offset });
    open = undefined;
  };
  const take = (node: Nodes): void => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      for (const { 0: piece, index } of node.value.matchAll(/\s+|\S+/gu)) {
        if (/^\s/u.test(piece)) close();
        else
          open = {
            word: (open?.word ?? '') + piece,
            offset:
              open?.offset ??
              offset +
                Math.max(
                  0,
                  markdown.slice(offset, node.position?.end.offset).indexOf(piece, index),
                ),
          };
      }
    } else if (node.type === 'break') close();
    else if ('children' in node) node.children.forEach(take);
    if (!inline.has(node.type)) close();
  };
  take(parseMarkdown(markdown));
  return words;
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
