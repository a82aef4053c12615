import { parseMarkdown } from '../../markdown/plain-text.ts';

/** What opens a list, a heading, a quotation, a rule or a fence at the beginning of a line. */
const opening = /^(?=[-+*#>=_~`])/u;
const number = /^(\d{1,9})(?=[.)])/u;
/** What opens markup inside a line. */
const inline = ['[', ']', '<', '&', '_', '*', '`', '\\'];
/** With more of them a paragraph is not worth reading again and again: Markdown takes minutes over some that have thousands. */
const most = 100;
const punctuation = /[!-/:-@[-`{-~]/g;

/** A line that none of these signs begins, and that has none of them inside, is text to Markdown; most lines are. */
const harmless = /^(?![-+*#>=_~`\d])[^\\`*_[\]<&\0]*$/u;

/** Paragraphs, each a line of text, as Markdown that means just that text; a blank line between them. */
export function escapeParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map(escape).join('\n\n');
}

/** The paragraph with as few kinds of signs escaped as Markdown needs to read nothing but its words. */
function escape(text: string): string {
  if (harmless.test(text)) return text;
  const all = opened(escaped(text, inline));
  if (all.length - text.length > most) return all;
  if (isRead(text, text)) return text;
  if (!isRead(all, text))
    return isRead(opened(text), text) ? opened(text) : text.replace(punctuation, '\\$&');
  let signs = inline;
  for (const sign of inline) {
    const fewer = signs.filter((other) => other !== sign);
    if (isRead(opened(escaped(text, fewer)), text)) signs = fewer;
  }
  const inside = escaped(text, signs);
  return isRead(inside, text) ? inside : opened(inside);
}

function escaped(text: string, signs: readonly string[]): string {
  return [...text].map((sign) => (signs.includes(sign) ? `\\${sign}` : sign)).join('');
}

/** With a backslash before the sign that would open something: `1. ` → `1\\. `. */
function opened(text: string): string {
  return number.test(text) ? text.replace(number, '$1\\') : text.replace(opening, '\\');
}

/** Whether Markdown reads a line as one paragraph of exactly this text. */
function isRead(markdown: string, text: string): boolean {
  const [paragraph, another] = parseMarkdown(markdown).children;
  if (paragraph?.type !== 'paragraph' || another) return false;
  const [only, more] = paragraph.children;
  return only?.type === 'text' && !more && only.value === text;
}
