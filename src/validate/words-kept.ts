import type { PlacedWord } from './body.ts';

/** The first place where a report's words part from its original's. */
export interface WordsDiffer {
  /** What is the matter, in Vietnamese. */
  message: string;
  /** The word of the report at which it shows; undefined at the end of the report. */
  at: PlacedWord | undefined;
}

/** How the words of a report and of its original must agree: all of them, or those of the report within an original that holds more. */
export type Agreement = 'same' | 'within';

/** Whether two runs of words agree. */
export function agree(
  report: readonly string[],
  original: readonly string[],
  how: Agreement,
): boolean {
  return firstUnmatched(report, original, how) === undefined;
}

/** The first word of the report, counted from 0, that finds no match, and its place in the original. */
function firstUnmatched(
  report: readonly string[],
  original: readonly string[],
  how: Agreement,
): { index: number; other: number } | undefined {
  let other = 0;
  for (let index = 0; index < report.length; index += 1) {
    const [word, from] = [report[index], other];
    if (how === 'within') while (other < original.length && original[other] !== word) other += 1;
    if (original[other] !== word) return { index, other: from };
    other += 1;
  }
  return how === 'same' && other < original.length ? { index: report.length, other } : undefined;
}

/** The first difference between a report and its original, told so that an archivist finds it; undefined where they agree. */
export function wordsDiffer(
  report: readonly PlacedWord[],
  original: readonly string[],
  how: Agreement,
): WordsDiffer | undefined {
  const fault = firstUnmatched(
    report.map(({ word }) => word),
    original,
    how,
  );
  if (!fault) return undefined;
  const { index, other } = fault;
  const ours = report.slice(index).map(({ word }) => word);
  const theirs = original.slice(other);
  const before = original.slice(Math.max(0, other - 3), other).join(' ');
  const after = before ? ` sau “${before}”` : ' ở đầu bài';
  const said = (words: readonly string[]) =>
    `“${words.slice(0, 8).join(' ')}${words.length > 8 ? ' …' : ''}”`;
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
