import { isUnsearched } from '../format/unsearched.ts';
import type { Query } from '../query/parse-query.ts';
import { matchWords } from './match-words.ts';

/**
 * A match on the page: the elements that mark it (more than one where it begins or ends within
 * another element), and the text around it, which the bar adds to its status line.
 */
export interface Highlight {
  marks: HTMLElement[];
  around: string;
}

/** Elements within a line. All others separate words. */
const inline =
  'a, abbr, b, cite, code, del, em, i, ins, q, s, small, span, strong, sub, sup, time, u';

/** The number of characters of `Highlight.around` on either side of a match. */
const reach = 50;

/** A stretch of text that no element separates, and the nodes that hold it. */
export interface TextPassage {
  text: string;
  nodes: { node: Text; from: number }[];
}

/**
 * Marks the words of a query in a report, and returns the matches in the order of the page, those
 * in its title and text before those in what the archive states. Not a character of the report's
 * text changes.
 */
export function markPage(report: Element, query: Query): Highlight[] {
  const passages = passagesOf(report);
  const matches = matchWords(
    passages.map(({ text }) => text),
    query,
  );
  // From the last to the first: splitting a node moves only what follows.
  return matches
    .toReversed()
    .flatMap(({ text, from, to }) => {
      const passage = passages[text];
      return passage
        ? [{ marks: wrap(take(passage, from, to)), around: around(passage.text, from, to) }]
        : [];
    })
    .toReversed()
    .sort((a, b) => Number(isQuoted(b)) - Number(isQuoted(a)));
}

function isQuoted({ marks }: Highlight): boolean {
  return Boolean(marks[0]?.closest('[data-original]'));
}

/** Removes marks and joins the text nodes that they split. */
export function unmarkPage(highlights: readonly Highlight[]): void {
  for (const mark of highlights.flatMap(({ marks }) => marks)) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** The passages of a report that are searched, in the order of the page. */
export function passagesOf(report: Element): TextPassage[] {
  const passages: TextPassage[] = [];
  const begin = () => void passages.push({ text: '', nodes: [] });
  const read = (element: Element): void => {
    for (const child of element.childNodes) {
      const passage = passages.at(-1);
      if (child instanceof Text && passage) {
        passage.nodes.push({ node: child, from: passage.text.length });
        passage.text += child.data;
      } else if (child instanceof Element) {
        const isSkipped = isUnsearched(child.localName, (name) => child.hasAttribute(name));
        const separates = isSkipped || !child.matches(inline);
        if (separates) begin();
        if (!isSkipped) read(child);
        if (separates) begin();
      }
    }
  };
  begin();
  read(report);
  return passages;
}

/** Splits text nodes so that some of them hold a range of a passage and nothing else. */
function take({ nodes }: TextPassage, from: number, to: number): Text[] {
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
 * Marks consecutive text nodes: with one element where they and the elements that they fill are
 * siblings, else with one element each.
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
