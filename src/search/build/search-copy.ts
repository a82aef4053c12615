import type { Element, ElementContent, Root } from 'hast';
import { paragraphAnchor } from '../../model/addresses.ts';
import { inferenceToken, readParts, withoutInference } from '../../model/inference.ts';
import type { ReportRecord } from '../format/report-record.ts';
import { factAnchor, textAnchor } from '../format/block-anchor.ts';
import { encodeSearchText } from '../format/search-text.ts';
import { inferredAttribute, isUnsearched, searchedAttribute } from '../format/unsearched.ts';
import { findElement } from './find-element.ts';
import { metaOf, recordOf } from './index-fields.ts';

/** Pagefind ends a block with a full stop unless it ends with this character, which it removes. */
const blockEnd = '\u200B';

/** Elements that separate words, although Pagefind joins their texts. */
const separating = new Set(['br', 'dd', 'dt', 'figcaption', 'td', 'th']);

/** Elements without an end tag. */
const open = new Set(['br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** The content of a page for the index. */
export interface SearchCopy {
  /** The page for Pagefind. */
  html: string;
  /** The record of its report. Undefined for pages of other kinds. */
  record: ReportRecord | undefined;
}

/**
 * Makes the page that Pagefind indexes. It has the facts of the report, with a token after each
 * that is inferred, then the paragraphs of its text, and nothing after them, so that the last
 * paragraph ends with the page. All texts are search copies, and elements have only the attributes
 * that Pagefind reads. Returns undefined for pages without a `data-pagefind-body`.
 */
export function searchCopy(page: Root): SearchCopy | undefined {
  const body = findElement(page, ({ properties }) => 'dataPagefindBody' in properties);
  if (!body) return undefined;
  const record = recordOf(body);
  const prose = findElement(body, isProse);
  const html = [
    ...Object.entries(record ? metaOf(record) : {}).map(
      ([name, value]) =>
        `<meta data-pagefind-meta="${name}[content]" content="${escapeValue(encodeSearchText(value))}">`,
    ),
    `</head><body><${body.tagName} data-pagefind-body>`,
    // What is beside the words of the text is a fact.
    ...facts([...body.children, ...(prose ? besideIn(prose) : [])], prose),
    ...(prose ? paragraphs(prose, record) : []),
    `</${body.tagName}></body></html>`,
  ];
  return { html: `<!doctype html><html lang="vi"><head>${html.join('')}`, record };
}

/** The facts of a page, each anchored. */
function facts(children: readonly ElementContent[], prose: Element | undefined): string[] {
  const written: string[] = [];
  let number = 0;
  const write = (nodes: readonly ElementContent[]): void => {
    const shown = nodes.filter((node) => node !== prose && !isRemoved(node));
    for (const [index, node] of shown.entries()) {
      if (node.type !== 'element' || isInferenceMark(node)) {
        written.push(copyOf(node, shown[index + 1]));
        continue;
      }
      const anchored = isFact(node, prose);
      if (anchored) number += 1;
      put(written, node, anchored ? factAnchor(number) : undefined, {}, write);
    }
  };
  write(children);
  return written;
}

/** The text of a report, each of its blocks that has an address anchored. */
function paragraphs(prose: Element, record: ReportRecord | undefined): string[] {
  const written: string[] = [];
  const write = (nodes: readonly ElementContent[], isTop: boolean): void => {
    const shown = nodes.filter(
      (node) => !isRemoved(node) && !(node.type === 'element' && isBeside(node)),
    );
    for (const [index, node] of shown.entries()) {
      if (node.type !== 'element' || isInferenceMark(node)) {
        written.push(copyOf(node, shown[index + 1]));
        continue;
      }
      const { id } = node.properties;
      const isBlock = isTop && typeof id === 'string';
      const anchor = isBlock ? textAnchor(id, speakersOf(id, record)) : undefined;
      put(written, node, anchor, isBlock ? {} : { id }, (inside) => write(inside, false));
    }
  };
  written.push('<div>');
  write(prose.children, true);
  written.push('</div>');
  return written;
}

/**
 * Writes an element. Pagefind repeats the text of an element that has an id, so an empty one
 * carries the `anchor`.
 */
function put(
  written: string[],
  { tagName, properties, children }: Element,
  anchor: string | undefined,
  { id }: { id?: Element['properties'][string] },
  inside: (children: readonly ElementContent[]) => void,
): void {
  const { src, alt } = tagName === 'img' ? properties : {};
  written.push(`<${tagName}${Object.entries({ id, src, alt }).map(attribute).join('')}>`);
  if (anchor !== undefined) written.push(`<span id="${escapeValue(anchor)}"></span>`);
  if (!open.has(tagName)) inside(children);
  if (anchor !== undefined) written.push(blockEnd);
  if (!open.has(tagName)) written.push(`</${tagName}>`);
  if (separating.has(tagName)) written.push(' ');
}

function attribute([name, value]: [string, unknown]): string {
  return typeof value === 'string' ? ` ${name}="${escapeValue(value)}"` : '';
}

/**
 * The copy of a text, or of the mark of an inference: a token at the word before it, so that no
 * word is added.
 */
function copyOf(node: ElementContent, next: ElementContent | undefined): string {
  if (node.type === 'element') {
    const { dataInferred } = node.properties;
    return inferenceToken(readParts(typeof dataInferred === 'string' ? dataInferred : ''));
  }
  if (node.type !== 'text') return '';
  // A token in the text itself would look like one of ours.
  const copy = escapeText(encodeSearchText(withoutInference(node.value)));
  return next?.type === 'element' && isInferenceMark(next) ? copy.trimEnd() : copy;
}

/**
 * Escapes a text. Quotation marks stay: Pagefind looks at the last character before it reads the
 * references to characters, and ends a block with a full stop unless that is punctuation.
 */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function escapeValue(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** Whether an element is the innermost that states a fact. */
function isFact(element: Element, prose: Element | undefined): boolean {
  const { tagName } = element;
  const isOne =
    isBeside(element) || tagName === 'li' || (tagName === 'dd' && !hasItem(element, prose));
  return isOne && hasText(element, prose);
}

function hasItem({ children }: Element, prose: Element | undefined): boolean {
  return children.some(
    (node) =>
      node.type === 'element' &&
      node !== prose &&
      !isRemoved(node) &&
      (node.tagName === 'li' || hasItem(node, prose)),
  );
}

function hasText({ children }: Element, prose: Element | undefined): boolean {
  return children.some((node) =>
    node.type === 'text'
      ? node.value.trim() !== ''
      : node.type === 'element' && node !== prose && !isRemoved(node) && hasText(node, prose),
  );
}

/** The outermost elements of a text that are beside its words. */
function besideIn({ children }: Element): Element[] {
  return children.flatMap((node) => {
    if (node.type !== 'element' || isRemoved(node)) return [];
    return isBeside(node) ? [node] : besideIn(node);
  });
}

/** The people of a record, by index, whose words a paragraph reports. */
function speakersOf(fragment: string, record: ReportRecord | undefined): number[] {
  return (record?.people ?? []).flatMap(({ speaks = [] }, index) =>
    speaks.some((paragraph) => paragraphAnchor(paragraph) === fragment) ? [index] : [],
  );
}

/**
 * Whether an element is the text of the report. Its title is `data-original`, too, but no `div`.
 */
function isProse({ tagName, properties }: Element): boolean {
  return tagName === 'div' && 'dataOriginal' in properties;
}

function isRemoved(node: ElementContent): boolean {
  if (node.type !== 'element' || isInferenceMark(node)) return false;
  return isUnsearched(node.tagName, (name) => has(node, name));
}

/** Whether an element is searched although it is none of the report's words. */
function isBeside(element: Element): boolean {
  return has(element, searchedAttribute);
}

function isInferenceMark(element: Element): boolean {
  return has(element, inferredAttribute);
}

/** The names of attributes in the tree, by their names in HTML. */
const propertyNames = new Map<string, string>();

/** Whether an element has an attribute, by its name in HTML. */
function has({ properties }: Element, name: string): boolean {
  let property = propertyNames.get(name);
  if (property === undefined) {
    property = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    propertyNames.set(name, property);
  }
  return property in properties;
}
