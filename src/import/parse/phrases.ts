/** Any of some phrases, as the source of a pattern: the longest first, so that none is taken for its own beginning. */
export function anyOf(phrases: readonly string[]): string {
  return phrases.toSorted((a, b) => b.length - a.length).join('|');
}
