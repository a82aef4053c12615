/**
 * A global pattern that matches any of the given phrases (at least one) as whole words, the longest
 * first. Any white space may separate their words.
 */
export function wholeWords(phrases: readonly string[]): RegExp {
  const alternatives = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/gu, '\\s+'));
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
}

/** Replaces each run of white space (line breaks and no-break spaces too) by one space. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
