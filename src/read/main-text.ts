import type { Element, Nodes, Root } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';

/**
 * The element of a page that holds its article, and the elements inside that do not belong to it.
 */
export interface MainText {
  main: Element | Root;
  omit: Set<Element>;
}

const outsideNames = new Set([
  'nav',
  'aside',
  'footer',
  'form',
  'button',
  'dialog',
  'menu',
  'noscript',
  'script',
  'style',
  'svg',
  'template',
  'head',
]);
const outsideRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'dialog',
  'alert',
]);
const outsideWords =
  /^(?:ads?|advert\w*|banner|box-?tin|breadcrumbs?|comments?|copyright|footer|menu|nav|navbar|navigation|popup|related|share|sharing|sidebar|social|tags|widget)$/;
const holderNames = new Set([
  'article',
  'body',
  'center',
  'div',
  'main',
  'section',
  'table',
  'tbody',
  'td',
  'tr',
  'html',
]);

/**
 * Finds the article on a page: the element that the page marks as its article or main content, else
 * the innermost element with nearly all of the text outside links. Navigation and lists of links
 * are left out, by name, role and share of links.
 */
export function findMainText(root: Root): MainText {
  const measures = measure(root);
  const whole = weights(root)(root);
  const omit = new Set<Element>();
  visit(root, 'element', (node, _, parent) => {
    const isHeader =
      node.tagName === 'header' && parent?.type === 'element' && parent.tagName !== 'article';
    // Some pages call the frame of their text `sidebar`.
    if (
      !(isHeader || isOutside(node) || isListOfLinks(node, measures.get(node))) ||
      (measures.get(node)?.free ?? 0) > 0.5 * whole
    )
      return undefined;
    omit.add(node);
    return SKIP;
  });
  const page: PageMeasures = {
    omit,
    weigh: weights(root, omit),
    holds: nesting(root),
    title: titleOf(root, omit),
  };
  const total = page.weigh(root);
  const all = elements(root);
  // The innermost of them: an article in a main element.
  const marked = all.filter(
    (node) => !omit.has(node) && isMarked(node) && page.weigh(node) > 0.5 * total,
  );
  let main: Element | Root = marked.at(-1) ?? root;
  if (marked.length === 0) {
    for (let next: Element | undefined; (next = heaviest(main, total, page));) main = next;
  }
  return {
    main: page.title && !page.holds(main, page.title) ? widen(all, main, page.title, page) : main,
    omit,
  };
}

/** Measures of a page that are computed once. */
interface PageMeasures {
  omit: ReadonlySet<Element>;
  /** Counts the letters of a node that are neither in links nor left out. */
  weigh: (node: Element | Root) => number;
  /** Whether `outer` contains `inner`. */
  holds: (outer: Element | Root, inner: Element | Root) => boolean;
  /** The first heading that is not left out. */
  title: Element | undefined;
}

function isOutside({
  tagName,
  properties: { role, className, id, hidden, ariaHidden, style },
}: Element): boolean {
  const named = [className, id].flat().filter((name) => typeof name === 'string');
  return (
    outsideNames.has(tagName) ||
    (typeof role === 'string' && outsideRoles.has(role)) ||
    named.some((name) =>
      name
        .toLowerCase()
        .split(/[_-]+/)
        .some((word) => outsideWords.test(word)),
    ) ||
    hidden === true ||
    ariaHidden === 'true' ||
    (typeof style === 'string' && /display\s*:\s*none/.test(style))
  );
}

/** The letters and links of an element. */
interface Measure {
  letters: number;
  /** The letters outside links. */
  free: number;
  links: number;
}

