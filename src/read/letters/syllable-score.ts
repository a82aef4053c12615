import { remember } from '../../model/remember.ts';
import { isMarkedSyllable } from '../../model/syllable.ts';

/** The number of words with a character beyond ASCII, and of Vietnamese syllables among them. */
export interface Score {
  words: number;
  syllables: number;
}

// Not all punctuation separates words: `«` or `¶` is a letter in an encoding wrongly decoded.
const between = /[\s!-@[-`{-~\u2010-\u203A\u00A0]+/u;

/**
 * Returns a function that scores texts. ASCII words do not count, since all
 * encodings agree on them; with `all` they do, for UTF-16.
 */
export function scorer(all = false): (text: string) => Score {
  const isSyllable = syllableTest();
  return (text) => {
    const words = text.split(between).filter((word) => word && (all || /[^\0-\x7f]/.test(word)));
    return { words: words.length, syllables: words.filter(isSyllable).length };
  };
}

/** Returns a function that tells whether a word is a Vietnamese syllable, with a cache of words. */
export function syllableTest(): (word: string) => boolean {
  return remember(isMarkedSyllable);
}

/** Whether nearly all words are Vietnamese; the others may be foreign names. */
export function isVietnamese({ words, syllables }: Score): boolean {
  return words > 0 && syllables >= 0.8 * words;
}

/** Adds scores up. */
export function total(scores: Score[]): Score {
  return scores.reduce(
    (sum, one) => ({ words: sum.words + one.words, syllables: sum.syllables + one.syllables }),
    { words: 0, syllables: 0 },
  );
}
