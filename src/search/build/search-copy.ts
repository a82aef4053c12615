import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { paragraphAnchor } from '../../model/addresses.ts';
import { inferenceToken, readParts, withoutInference } from '../../model/inference.ts';
import type { ReportRecord } from '../format/report-record.ts';
import { factAnchor, textAnchor } from '../format/block-anchor.ts';
import { encodeSearchText } from '../format/search-text.ts';
import { inferredAttribute, isUnsearched, searchedAttribute } from '../format/unsearched.ts';
import { fieldsOf, recordOf } from './index-fields.ts';

/** Pagefind ends a block with a full stop unless it ends with this character, which it removes. */
const blockEnd = '\u200B';

/** Elements that separate words, although Pagefind joins their texts. */
const separating = new Set(['br', 'dd', 'dt', 'figcaption', 'td', 'th']);

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
 * paragraph ends with the page. All texts are search copies. Returns undefined for pages without a
 * `data-pagefind-body`. Alters the tree of the page.
 */
export function searchCopy(page: Root): SearchCopy | undefined {
  const body = find(page, ({ properties }) => 'dataPagefindBody' in properties);
  if (!body) return undefined;
  const record = recordOf(body);
  const { meta, sort } = record ? fieldsOf(record) : { meta: {}, sort: {} };
  const prose = find(body, isProse);
  remove(body, (element) => element === prose || isSkipped(element));
  if (prose) {
    remove(prose, isSkipped);
    // What is beside the words of the text is a fact.
    body.children.push(...remove(prose, isBeside));
  }
  visit(body, 'element', ({ properties }) => {
    delete properties.id;
  });
  facts(body).forEach((fact, index) => anchor(fact, factAnchor(index + 1)));
  if (prose) body.children.push(prose);
  for (const block of prose?.children ?? [])
    if (block.type === 'element' && typeof block.properties.id === 'string')
      anchor(block, textAnchor(block.properties.id, speakersOf(block.properties.id, record)));
  visit(body, 'text', (node) => {
    // A token in the text itself would look like one of ours.
    node.value = encodeSearchText(withoutInference(node.value));
  });
  markInferences(body);
  separateWords(body);
  const head = [
    ...Object.entries(meta).map(([name, value]) =>
      marker('dataPagefindMeta', name, encodeSearchText(value)),
    ),
    ...Object.entries(sort).map(([name, value]) => marker('dataPagefindSort', name, value)),
  ];
  const html = element('html', { lang: 'vi' }, [
    element('head', {}, head),
    element('body', {}, [body]),
  ]);
  return { html: `<!doctype html>${toHtml(html)}`, record };
}

/** The innermost elements that state a fact each. */
function facts(body: Element): Element[] {
  const found: Element[] = [];
  visit(body, 'element', (node) => {
    if (toString(node).trim() === '') return;
    if (
      isBeside(node) ||
      node.tagName === 'li' ||
      (node.tagName === 'dd' && !find(node, ({ tagName }) => tagName === 'li'))
    )
      found.push(node);
  });
  return found;
}

/** The people of a record, by index, whose words a paragraph reports. */
function speakersOf(fragment: string, record: ReportRecord | undefined): number[] {
  return (record?.people ?? []).flatMap(({ speaks = [] }, index) =>
    speaks.some((paragraph) => paragraphAnchor(paragraph) === fragment) ? [index] : [],
  );
}

/**
 * Anchors an element in the index. Pagefind repeats the text of an element that has an id, so an
 * empty one carries it.
 */
function anchor(block: Element, id: string): void {
  delete block.properties.id;
  block.children = [
    element('span', { id }, []),
    ...block.children,
    { type: 'text', value: blockEnd },
  ];
}

/**
 * Replaces each mark of an inference by a token at the word before it, so that no word is added.
 */
function markInferences(body: Element): void {
  visit(body, 'element', (mark, index, parent) => {
    if (!parent || index === undefined || !isInferenceMark(mark)) return undefined;
    const before = parent.children[index - 1];
    if (before?.type === 'text') before.value = before.value.trimEnd();
    const { dataInferred } = mark.properties;
    parent.children[index] = {
      type: 'text',
      value: inferenceToken(readParts(typeof dataInferred === 'string' ? dataInferred : '')),
    };
    return SKIP;
  });
}

/**
 * Whether an element is the text of the report. Its title is `data-original`, too, but no `div`.
 */
function isProse({ tagName, properties }: Element): boolean {
  return tagName === 'div' && 'dataOriginal' in properties;
}

function isSkipped(element: Element): boolean {
  const { tagName } = element;
  return isUnsearched(tagName, (name) => has(element, name)) && !isInferenceMark(element);
}

/** Whether an element is searched although it is none of the report's words. */
function isBeside(element: Element): boolean {
  return has(element, searchedAttribute);
}

function isInferenceMark(element: Element): boolean {
  return has(element, inferredAttribute);
}

/** Whether an element has an attribute, by its name in HTML. */
function has({ properties }: Element, name: string): boolean {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) in properties;
}

function find(tree: Root | Element, test: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (node) => {
    if (!found && test(node)) found = node;
    return found ? false : undefined;
  });
  return found;
}

/** Removes the outermost elements that pass a test, and returns them. */
function remove(tree: Element, test: (element: Element) => boolean): Element[] {
  const removed: Element[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (node === tree || !parent || index === undefined || !test(node)) return undefined;
    parent.children.splice(index, 1);
    removed.push(node);
    return [SKIP, index];
  });
  return removed;
}

function separateWords(tree: Element): void {
  visit(tree, 'element', ({ tagName }, index, parent) => {
    if (!parent || index === undefined || !separating.has(tagName)) return;
    parent.children.splice(index + 1, 0, { type: 'text', value: ' ' });
  });
}

function marker(attribute: string, name: string, content: string): Element {
  return element('meta', { [attribute]: `${name}[content]`, content }, []);
}

function element(tagName: string, properties: Element['properties'], children: Element[]): Element {
  return { type: 'element', tagName, properties, children };
}
