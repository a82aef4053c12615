/**
 * A reading before its words are looked up: as plain text, with the runs that stood in quotation
 * marks.
 */
export interface Draft {
  words: string[];
  phrases: [from: number, to: number][];
}

/**
 * Words that may stand for a run of others (from inclusive, to exclusive); as a phrase where they
 * only make sense in this order.
 */
export interface Replacement {
  from: number;
  to: number;
  words: string[];
  phrase: boolean;
}

/**
 * The draft with replacements made, given in order and without overlap; each lies inside a phrase
 * or outside all of them.
 */
export function replaceAll(draft: Draft, replacements: readonly Replacement[]): Draft {
  // From the last to the first, so that the places of those before stay true.
  return replacements.reduceRight(replace, draft);
}

function replace(
  { words, phrases }: Draft,
  { from, to, words: others, phrase }: Replacement,
): Draft {
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
