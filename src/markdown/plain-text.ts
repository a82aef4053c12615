import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/**
 * Switches off Markdown that would turn the words of a report into something else. HTML would reach
 * the page live or vanish as a comment, four spaces would make code of a line, and `[1]: …` would
 * vanish. All of it becomes text.
 */
const plainText = {
  disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'definition'] },
};

/** Parses the Markdown of a report into the tree from which the site makes its page. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [plainText] });
}

/** Makes a unified processor parse as `parseMarkdown` does. */
export function remarkPlainText(this: { data(): object }): void {
  const data: { micromarkExtensions?: unknown[] } = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(plainText);
}
