/** A reading of a query as plain words, and the ranges of words that are phrases. */
export interface ReadingDraft {
  words: string[];
  phrases: [from: number, to: number][];
}

/**
 * Words that may replace a range of others (`from` inclusive, `to` exclusive). `phrase` says
 * whether they only make sense in this order.
 */
export interface Replacement {
  from: number;
  to: number;
  words: string[];
  phrase: boolean;
}

/**
 * Makes replacements in a draft. They are in order and do not overlap, and each lies inside a
 * phrase or outside all phrases.
 */
export function replaceAll(
  draft: ReadingDraft,
  replacements: readonly Replacement[],
): ReadingDraft {
  // From the last to the first: a replacement moves only what follows.
  return replacements.reduceRight(replace, draft);
}

function replace(
  { words, phrases }: ReadingDraft,
  { from, to, words: others, phrase }: Replacement,
): ReadingDraft {
  const longer = others.length - (to - from);
  const inside = phrases.some(([start, end]) => start <= from && to <= end);
  const moved = phrases.map(([start, end]): [number, number] => [
    start >= to ? start + longer : start,
    end >= to ? end + longer : end,
  ]);
  const added: [number, number][] = phrase && !inside ? [[from, from + others.length]] : [];
  return {
    words: words.toSpliced(from, to - from, ...others),
    phrases: [...moved, ...added].sort(([a], [b]) => a - b),
  };
}
