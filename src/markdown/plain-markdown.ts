/** A character with a backslash before it, which means just that character. */
const escaped = /\\([!-/:-@[-`{-~])/g;
/** Any character that may be more than text. */
const construct =
  /[*_`<[\]&]|!\[|^[ \t]*(?:#|>|[-+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|=+[ \t]*\r?$|-+[ \t]*\r?$|(?:[-][ \t]*){3,}\r?$|~~~)|\\\r?$/m;

/** Replaces the escaped characters of Markdown by as many that mean nothing. */
export function withoutEscaped(markdown: string): string {
  return markdown.replace(escaped, '\u0000\u0000');
}

/** Whether Markdown is paragraphs of text and nothing else. */
export function isPlain(markdown: string): boolean {
  return !construct.test(withoutEscaped(markdown));
}

/** The text that plain Markdown means. */
export function unescaped(markdown: string): string {
  return markdown.replace(escaped, '$1');
}

/** The paragraphs of plain Markdown, as they are written. */
export function plainBlocks(markdown: string): string[] {
  return markdown.split(/\n[ \t\r]*(?=\n)/).filter((block) => /[^ \t\r\n]/.test(block));
}
