/**
 * Leaves out of Markdown what would turn words of a report into something else: HTML, which would reach the page live or vanish as a comment;
 * four spaces, which would make code of a line; `[1]: …`, which would vanish. All of it is text.
 */
export function remarkPlainText(this: { data(): object }): void {
  const data: { micromarkExtensions?: unknown[] } = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'definition'] } });
}
