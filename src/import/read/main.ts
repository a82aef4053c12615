import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
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
  const whole = weigh(root, new Set());
  const omit = new Set<Element>();
  visit(root, 'element', (node, _, parent) => {
    const isHeader = node.tagName === 'header' && parent?.type === 'element' && parent.tagName !== 'article';
    // A page whose very frame is called `sidebar` still has its text in it.
    if (!(isHeader || isOutside(node) || isListOfLinks(node)) || weigh(node, new Set()) > 0.5 * whole) return undefined;
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

/** A list or box in which nearly all words are links: other articles, keywords, ways to share. */
function isListOfLinks(node: Element): boolean {
  if (!/^(?:ul|ol|div|section|p|table)$/.test(node.tagName)) return false;
  const links = elements(node).filter(({ tagName }) => tagName === 'a').length;
  return links > 1 && weigh(node, new Set()) <= 0.3 * toString(node).replace(/\s+/g, '').length;
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

/** How many letters of a node are neither links nor left out. */
function weigh(node: Nodes, omit: Set<Element>): number {
  if (node.type === 'text') return node.value.replace(/\s+/g, '').length;
  if (!('children' in node) || (node.type === 'element' && (omit.has(node) || /^(?:a|script|style|head|noscript|template|svg)$/.test(node.tagName)))) return 0;
  return node.children.reduce((sum, child) => sum + weigh(child, omit), 0);
}

/** Every element within a node, in the order of the page. */
function elements(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []));
}
