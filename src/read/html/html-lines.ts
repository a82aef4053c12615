import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { BlockText, type BlockLine, type PlaceOnPage } from './block-text.ts';
import { isHeadingName, isHidden } from './element-kind.ts';
import { ListNumbers } from './list-numbers.ts';
import { labelKind } from './page-labels.ts';

/** A paragraph of a page: a block, a row of a table, or a part of a block between line breaks. */
export interface PageLine extends BlockLine {
  /** The name of its block; a paragraph in a caption or a first heading has the name of these. */
  block: string;
  /** The innermost block around it. */
  within: Element | Root;
}

/** A picture, and how many lines stand before it. */
export interface LinePicture {
  before: number;
  alt: string;
  addresses: string[];
  link: Element | undefined;
}

/** The lines that an element holds: from the first up to, but without, the last. */
export interface LineSpan {
  from: number;
  to: number;
}

/** All lines of a page in order, and where they stand. */
export interface PageLines {
  lines: PageLine[];
  pictures: LinePicture[];
  /** Of every block, and of what holds blocks. */
  spans: Map<Nodes, LineSpan>;
  /** Of every element that is read, the one around it. */
  parents: Map<Nodes, Element | Root>;
}

const blockNames = new Set(
  'address article aside blockquote body button canvas caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main marquee menu nav noscript object ol optgroup option p pre search section select summary svg table tbody td textarea tfoot th thead tr ul video'.split(
    ' ',
  ),
);
/** Elements without words for readers. */
const unread = new Set(['script', 'style', 'head', 'template']);

/** Cuts a tree of HTML into lines, without a judgement on what they are. */
export function htmlLines(root: Root): PageLines {
  const found: PageLines = { lines: [], pictures: [], spans: new Map(), parents: new Map() };
  const block = new BlockText();
  const numbers = new ListNumbers();

  /** Ends the line at hand, which is in a block of this name. */
  const flush = (name: string, within: Element | Root) => {
    for (const line of block.take(isHeadingName(name)))
      found.lines.push({ ...line, block: name, within });
  };
  const walk = (parent: Element | Root, at: PlaceOnPage): void => {
    for (const [index, node] of parent.children.entries()) {
      if (node.type === 'text') block.add(node.value, at);
      if (node.type !== 'element' || unread.has(node.tagName)) continue;
      if (isMarkOfNote(node)) block.add(`[${toString(node).trim()}]`, at);
      else if (isSetApart(node, index, parent)) block.setApart(toString(node), node);
      else walkElement(node, at);
      if (isBreakOfLayout(node, index, parent)) block.break();
    }
  };
  const walkElement = (element: Element, at: PlaceOnPage): void => {
    const { tagName } = element;
    const isBlock = isBlockIn(element, at.block);
    const opens = isBlock && !at.inRow;
    const bound = (name: string, within: Element | Root) => {
      if (opens) flush(name, within);
      else block.bound(isBlock);
    };
    bound(at.block, at.within);
    found.parents.set(element, at.around);
    const from = found.lines.length;
    const beginsLine = block.isEmpty();
    if (tagName === 'br') block.break();
    if (tagName === 'img') found.pictures.push(pictureOf(element, from + Number(!beginsLine), at));
    if (tagName === 'li') block.mark(numbers.markerOf(element, at.around));
    const name = opens ? blockWithin(element, at.block) : at.block;
    walk(element, {
      block: name,
      within: opens ? element : at.within,
      around: element,
      inRow: at.inRow || isRow(element),
      link: isLink(element) ? element : at.link,
    });
    bound(name, element);
    if (opens || (beginsLine && found.lines.length > from))
      found.spans.set(element, { from, to: found.lines.length });
  };

  walk(root, { block: '', within: root, around: root, inRow: false, link: undefined });
  flush('', root);
  found.spans.set(root, { from: 0, to: found.lines.length });
  return found;
}

/** Whether an element is the raised number of a note, to which it links. */
function isMarkOfNote(element: Element): boolean {
  const { tagName, children } = element;
  const [link, ...more] = children;
  return (
    tagName === 'sup' &&
    more.length === 0 &&
    link?.type === 'element' &&
    String(link.properties.href).startsWith('#') &&
    /^\s*\d{1,2}\s*$/.test(toString(link))
  );
}

/** An anchor with a name and without an address marks a place; saved pages lose addresses. */
function isLink({ tagName, properties: { href, id, name } }: Element): boolean {
  return tagName === 'a' && (href !== undefined || (id === undefined && name === undefined));
}

/** A time: `(07/06/2019 16:20)`. */
const time = /^[(\s-]*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\d\s:,()|-]*$/;

/**
 * A button in a heading opens what the heading is about; the time in one is not about the same.
 */
function isBlockIn(element: Element, outer: string): boolean {
  const { tagName } = element;
  if (!isHeadingName(outer)) return blockNames.has(tagName);
  return tagName !== 'button' && (blockNames.has(tagName) || time.test(toString(element)));
}

/** The attributes that hold the address of a picture; pages that load late have others. */
const addressNames = ['src', 'dataSrc', 'dataOriginal', 'dataLazySrc'];

function pictureOf({ properties }: Element, before: number, { link }: PlaceOnPage): LinePicture {
  const texts = (names: string[]) =>
    names.flatMap((name) => {
      const value = properties[name];
      return typeof value === 'string' ? [value.trim()] : [];
    });
  const [alt = ''] = texts(['alt']);
  return { before, alt, addresses: texts(addressNames), link };
}

/**
 * Whether an element within a line is no part of it: hidden, or a tool of the page between other
 * elements, such as a counter.
 */
function isSetApart(node: Element, index: number, { children }: Element | Root): boolean {
  if (blockNames.has(node.tagName)) return false;
  const [only, ...more] = node.children;
  if (isHidden(node)) return !hasBlocks(node);
  if (only?.type !== 'text' || more.length > 0 || labelKind(only.value) !== 'tool') return false;
  const words = node.tagName === 'a' ? /\p{L}{2}/u : /[\p{L}\p{N}]/u;
  return [children[index - 1], children[index + 1]].every(
    (beside) => beside?.type !== 'text' || !words.test(beside.value),
  );
}

function hasBlocks(node: Nodes): boolean {
  return node.type === 'element' && (blockNames.has(node.tagName) || node.children.some(hasBlocks));
}

/** Whether a line break stands between two elements, whose lines are not one broken text. */
function isBreakOfLayout(
  { tagName }: Element,
  index: number,
  { children }: Element | Root,
): boolean {
  if (tagName !== 'br') return false;
  const beside = (step: -1 | 1) => {
    const next = children[index + step];
    return next?.type === 'text' && next.value.trim() === '' ? children[index + 2 * step] : next;
  };
  return [beside(-1), beside(1)].every((node) => node?.type === 'element');
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

/** So many line breaks in a cell divide its text into paragraphs. */
const manyBreaks = 3;

/**
 * Counts the blocks in an element up to `enough`, since nested tables would be counted repeatedly.
 */
function blocksIn({ children }: Element, enough: number): number {
  let count = 0;
  let breaks = 0;
  for (const child of children) {
    if (count >= enough) break;
    if (child.type !== 'element') continue;
    if (blockNames.has(child.tagName)) count += 1;
    if (child.tagName === 'br') breaks += 1;
    count += breaks >= manyBreaks ? enough : blocksIn(child, enough - count);
  }
  return count;
}
