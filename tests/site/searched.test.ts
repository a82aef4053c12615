import type { Element as HastElement, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { takeInference } from '../../src/model/inference.ts';
import { searchCopy } from '../../src/search/build/search-copy.ts';
import { decodeSearchText } from '../../src/search/format/search-text.ts';
import { passagesOf } from '../../src/search/page/mark-page.ts';
import { elements, only, pagesOf } from './pages.ts';

/** As much of a DOM as reading the passages of a report needs. */
class FakeText {
  readonly data: string;
  constructor(data: string) {
    this.data = data;
  }
}

class FakeElement {
  readonly localName: string;
  readonly childNodes: (FakeElement | FakeText)[];
  readonly #names: string[];

  constructor({ tagName, properties, children }: HastElement) {
    this.localName = tagName;
    this.childNodes = children.flatMap(toFake);
    this.#names = Object.keys(properties).map((name) =>
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
  }

  hasAttribute(name: string): boolean {
    return this.#names.includes(name);
  }

  /** Knows lists of element names only. */
  matches(selector: string): boolean {
    return selector.split(', ').includes(this.localName);
  }
}

function toFake(node: ElementContent): (FakeElement | FakeText)[] {
  if (node.type === 'text') return [new FakeText(node.value)];
  return node.type === 'element' ? [new FakeElement(node)] : [];
}

beforeAll(() => {
  vi.stubGlobal('Text', FakeText);
  vi.stubGlobal('Element', FakeElement);
});
afterAll(() => void vi.unstubAllGlobals());

/**
 * The words of texts, in the order of the alphabet: the index has the text of a report last, its
 * page in the middle.
 */
const sorted = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort();

/** The tags of elements that part words, as Pagefind takes them. */
const parting =
  /<\/?(?:article|blockquote|dd|details|div|dl|figcaption|figure|h\d|header|hr|li|ol|p|pre|section|table|td|th|tr|ul)\b/g;

/** The words that the index takes from a page, without the tokens of inferences. */
function indexed(html: string): string[] {
  const page = searchCopy(fromHtml(html))?.html ?? '';
  const copy = decodeSearchText(toString(fromHtml(page.replace(parting, ' $&'))));
  return sorted(
    copy
      .replaceAll('\u200B', ' ')
      .split(/\s+/u)
      .map((word) => {
        const { text, rest } = takeInference(word);
        return `${text} ${rest}`;
      }),
  );
}

describe.each(['root', 'many', 'probes', 'hostile'] as const)('in the site %s', (name) => {
  const reports = pagesOf(inject('sites')[name].folder).filter(({ html }) =>
    html.includes('data-pagefind-body'),
  );

  test('every word of a report that the index has may be marked on its page, and no other', () => {
    expect(reports.length).toBeGreaterThan(1);
    for (const { path, html, tree } of reports) {
      const article = only(tree, ({ properties }) => 'dataPagefindBody' in properties);
      const shown: unknown = new FakeElement(article);
      const passages = shown instanceof Element ? passagesOf(shown) : [];
      const marked = sorted(passages.map(({ text }) => text));
      expect(marked.length, path).toBeGreaterThan(0);
      expect(marked, path).toEqual(indexed(html));
    }
  });

  test('labels, headings of panels, grounds of inferences and tools are not searched', () => {
    for (const { path, tree } of reports) {
      const article = only(tree, ({ properties }) => 'dataPagefindBody' in properties);
      const text = only(
        article,
        (element) => element.tagName === 'div' && 'dataOriginal' in element.properties,
      );
      const own = new Set(elements(text, () => true));
      const labels = elements(
        article,
        (element) => ['dt', 'h2', 'button', 'code'].includes(element.tagName) && !own.has(element),
      );
      expect(labels.length, path).toBeGreaterThan(5);
      const unsearched = elements(article, ({ properties }) => 'dataUnsearched' in properties);
      const within = new Set(
        unsearched.flatMap((element) => [element, ...elements(element, () => true)]),
      );
      expect(
        labels.filter((element) => !within.has(element)),
        path,
      ).toEqual([]);
    }
  });
});
