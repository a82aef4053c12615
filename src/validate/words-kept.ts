import { compareWords, excerpt, type Agreement } from '../model/compare-words.ts';
import type { PlacedWord } from './body.ts';

/** The first place where a report's words part from its original's. */
export interface WordsDiffer {
  /** What is the matter, in Vietnamese. */
  message: string;
  /** The word of the report at which it shows; undefined at the end of the report. */
  at: PlacedWord | undefined;
}

/** The first difference between a report and its original, told so that an archivist finds it; undefined where they agree. */
export function wordsDiffer(
  report: readonly PlacedWord[],
  original: readonly string[],
  how: Agreement,
): WordsDiffer | undefined {
  const printed = report.map(({ word }) => word);
  const difference = compareWords(printed, original, how);
  if (!difference) return undefined;
  const { at: index, other } = difference;
  const ours = printed.slice(index);
  const theirs = original.slice(other);
  const before = original.slice(Math.max(0, other - 3), other).join(' ');
  const after = before ? ` sau “${before}”` : ' ở đầu bài';
  const said = (words: readonly string[]) =>
    `“${excerpt(words, 0)}${words.length > 8 ? ' …' : ''}”`;
  const at = report[index];
  const lost = shift(theirs, ours);
  if (lost !== undefined)
    return { at, message: `thiếu ${lost} chữ của bản gốc${after}: ${said(theirs.slice(0, lost))}` };
  const added = shift(ours, theirs);
  if (added !== undefined)
    return {
      at,
      message: `thừa ${added} chữ không có trong bản gốc${after}: ${said(ours.slice(0, added))}`,
    };
  return {
    at,
    message: `chữ ${said(ours.slice(0, 3))} khác bản gốc${after}: ${said(theirs.slice(0, 3))}`,
  };
}

/** How many words must be left out of `longer` for the two to go on alike; undefined where leaving out does not help. */
function shift(longer: readonly string[], shorter: readonly string[]): number | undefined {
  if (shorter.length === 0) return longer.length === 0 ? undefined : longer.length;
  const enough = Math.min(3, shorter.length);
  for (let left = 1; left <= Math.min(longer.length - enough, 2000); left += 1) {
    if (
      Array.from({ length: enough }, (_, step) => longer[left + step] === shorter[step]).every(
        Boolean,
      )
    )
      return left;
  }
  return undefined;
}
