import { isUnsearched } from '../format/unsearched.ts';
import { findWords } from './found-words.ts';
import type { Query } from '../query/query.ts';

/**
 * A find on the page: the elements that mark it (more than one where it begins or ends within
 * another element), and the words around it.
 */
export interface Find {
  marks: HTMLElement[];
  around: string;
}

/** Elements in the midst of a line; all others part words. */
const inline =
  'a, abbr, b, cite, code, del, em, i, ins, q, s, small, span, strong, sub, sup, time, u';

/** How many characters of its text are told on either side of a find. */
const reach = 50;

/** A stretch of text that nothing parts, in the nodes that hold it. */
export interface Passage {
  text: string;
  nodes: { node: Text; from: number }[];
}

/**
 * Marks what a query found in a report, in the order of the page. Not a character of the report's
 * text changes.
 */
export function markPage(report: Element, query: Query): Find[] {
  const passages = passagesOf(report);
  const runs = findWords(
    passages.map(({ text }) => text),
    query,
  );
  // From the last to the first, so that the places of those before stay true while nodes are split.
  return runs
    .toReversed()
    .flatMap(({ text, from, to }) => {
      const passage = passages[text];
      return passage
        ? [{ marks: wrap(take(passage, from, to)), around: around(passage.text, from, to) }]
        : [];
    })
    .toReversed();
}

/** Takes marks away and joins the text that they parted. */
export function unmarkPage(finds: readonly Find[]): void {
  for (const mark of finds.flatMap(({ marks }) => marks)) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** The stretches of a report that are searched, in the order of the page. */
export function passagesOf(report: Element): Passage[] {
  const passages: Passage[] = [];
  const begin = () => void passages.push({ text: '', nodes: [] });
  const read = (element: Element): void => {
    for (const child of element.childNodes) {
      const passage = passages.at(-1);
      if (child instanceof Text && passage) {
        passage.nodes.push({ node: child, from: passage.text.length });
        passage.text += child.data;
      } else if (child instanceof Element) {
        const passedOver = isUnsearched(child.localName, (name) => child.hasAttribute(name));
        const parts = passedOver || !child.matches(inline);
        if (parts) begin();
        if (!passedOver) read(child);
        if (parts) begin();
      }
    }
  };
  begin();
  read(report);
  return passages;
}

/** The text nodes that hold a run of a passage and nothing else. */
function take({ nodes }: Passage, from: number, to: number): Text[] {
  return nodes.flatMap(({ node, from: start }, index) => {
    const end = nodes[index + 1]?.from ?? Infinity;
    if (start >= to || end <= from) return [];
    const taken = from > start ? node.splitText(from - start) : node;
    const length = to - Math.max(from, start);
    if (length < taken.length) taken.splitText(length);
    return taken.length > 0 ? [taken] : [];
  });
}

/**
 * Marks text nodes that follow one another: as one where they and the elements they fill stand side
 * by side, else each by itself.
 */
function wrap(nodes: readonly Text[]): HTMLElement[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return [];
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const siblings = [...range.commonAncestorContainer.childNodes].filter(
    (node) => range.intersectsNode(node) && node.textContent !== '',
  );
  const isWhole =
    siblings.map(({ textContent }) => textContent).join('') ===
    nodes.map(({ data }) => data).join('');
  return (isWhole ? [siblings] : nodes.map((node) => [node])).map(encloseInMark);
}

function encloseInMark(nodes: readonly ChildNode[]): HTMLElement {
  const mark = document.createElement('mark');
  nodes[0]?.before(mark);
  mark.append(...nodes);
  return mark;
}

function around(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(to, to + reach);
  const cut = [
    from > reach ? before.replace(/^\S*\s/u, '… ') : before,
    text.slice(from, to),
    to + reach < text.length ? after.replace(/\s\S*$/u, ' …') : after,
  ];
  return cut.join('').replace(/\s+/gu, ' ').trim();
}
