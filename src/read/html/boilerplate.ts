import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isHeading } from './article-title.ts';
import { countLetters } from './block-text.ts';
import type { PageLine, PageLines, LineSpan } from './html-lines.ts';
import {
  isHeadingName,
  isHidden,
  isNamedOutside,
  isNamedReplies,
  opensPart,
} from './element-kind.ts';
import { leaveOutLabelled } from './labelled-blocks.ts';
import { isSentence, isWithin, type Measure, type MeasuredPage } from './line-measures.ts';
import { isByAuthor, leadsToFile, staysInside } from './page-links.ts';

const outsideNames = new Set(
  'button canvas dialog iframe marquee menu nav noscript object option select svg textarea video'.split(
    ' ',
  ),
);
const outsideRoles = new Set(
  'alert banner contentinfo dialog menu menubar navigation search tablist toolbar'.split(' '),
);
/** The fewest letters of the title of another page, in a preview of it. */
const shortestTeaser = 12;

/** The sentences of a preview have fewer letters. */
const longestPreview = 300;

/**
 * Marks the lines that belong to the site and not to its article, wherever they stand: menus,
 * lists of links, previews of other pages, counters, forms, replies. A block is judged by its
 * element, by the links, sentences and controls in it, by its place, and by the label that it
 * begins with; a block around the densest one or the title of the article never is.
 */
export function boilerplateLines(root: Root, page: MeasuredPage): boolean[] {
  const { lines, spans } = page;
  const boilerplate = lines.map(({ isSetApart }) => isSetApart);
  const facts: PageFacts = {
    ...page,
    controls: countControls(root),
    teasers: teaserAddresses(page),
    copies: copiesOfHidden(root, page),
  };
  visit(root, 'element', (node) => {
    const span = spans.get(node);
    if (!span) return undefined;
    if (span.from === span.to) return SKIP;
    if (!isBoilerplate(node, span, facts)) return undefined;
    boilerplate.fill(true, span.from, span.to);
    return SKIP;
  });
  leaveOutLabelled({ ...page, boilerplate });
  return boilerplate;
}

/** A page with the facts that the rules look at. */
interface PageFacts extends MeasuredPage {
  controls: Map<Nodes, number>;
  /** Addresses that more than one link of the page leads to. */
  teasers: Set<string>;
  /** Hidden elements whose lines all stand elsewhere, too. */
  copies: Set<Element>;
}

function isBoilerplate(node: Element, span: LineSpan, facts: PageFacts): boolean {
  const { tagName, properties } = node;
  const { densest, copies, holdsTitle, measure } = facts;
  if (isWithin(densest, span)) return false;
  if (opensPart(node)) return false;
  if (outsideNames.has(tagName) || outsideRoles.has(String(properties.role))) return true;
  if (copies.has(node)) return true;
  if (holdsTitle(span) || isHeadingName(tagName)) return false;
  if (!isWithin(span, densest) && (tagName === 'aside' || tagName === 'footer')) return true;
  const found = measure(span);
  return (
    isOfNamedKind(node, span, found, densest) ||
    isForm(node, found, facts) ||
    isListOfLinks(span, found, facts) ||
    isPreview(span, found, facts) ||
    arePreviews(node, facts)
  );
}

/** Whether the class of an element tells its kind, and neither sentences nor place deny it. */
function isOfNamedKind(
  node: Element,
  span: LineSpan,
  { sentenceLetters }: Measure,
  densest: LineSpan,
): boolean {
  const isNamed = isNamedOutside(node);
  if (isHidden(node) && (isNamed || (sentenceLetters === 0 && span.to - span.from < 2)))
    return true;
  return (isNamed && sentenceLetters === 0) || (span.from >= densest.to && isNamedReplies(node));
}

/** Whether an element has more controls than sentences. */
function isForm(node: Element, { sentenceLetters }: Measure, { controls }: PageFacts): boolean {
  const count = controls.get(node) ?? 0;
  return count > 0 && sentenceLetters < 100 * Math.min(count, 3);
}

/**
 * Whether nearly all words are links: other pages, contents, keywords, ways to share. Files are
 * none.
 */
function isListOfLinks(
  { from, to }: LineSpan,
  { letters, linked, links }: Measure,
  { lines }: PageFacts,
): boolean {
  if (links < 2 || linked < 0.7 * letters) return false;
  const inside = lines.slice(from, to);
  const [first] = inside;
  if (inside.length === 1 && first && (isSentence(first.text) || isByAuthor(first))) return false;
  return !inside.every((line) => line.links.every(leadsToFile));
}

/**
 * Whether a block begins with the title of another page, which is a heading or leads there by a
 * picture, too.
 */
function isPreview(
  { from, to }: LineSpan,
  { sentenceLetters }: Measure,
  { lines, teasers }: PageFacts,
): boolean {
  const first = lines[from];
  return (
    first !== undefined &&
    to - from > 1 &&
    sentenceLetters < longestPreview &&
    isTeaser(first) &&
    (isHeading(first) || first.links.some((link) => teasers.has(String(link.properties.href))))
  );
}

/** Whether most children of an element begin with the title of another page. */
function arePreviews(node: Element, { spans, lines }: PageFacts): boolean {
  const children = node.children.flatMap((child) => {
    const span = spans.get(child);
    return span && span.to > span.from ? [span] : [];
  });
  const previews = children.filter(({ from, to }) => {
    const first = lines[from];
    return first !== undefined && to - from > 1 && isTeaser(first);
  });
  return previews.length > 1 && previews.length >= 0.6 * children.length;
}

function isTeaser({ text, linked, links }: PageLine): boolean {
  const letters = countLetters(text);
  return letters >= shortestTeaser && linked >= 0.9 * letters && !links.every(staysInside);
}

/** Counts the controls in each element that a reader fills in. */
function countControls(root: Root): Map<Nodes, number> {
  const counts = new Map<Nodes, number>();
  const count = (node: Element | Root): number => {
    const own =
      node.type === 'element' &&
      (node.tagName === 'textarea' ||
        node.tagName === 'select' ||
        (node.tagName === 'input' && node.properties.type !== 'hidden'));
    let all = Number(own);
    for (const child of node.children) if (child.type === 'element') all += count(child);
    counts.set(node, all);
    return all;
  };
  count(root);
  return counts;
}

function teaserAddresses({ lines, pictures }: PageLines): Set<string> {
  const counts = new Map<string, number>();
  const links = [
    ...lines.flatMap((line) => line.links),
    ...pictures.flatMap(({ link }) => (link ? [link] : [])),
  ];
  for (const link of new Set(links)) {
    const address = String(link.properties.href);
    counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([address]) => address));
}

function copiesOfHidden(root: Root, { lines, spans }: PageLines): Set<Element> {
  const hidden: { node: Element; span: LineSpan }[] = [];
  visit(root, 'element', (node) => {
    const span = isHidden(node) ? spans.get(node) : undefined;
    if (!span) return undefined;
    hidden.push({ node, span });
    return SKIP;
  });
  const inHidden = new Set<number>();
  for (const { span } of hidden) for (let at = span.from; at < span.to; at += 1) inHidden.add(at);
  const shown = new Set(lines.flatMap(({ text }, at) => (inHidden.has(at) ? [] : [text])));
  return new Set(
    hidden.flatMap(({ node, span: { from, to } }) =>
      lines.slice(from, to).every(({ text }) => shown.has(text)) ? [node] : [],
    ),
  );
}
