import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** The element of a page that holds its article, and the elements in it that are no part of the article. */
export interface MainText {
  main: Element | Root;
  omit: Set<Element>;
}

const outsideNames = new Set(['nav', 'aside', 'footer', 'form', 'button', 'dialog', 'menu', 'noscript', 'script', 'style', 'svg', 'template', 'head']);
const outsideRoles = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'dialog', 'alert']);
const outsideWords = /^(?:ads?|advert\w*|banner|box-?tin|breadcrumbs?|comments?|copyright|footer|menu|nav|navbar|navigation|popup|related|share|sharing|sidebar|social|tags|widget)$/;
const holderNames = new Set(['article', 'body', 'center', 'div', 'main', 'section', 'table', 'tbody', 'td', 'tr', 'html']);

/**
 * Finds the article on a page: what the page marks as its article or main part, else the innermost element that holds nearly all
 * of its text beyond links. Navigation and lists of links are left out, by name, by role and by how much of them is links.
 */
export function findMainText(root: Root): MainText {
  const measures = measure(root);
  const whole = weigh(root);
  const omit = new Set<Element>();
  visit(root, 'element', (node, _, parent) => {
    const isHeader = node.tagName === 'header' && parent?.type === 'element' && parent.tagName !== 'article';
    // A page whose very frame is called `sidebar` still has its text in it.
    if (!(isHeader || isOutside(node) || isListOfLinks(node, measures.get(node))) || (measures.get(node)?.free ?? 0) > 0.5 * whole) return undefined;
    omit.add(node);
    return SKIP;
  });
  const total = weigh(root, omit);
  const marked = elements(root).filter((node) => !omit.has(node) && isMarked(node) && weigh(node, omit) > 0.5 * total);
  // The innermost of those marked: an article within a main part.
  let main: Element | Root = marked.at(-1) ?? root;
  const title = elements(root).filter((node) => node.tagName === 'h1' && !isWithin(node, omit)).at(0);
  if (marked.length === 0) {
    for (let next: Element | undefined; (next = heaviest(main, omit, total, title)); ) main = next;
  }
  return { main: title && !elements(main).includes(title) ? widen(root, main, title, omit) : main, omit };
}

function isOutside({ tagName, properties: { role, className, id, hidden, ariaHidden, style } }: Element): boolean {
  const named = [className, id].flat().filter((name) => typeof name === 'string');
  return (
    outsideNames.has(tagName) ||
    (typeof role === 'string' && outsideRoles.has(role)) ||
    named.some((name) => name.toLowerCase().split(/[_-]+/).some((word) => outsideWords.test(word))) ||
    hidden === true ||
    ariaHidden === 'true' ||
    (typeof style === 'string' && /display\s*:\s*none/.test(style))
  );
}

/** How many letters an element has, how many of them outside links, and how many links. */
interface Measure {
  letters: number;
  free: number;
  links: number;
}

/** Measures every element once, as nested ones would else be counted again and again. */
function measure(root: Root): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  const sum = (node: Nodes, inLink: boolean): Measure => {
    const letters = node.type === 'text' ? countLetters(node.value) : 0;
    const own = { letters, free: inLink ? 0 : letters, links: 0 };
    if (!('children' in node) || (node.type === 'element' && unweighed.has(node.tagName))) return own;
    const isLink = node.type === 'element' && node.tagName === 'a';
    const parts = node.children.map((child) => sum(child, inLink || isLink));
    const all = parts.reduce((a, b) => ({ letters: a.letters + b.letters, free: a.free + b.free, links: a.links + b.links }), { ...own, links: Number(isLink) });
    if (node.type === 'element') measures.set(node, all);
    return all;
  };
  sum(root, false);
  return measures;
}

/** A list or box in which nearly all words are links: other articles, keywords, ways to share. */
function isListOfLinks({ tagName }: Element, { letters, free, links }: Measure = { letters: 0, free: 0, links: 0 }): boolean {
  return /^(?:ul|ol|div|section|p|table)$/.test(tagName) && links > 1 && free <= 0.3 * letters;
}

function isMarked({ tagName, properties: { itemProp, role } }: Element): boolean {
  return tagName === 'article' || tagName === 'main' || role === 'main' || [itemProp].flat().includes('articleBody');
}

/** The next holder inwards that has nearly all of the text, unless the article's title would be left outside it. */
function heaviest(node: Element | Root, omit: Set<Element>, total: number, title: Element | undefined): Element | undefined {
  const holders = node.children.flatMap((child) => (child.type === 'element' ? [child] : [])).filter((child) => holderNames.has(child.tagName) && !omit.has(child));
  const next = holders.find((child) => weigh(child, omit) >= 0.7 * total);
  return next && title && elements(node).includes(title) && !elements(next).includes(title) ? undefined : next;
}

/** The element around the main text that has the title too, as long as little else comes with it. */
function widen(root: Root, main: Element | Root, title: Element, omit: Set<Element>): Element | Root {
  const around = elements(root).filter((node) => elements(node).includes(title) && (node === main || elements(node).some((inner) => inner === main)));
  const nearest = around.at(-1);
  return nearest && weigh(nearest, omit) <= 1.5 * weigh(main, omit) ? nearest : main;
}

function isWithin(node: Element, omit: Set<Element>): boolean {
  return [...omit].some((outer) => outer === node || elements(outer).includes(node));
}

const unweighed = new Set(['script', 'style', 'head', 'noscript', 'template', 'svg']);

/** How many letters of a node are neither links nor left out. */
function weigh(node: Nodes, omit: ReadonlySet<Element> = new Set()): number {
  if (node.type === 'text') return countLetters(node.value);
  if (!('children' in node) || (node.type === 'element' && (omit.has(node) || node.tagName === 'a' || unweighed.has(node.tagName)))) return 0;
  return node.children.reduce((sum, child) => sum + weigh(child, omit), 0);
}

function countLetters(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** Every element within a node, in the order of the page. */
function elements(node: Element | Root): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (inner) => {
    if (inner !== node) found.push(inner);
  });
  return found;
}
