import { compareWords, excerpt, type Agreement } from '../model/compare-words.ts';
import type { PlacedWord } from './body.ts';
import { textMessages } from './messages/text-messages.ts';
import type { Advice } from './problem.ts';

/** The first place where the words of a report differ from those of its original. */
export interface WordDifferenceFault {
  advice: Advice;
  /** The word of the report at that place; undefined at the end of the report. */
  at: PlacedWord | undefined;
}

/**
 * Finds and words the first difference of a report from its original; undefined where they agree.
 */
export function firstDifference(
  report: readonly PlacedWord[],
  original: readonly string[],
  how: Agreement,
): WordDifferenceFault | undefined {
  const printed = report.map(({ word }) => word);
  const difference = compareWords(printed, original, how);
  if (!difference) return undefined;
  const ours = printed.slice(difference.at);
  const theirs = original.slice(difference.other);
  const before = original.slice(Math.max(0, difference.other - 3), difference.other).join(' ');
  return { at: report[difference.at], advice: adviceOn(ours, theirs, before) };
}

function adviceOn(ours: readonly string[], theirs: readonly string[], before: string): Advice {
  const lost = surplus(theirs, ours);
  if (lost !== undefined) return textMessages.wordsLost(lost, before, quote(theirs.slice(0, lost)));
  const added = surplus(ours, theirs);
  if (added !== undefined)
    return textMessages.wordsAdded(added, before, quote(ours.slice(0, added)));
  return textMessages.wordsChanged(before, quote(ours.slice(0, 3)), quote(theirs.slice(0, 3)));
}

/** `“một hai ba …”` */
function quote(words: readonly string[]): string {
  return `“${excerpt(words, 0)}${words.length > 8 ? ' …' : ''}”`;
}

/** The most words that are skipped in search of a place where two texts agree again. */
const mostSkipped = 2000;

/**
 * Counts the words at the beginning of `longer` without which the two go on alike for three words;
 * undefined where no number of them helps.
 */
function surplus(longer: readonly string[], shorter: readonly string[]): number | undefined {
  if (shorter.length === 0) return longer.length === 0 ? undefined : longer.length;
  const next = shorter.slice(0, 3);
  const most = Math.min(longer.length - next.length, mostSkipped);
  for (let skipped = 1; skipped <= most; skipped += 1)
    if (next.every((word, step) => longer[skipped + step] === word)) return skipped;
  return undefined;
}
