import { fromMarkdown } from 'mdast-util-from-markdown';
import { plainText } from '../../markdown/remark-plain-text.ts';

/** What opens a list, a heading, a quotation, a rule or a fence at the beginning of a line. */
const opening = /^(?=[-+*#>=_~`])/u;
const number = /^(\d{1,9})(?=[.)])/u;
const inline = /[\\`*_[\]<&]/g;
const punctuation = /[!-/:-@[-`{-~]/g;

/** Paragraphs, each a line of text, as Markdown that means just that text; a blank line between them. */
export function escapeParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map(escape).join('\n\n');
}

/** The paragraph with the fewest backslashes that Markdown still reads as nothing but its words. */
function escape(text: string): string {
  const tries = [text, opened(text), text.replace(inline, '\\$&'), opened(text.replace(inline, '\\$&'))];
  return tries.find((markdown) => isRead(markdown, text)) ?? text.replace(punctuation, '\\$&');
}

/** With a backslash before the sign that would open something: `1. ` → `1\\. `. */
function opened(text: string): string {
  return number.test(text) ? text.replace(number, '$1\\') : text.replace(opening, '\\');
}

/** Whether Markdown reads a line as one paragraph of exactly this text. */
function isRead(markdown: string, text: string): boolean {
  const [paragraph, another] = fromMarkdown(markdown, { extensions: [plainText] }).children;
  if (paragraph?.type !== 'paragraph' || another) return false;
  const [only, more] = paragraph.children;
  return only?.type === 'text' && !more && only.value === text;
}
