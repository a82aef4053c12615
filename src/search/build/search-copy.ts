import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { inferenceToken, readParts, withoutInference } from '../../model/inference.ts';
import type { ReportRecord } from '../format/report-record.ts';
import { encodeSearchText, factAnchor } from '../format/search-text.ts';
import { inferredAttribute, isUnsearched } from '../format/unsearched.ts';
import { keptOf, recordOf } from './report-record.ts';

/** Pagefind ends a block with a full stop unless it ends with a character like this one, which its script takes out again. */
const blockEnd = '\u200B';

/** Elements that part words, though Pagefind runs their texts together. */
const parting = new Set(['br', 'dd', 'dt', 'figcaption', 'td', 'th']);

/** What the index takes from a page. */
export interface SearchCopy {
  /** The page as Pagefind should see it. */
  html: string;
  /** What the page tells of its report; undefined for pages of other kinds. */
  record: ReportRecord | undefined;
}

/**
 * A page as Pagefind should see it, its texts in their search copy: the facts of the report, a token after each that is inferred, then its
 * text, paragraph by paragraph, and nothing after it, so that the last paragraph ends where the page ends. Undefined for pages without a
 * `data-pagefind-body`. Alters the tree of the page.
 */
export function searchCopy(page: Root): SearchCopy | undefined {
  const body = find(page, ({ properties }) => 'dataPagefindBody' in properties);
  if (!body) return undefined;
  const record = recordOf(body);
  const { meta, sort } = record ? keptOf(record) : { meta: {}, sort: {} };
  const prose = find(body, isProse);
  remove(body, (element) => element === prose || isPassedOver(element));
  if (prose) remove(prose, isPassedOver);
  visit(body, 'element', ({ properties }) => {
    delete properties.id;
  });
  facts(body).forEach((fact, index) => place(fact, `${factAnchor}${index + 1}`));
  if (prose) body.children.push(prose);
  for (const block of prose?.children ?? [])
    if (block.type === 'element' && typeof block.properties.id === 'string')
      place(block, block.properties.id);
  visit(body, 'text', (node) => {
    // A token that the text itself has would be taken for one of ours.
    node.value = encodeSearchText(withoutInference(node.value));
  });
  markInferences(body);
  partWords(body);
  const head = [
    ...Object.entries(meta).map(([name, value]) =>
      marker('dataPagefindMeta', name, encodeSearchText(value)),
    ),
    ...Object.entries(sort).map(([name, value]) => marker('dataPagefindSort', name, value)),
  ];
  return {
    html: `<!doctype html>${toHtml(element('html', { lang: 'vi' }, [element('head', {}, head), element('body', {}, [body])]))}`,
    record,
  };
}

/** The smallest elements that state a fact each. */
function facts(body: Element): Element[] {
  const found: Element[] = [];
  visit(body, 'element', (node) => {
    if (toString(node).trim() === '') return;
    if (
      node.tagName === 'li' ||
      (node.tagName === 'dd' && !find(node, ({ tagName }) => tagName === 'li'))
    )
      found.push(node);
  });
  return found;
}

/** Gives an element its place in the index. Pagefind repeats the text of whatever has an id, so an empty element carries it. */
function place(block: Element, id: string): void {
  delete block.properties.id;
  block.children = [
    element('span', { id }, []),
    ...block.children,
    { type: 'text', value: blockEnd },
  ];
}

/** Puts a token in place of each mark of an inference, right after the word before it, so that no word is added. */
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

/** The text of the report; its title is `data-original`, too, but no block of paragraphs. */
function isProse({ tagName, properties }: Element): boolean {
  return tagName === 'div' && 'dataOriginal' in properties;
}

function isPassedOver(element: Element): boolean {
  const { tagName } = element;
  return isUnsearched(tagName, (name) => has(element, name)) && !isInferenceMark(element);
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

function remove(tree: Element, test: (element: Element) => boolean): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node === tree || !parent || index === undefined || !test(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function partWords(tree: Element): void {
  visit(tree, 'element', ({ tagName }, index, parent) => {
    if (!parent || index === undefined || !parting.has(tagName)) return;
    parent.children.splice(index + 1, 0, { type: 'text', value: ' ' });
  });
}

function marker(attribute: string, name: string, content: string): Element {
  return element('meta', { [attribute]: `${name}[content]`, content }, []);
}

function element(tagName: string, properties: Element['properties'], children: Element[]): Element {
  return { type: 'element', tagName, properties, children };
}
