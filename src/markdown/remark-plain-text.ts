/**
 * The Markdown of reports: without what would turn their words into something else: HTML, which would reach the page live or vanish as a
 * comment; four spaces, which would make code of a line; `[1]: …`, which would vanish. All of it is text.
 */
export const plainText = {
  disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'definition'] },
};

/** Reads reports with no more Markdown than `plainText` leaves. */
export function remarkPlainText(this: { data(): object }): void {
  const data: { micromarkExtensions?: unknown[] } = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(plainText);
}
