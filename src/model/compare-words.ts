/**
 * The first difference of two word sequences: the index of the word in each, which may be one past
 * its end.
 */
export interface WordDifference {
  at: number;
  other: number;
}

/**
 * How two word sequences must agree: word for word, or the first as a subsequence of the second.
 */
export type Agreement = 'same' | 'within';

/**
 * Finds the first difference of `words` and `others`; undefined where they agree. `same` compares
 * the word at `index` of `words` with one of `others`.
 */
export function compareWords(
  words: readonly string[],
  others: readonly string[],
  how: Agreement = 'same',
  same: (word: string, other: string, index: number) => boolean = (word, other) => word === other,
): WordDifference | undefined {
  let other = 0;
  for (const [at, word] of words.entries()) {
    const from = other;
    const matches = (candidate: string | undefined) =>
      candidate !== undefined && same(word, candidate, at);
    if (how === 'within') while (other < others.length && !matches(others[other])) other += 1;
    if (!matches(others[other])) return { at, other: from };
    other += 1;
  }
  return how === 'same' && other < others.length ? { at: words.length, other } : undefined;
}

/** Formats a few words from an index on, for a message. */
export function excerpt(words: readonly string[], from: number, count = 8): string {
  return words.slice(Math.max(0, from), Math.max(0, from) + count).join(' ');
}
