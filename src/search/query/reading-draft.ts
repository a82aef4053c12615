import { isBare } from '../../model/vietnamese.ts';

/**
 * A word of a draft. The words of a part of the query (a phrase in quotation marks, or all that
 * stands outside of them) are `marked` where any of them has diacritics.
 */
export interface DraftWord {
  /** The word, then others that count as it. */
  forms: readonly string[];
  marked: boolean;
  /** Whether it stands in quotation marks. */
  quoted: boolean;
}

/** A reading of a query as plain words, and the ranges of words that are phrases. */
export interface ReadingDraft {
  words: DraftWord[];
  phrases: [from: number, to: number][];
}

/**
 * Words that may replace a range of others (`from` inclusive, `to` exclusive), each with others
 * that count as it. `phrase` says whether they only make sense in this order.
 */
export interface Replacement {
  from: number;
  to: number;
  words: readonly (readonly string[])[];
  phrase: boolean;
}

/** The words of one part of a query for a draft. */
export function draftWords(words: readonly (readonly string[])[], quoted: boolean): DraftWord[] {
  const marked = !words.every(([word = '']) => isBare(word));
  // A number has no diacritics, whatever stands beside it.
  return words.map((forms) => ({
    forms,
    marked: marked && /\p{L}/u.test(forms.join('')),
    quoted,
  }));
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
    words: words.toSpliced(from, to - from, ...draftWords(others, words[from]?.quoted === true)),
    phrases: [...moved, ...added].sort(([a], [b]) => a - b),
  };
}
