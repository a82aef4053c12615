import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** A page of a built site. */
export interface BuiltPage {
  /** Its address below the base path, with a closing slash; `404.html` names itself. */
  path: string;
  html: string;
  /** Parsed once it is asked for. */
  readonly tree: Root;
}

/** The files of a folder below it, with `/` between their parts, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

const sites = new Map<string, BuiltPage[]>();

/**
 * Every page of a built site, in the order of their files. Read once: no test changes the sites
 * that it was given.
 */
export function pagesOf(folder: string): BuiltPage[] {
  const known = sites.get(folder);
  if (known) return known;
  const pages = filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => builtPage(file.replace(/(^|\/)index\.html$/, '$1'), join(folder, file)));
  sites.set(folder, pages);
  return pages;
}

/** The origin that a site was built for, by the canonical address of its home page. */
export function originOf(folder: string): string {
  const link = only(
    pageAt(folder, '').tree,
    ({ properties }) => properties.rel?.toString() === 'canonical',
  );
  return new URL(attribute(link, 'href') ?? '').origin;
}

/** One page by its address below the base path. Throws where there is none. */
export function pageAt(folder: string, path: string): BuiltPage {
  return builtPage(path, join(folder, path, 'index.html'));
}

function builtPage(path: string, file: string): BuiltPage {
  const html = readFileSync(file, 'utf8');
  let tree: Root | undefined;
  return {
    path,
    html,
    get tree() {
      return (tree ??= fromHtml(html));
    },
  };
}

/** Whether a page leads to where its subject is now. */
export function hasMoved({ tree }: BuiltPage): boolean {
  return elements(tree, isRefresh).length > 0;
}

/** Whether an element leads a page to another address. */
export function isRefresh({ properties }: Element): boolean {
  return properties.httpEquiv?.toString() === 'refresh';
}

/** The elements below a node that fit a test or have a tag name, in document order. */
export function elements(node: Nodes, test: string | ((element: Element) => boolean)): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    if (element !== node && (typeof test === 'string' ? element.tagName === test : test(element)))
      found.push(element);
  });
  return found;
}

/** The only element that fits. Throws where there is none or more than one. */
export function only(node: Nodes, test: string | ((element: Element) => boolean)): Element {
  const [found, ...others] = elements(node, test);
  if (!found || others.length > 0)
    throw new Error(`${found ? others.length + 1 : 'No'} elements fit ${String(test)}`);
  return found;
}

/**
 * The value of an attribute as it stands in the page, by the name of its property (`href`,
 * `ariaLabel`, `dataOriginal`).
 */
export function attribute(element: Element, property: string): string | undefined {
  const value = element.properties[property];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The text of a node with white space folded, as a reader sees it. */
export function text(node: Nodes): string {
  return toString(node).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * The element that a heading or label of this text names (`aria-labelledby` or `aria-label`).
 * Throws where it is not the only one.
 */
export function region(tree: Root, name: string): Element {
  return only(tree, (element) => {
    const label = attribute(element, 'ariaLabel');
    if (label !== undefined) return label === name;
    const heading = attribute(element, 'ariaLabelledBy');
    return (
      heading !== undefined &&
      elements(tree, ({ properties }) => properties.id === heading).some(
        (found) => text(found) === name,
      )
    );
  });
}

/**
 * What a description list says under a term: the text of the `dd` elements that follow its `dt`.
 * Throws where the term is missing.
 */
export function described(node: Nodes, term: string): string {
  for (const list of elements(node, 'dl')) {
    const entries = elements(
      list,
      (element) => element.tagName === 'dt' || element.tagName === 'dd',
    );
    const start = entries.findIndex(
      (element) => element.tagName === 'dt' && text(element) === term,
    );
    if (start < 0) continue;
    const end = entries.findIndex((element, index) => index > start && element.tagName === 'dt');
    return entries
      .slice(start + 1, end < 0 ? undefined : end)
      .map(text)
      .join(' ');
  }
  throw new Error(`No “${term}” in any list`);
}
