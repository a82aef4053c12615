const letter = '[\\p{L}\\p{M}\\p{N}]';
const endsInLetter = new RegExp(`${letter}$`, 'u');
const beginsWithLetter = new RegExp(`^${letter}`, 'u');

/**
 * A global pattern that matches any of the given phrases (at least one) as whole words, the longest
 * first. Any white space may separate their words.
 */
export function wholeWords(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<!${letter})(?:${anyOf(phrases)})(?!${letter})`, 'gu');
}

/**
 * A pattern as of `wholeWords`, to be used by its `exec` alone, for phrases that are likely to be
 * whole words where a text has them. It looks at the letters around a match by itself: to compile a
 * pattern with all letters of Unicode, and to test it at each place of a text, takes longer than
 * all else. Only where a match is no whole word does it need it.
 */
export function likelyWholeWords(phrases: readonly string[]): RegExp {
  const loose = new RegExp(anyOf(phrases), 'gu');
  let strict: RegExp | undefined;
  const exec = (text: string): RegExpExecArray | null => {
    const from = loose.lastIndex;
    const match = RegExp.prototype.exec.call(loose, text);
    if (
      match === null ||
      !(
        endsInLetter.test(text.slice(Math.max(0, match.index - 2), match.index)) ||
        beginsWithLetter.test(text.slice(loose.lastIndex, loose.lastIndex + 2))
      )
    )
      return match;
    strict ??= wholeWords(phrases);
    strict.lastIndex = from;
    const whole = strict.exec(text);
    loose.lastIndex = strict.lastIndex;
    return whole;
  };
  return Object.assign(loose, { exec });
}

function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/gu, '\\s+'))
    .join('|');
}

/** Replaces each run of white space (line breaks and no-break spaces too) by one space. */
export function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