/** Measures all elements in one pass, in linear time. */
function measure(root: Root): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  const sum = (node: Nodes, inLink: boolean): Measure => {
    const letters = node.type === 'text' ? countLetters(node.value) : 0;
    const own = { letters, free: inLink ? 0 : letters, links: 0 };
    if (!('children' in node) || (node.type === 'element' && unweighed.has(node.tagName)))
      return own;
    const isLink = node.type === 'element' && node.tagName === 'a';
    const parts = node.children.map((child) => sum(child, inLink || isLink));
    const all = parts.reduce(
      (a, b) => ({
        letters: a.letters + b.letters,
        free: a.free + b.free,
        links: a.links + b.links,
      }),
      { ...own, links: Number(isLink) },
    );
    if (node.type === 'element') measures.set(node, all);
    return all;
  };
  sum(root, false);
  return measures;
}

/** Whether nearly all words of a list or box are links: other articles, keywords, ways to share. */
function isListOfLinks(
  { tagName }: Element,
  { letters, free, links }: Measure = { letters: 0, free: 0, links: 0 },
): boolean {
  return /^(?:ul|ol|div|section|p|table)$/.test(tagName) && links > 1 && free <= 0.3 * letters;
}

function isMarked({ tagName, properties: { itemProp, role } }: Element): boolean {
  return (
    tagName === 'article' ||
    tagName === 'main' ||
    role === 'main' ||
    [itemProp].flat().includes('articleBody')
  );
}

/** Finds the child with nearly all of the text, unless the title would be outside it. */
function heaviest(
  node: Element | Root,
  total: number,
  { omit, weigh, holds, title }: PageMeasures,
): Element | undefined {
  const holders = node.children
    .flatMap((child) => (child.type === 'element' ? [child] : []))
    .filter((child) => holderNames.has(child.tagName) && !omit.has(child));
  const next = holders.find((child) => weigh(child) >= 0.7 * total);
  return next && title && holds(node, title) && !holds(next, title) ? undefined : next;
}

/** Widens the main text to the element that also holds the title, if that adds little else. */
function widen(
  all: readonly Element[],
  main: Element | Root,
  title: Element,
  { weigh, holds }: PageMeasures,
): Element | Root {
  const nearest = all.findLast((node) => holds(node, title) && holds(node, main));
  return nearest && weigh(nearest) <= 1.5 * weigh(main) ? nearest : main;
}

function titleOf(root: Root, omit: ReadonlySet<Element>): Element | undefined {
  let title: Element | undefined;
  visit(root, 'element', (node) => {
    if (omit.has(node)) return SKIP;
    if (node.tagName !== 'h1') return undefined;
    title = node;
    return EXIT;
  });
  return title;
}

const unweighed = new Set(['script', 'style', 'head', 'noscript', 'template', 'svg']);

function weights(root: Root, omit: ReadonlySet<Element> = new Set()): PageMeasures['weigh'] {
  const found = new Map<Nodes, number>();
  const weigh = (node: Nodes): number => {
    if (node.type === 'text') return countLetters(node.value);
    if (!('children' in node)) return 0;
    const inside = node.children.reduce((sum, child) => sum + weigh(child), 0);
    const weight =
      node.type === 'element' &&
      (omit.has(node) || node.tagName === 'a' || unweighed.has(node.tagName))
        ? 0
        : inside;
    found.set(node, weight);
    return weight;
  };
  weigh(root);
  return (node) => found.get(node) ?? 0;
}

/** Numbers the elements in document order: the descendants of an element follow it. */
function nesting(root: Root): PageMeasures['holds'] {
  const spans = new Map<Nodes, { first: number; last: number }>();
  let count = 0;
  const walk = (node: Element | Root): void => {
    const span = { first: count, last: count };
    spans.set(node, span);
    count += 1;
    for (const child of node.children) if (child.type === 'element') walk(child);
    span.last = count;
  };
  walk(root);
  return (outer, inner) => {
    const [around, within] = [spans.get(outer), spans.get(inner)];
    return (
      around !== undefined &&
      within !== undefined &&
      around.first < within.first &&
      within.first < around.last
    );
  };
}

function countLetters(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** Lists the elements of a page in document order. */
function elements(root: Root): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (node) => {
    found.push(node);
  });
  return found;
}
