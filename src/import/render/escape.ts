import { parseMarkdown } from '../../markdown/plain-text.ts';

/** The characters that open a list, a heading, a quotation, a rule or a fence. */
const opening = /^(?=[-+*#>=_~`])/u;
const number = /^(\d{1,9})(?=[.)])/u;
/** The characters that open markup inside a line. */
const inline = ['[', ']', '<', '&', '_', '*', '`', '\\'];
/**
 * From more escapes on all are kept: Markdown takes minutes over some paragraphs with thousands.
 */
const mostEscapes = 100;
const punctuation = /[!-/:-@[-`{-~]/g;

/** A line that is text to Markdown in any case; most lines are. */
const harmless = /^(?![-+*#>=_~`\d])[^\\`*_[\]<&\0]*$/u;

/** Escapes paragraphs, each a line of text, to Markdown that means that text. */
export function escapeParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map(escape).join('\n\n');
}

/** Escapes as few kinds of characters of a paragraph as possible. */
function escape(text: string): string {
  if (harmless.test(text)) return text;
  const all = opened(escaped(text, inline));
  if (all.length - text.length > mostEscapes) return all;
  if (isRead(text, text)) return text;
  if (!isRead(all, text))
    return isRead(opened(text), text) ? opened(text) : text.replace(punctuation, '\\$&');
  let characters = inline;
  for (const character of inline) {
    const fewer = characters.filter((other) => other !== character);
    if (!text.includes(character) || isRead(opened(escaped(text, fewer)), text)) characters = fewer;
  }
  const inside = escaped(text, characters);
  return isRead(inside, text) ? inside : opened(inside);
}

function escaped(text: string, characters: readonly string[]): string {
  return [...text]
    .map((character) => (characters.includes(character) ? `\\${character}` : character))
    .join('');
}

/** Escapes a character that would open a block: `1. ` → `1\\. `. */
function opened(text: string): string {
  return number.test(text) ? text.replace(number, '$1\\') : text.replace(opening, '\\');
}

/** Whether Markdown reads a line as one paragraph of this text. */
function isRead(markdown: string, text: string): boolean {
  const [paragraph, another] = parseMarkdown(markdown).children;
  if (paragraph?.type !== 'paragraph' || another) return false;
  const [only, more] = paragraph.children;
  return only?.type === 'text' && !more && only.value === text;
}
