/** A global pattern that finds any of the given phrases (at least one) as whole words, the longest first; any white space parts their words. */
export function wholeWords(phrases: readonly string[]): RegExp {
  const alternatives = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/gu, '\\s+'));
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
}

/** The text with every run of white space (line ends and no-break spaces too) as one space. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
