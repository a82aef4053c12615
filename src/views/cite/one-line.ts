/**
 * Puts a text on one line: white space and control characters become one space, as both have a
 * meaning in the lines of BibTeX and RIS.
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
