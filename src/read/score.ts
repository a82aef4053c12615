import { isMarkedSyllable } from '../model/syllable.ts';

/** How much of a text reads as Vietnamese: its words that have a letter or sign beyond ASCII, and how many of them are syllables. */
export interface Score {
  words: number;
  syllables: number;
}

// What stands between words in any of the encodings. Not all punctuation: `«` or `¶` is a letter in an encoding wrongly read.
const between = /[\s!-@[-`{-~\u2010-\u203A\u00A0]+/u;

/**
 * Makes a function that scores texts, and remembers words. Words of ASCII alone are left out, as they read alike in every encoding;
 * `all` counts them too, for UTF-16.
 */
export function scorer(all = false): (text: string) => Score {
  const known = new Map<string, boolean>();
  const isSyllable = (word: string): boolean => {
    const found = known.get(word) ?? isMarkedSyllable(word);
    known.set(word, found);
    return found;
  };
  return (text) => {
    const words = text.split(between).filter((word) => word && (all || /[^\0-\x7f]/.test(word)));
    return { words: words.length, syllables: words.filter(isSyllable).length };
  };
}

/** Whether nearly all that could be told reads as Vietnamese: the rest may be names and foreign words. */
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
