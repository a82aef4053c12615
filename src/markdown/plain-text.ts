import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * The constructs that are off in the Markdown of reports, because they turn words into something else: HTML reaches the page
 * live or vanishes as a comment; four spaces make code of a line; `[1]: …` vanishes. All of it is text.
 */
const plainText = {
  disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'definition'] },
};

/** Parses the Markdown of a report to the tree that the site makes its page of. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [plainText] });
}

/** Makes a unified processor parse what `parseMarkdown` parses. */
export function remarkPlainText(this: { data(): object }): void {
  const data: { micromarkExtensions?: unknown[] } = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(plainText);
}
