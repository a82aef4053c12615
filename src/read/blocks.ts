import type { Element, Nodes } from 'hast';

/** The paragraphs of a text in order, its heading and its captions among them. */
export interface Blocks {
  paragraphs: string[];
  title?: string;
  captions: string[];
}

const blockNames = new Set(
  'address article aside blockquote body caption center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const unread = new Set(
  'audio button canvas embed head iframe input math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

/**
 * Cuts a tree of HTML into paragraphs of plain text: one for each block, for each row of a table of short cells, and for each
 * part of a block that a line break sets off.
 */
export function blocks(root: Nodes, omit: ReadonlySet<Element> = new Set()): Blocks {
  const found: Blocks = { paragraphs: [], captions: [] };
  let text = '';

  const flush = (name: string) => {
    const whole = /^h[1-6]$/.test(name);
    const parts = (whole ? [text] : text.split(/\n(?:\s*\n)+|(?<=[.!?…:;"”»)]\s*)\n/))
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
    text = '';
    found.paragraphs.push(...parts);
    if (name === 'h1' && found.title === undefined && parts[0] !== undefined)
      found.title = parts[0];
    if (name === 'figcaption' || name === 'caption') found.captions.push(...parts);
  };

  const walk = (node: Nodes, block: string, inRow: boolean): void => {
    if (node.type === 'text')
      text +=
        block === 'pre'
          ? node.value.replaceAll('\n', '\n\n')
          : node.value.replace(/[\t\n\f\r ]+/g, ' ');
    if (node.type === 'root') for (const child of node.children) walk(child, block, inRow);
    if (node.type !== 'element' || unread.has(node.tagName) || omit.has(node)) return;
    if (node.tagName === 'br') text += '\n';
    const opens = blockNames.has(node.tagName) && !inRow;
    if (opens) flush(block);
    const within = opens ? kind(node, block) : block;
    for (const child of node.children) walk(child, within, inRow || isRow(node));
    if (opens) flush(within);
    else if (blockNames.has(node.tagName)) text += ' ';
  };

  walk(root, '', false);
  flush('');
  return found;
}

/** What a block is to those inside it: a paragraph in a caption is part of the caption. */
function kind({ tagName, properties }: Element, outer: string): string {
  if (outer === 'figcaption' || outer === 'h1') return outer;
  return [properties.className].flat().includes('caption') ? 'figcaption' : tagName;
}

/** Whether an element is a row of a table whose cells have at most a paragraph each, not a table that lays out a page. */
function isRow({ tagName, children }: Element): boolean {
  return (
    tagName === 'tr' && children.every((cell) => cell.type !== 'element' || blocksIn(cell, 2) <= 1)
  );
}

/** How many blocks there are in an element, counted no further than needed: of tables within tables all would be counted again and again. */
function blocksIn({ children }: Element, enough: number): number {
  let count = 0;
  for (const child of children) {
    if (count >= enough) break;
    if (child.type !== 'element') continue;
    if (blockNames.has(child.tagName)) count += 1;
    count += blocksIn(child, enough - count);
  }
  return count;
}
