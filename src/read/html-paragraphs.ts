import type { Element, Nodes } from 'hast';

/** The paragraphs of a text in order, with headings and captions among them. */
export interface Paragraphs {
  paragraphs: string[];
  title?: string;
  captions: string[];
  /** For each picture, which is not read, how many paragraphs stand before it. */
  pictures?: number[];
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
 * Cuts a tree of HTML into paragraphs of plain text: one for each block, for each row of a table
 * with short cells, and for each part of a block that a line break sets off.
 */
export function htmlParagraphs(root: Nodes, omit: ReadonlySet<Element> = new Set()): Paragraphs {
  const pictures: number[] = [];
  const found: Paragraphs = { paragraphs: [], captions: [], pictures };
  let text = '';

  /** Ends the paragraph at hand, which is in a block of this name. */
  const flush = (block: string) => {
    const pieces = /^h[1-6]$/.test(block) ? [text] : text.split(lineBreak);
    const paragraphs = pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter(Boolean);
    text = '';
    found.paragraphs.push(...paragraphs);
    if (block === 'h1' && found.title === undefined && paragraphs[0] !== undefined)
      found.title = paragraphs[0];
    if (block === 'figcaption' || block === 'caption') found.captions.push(...paragraphs);
  };

  const walk = (node: Nodes, block: string, inRow: boolean): void => {
    if (node.type === 'text') text += textIn(node.value, block);
    if (node.type === 'root') for (const child of node.children) walk(child, block, inRow);
    if (node.type === 'element' && !unread.has(node.tagName) && !omit.has(node))
      walkElement(node, block, inRow);
  };

  const walkElement = (element: Element, block: string, inRow: boolean): void => {
    if (element.tagName === 'br') text += '\n';
    if (element.tagName === 'img')
      pictures.push(found.paragraphs.length + Number(text.trim() !== ''));
    const isBlock = blockNames.has(element.tagName);
    const opens = isBlock && !inRow;
    if (opens) flush(block);
    const within = opens ? blockWithin(element, block) : block;
    for (const child of element.children) walk(child, within, inRow || isRow(element));
    if (opens) flush(within);
    else if (isBlock) text += ' ';
  };

  walk(root, '', false);
  flush('');
  return found;
}

/** A line break that ends a paragraph: behind the end of a sentence, or before an empty line. */
const lineBreak = /\n(?:\s*\n)+|(?<=[.!?…:;"”»)]\s*)\n/;

/** The text of a node, with line breaks only where the page has them. */
function textIn(value: string, block: string): string {
  return block === 'pre' ? value.replaceAll('\n', '\n\n') : value.replace(/[\t\n\f\r ]+/g, ' ');
}

/**
 * The name of the block for the contents of an element: a paragraph in a caption is part of the
 * caption.
 */
function blockWithin({ tagName, properties }: Element, outer: string): string {
  if (outer === 'figcaption' || outer === 'h1') return outer;
  return [properties.className].flat().includes('caption') ? 'figcaption' : tagName;
}

/**
 * Whether an element is a table row whose cells have at most one paragraph: not the layout of a
 * page.
 */
function isRow({ tagName, children }: Element): boolean {
  return (
    tagName === 'tr' && children.every((cell) => cell.type !== 'element' || blocksIn(cell, 2) <= 1)
  );
}

/**
 * Counts the blocks in an element up to `enough`, since nested tables would be counted repeatedly.
 */
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
