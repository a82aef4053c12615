/** Paragraphs as Markdown that means just their text, a blank line between them. */
export function escapeParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => text.replace(/[\\*_`[\]<>&#]/g, '\\$&')).join('\n\n');
}
