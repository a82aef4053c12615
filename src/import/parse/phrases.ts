/**
 * The source of a regular expression that matches any of some phrases. The longest is first, since
 * the first that matches counts.
 */
export function anyOf(phrases: readonly string[]): string {
  return phrases.toSorted((a, b) => b.length - a.length).join('|');
}

/** The words of a text. */
export function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/u);
}
