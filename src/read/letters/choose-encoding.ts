import { isVietnamese, type Score, scorer, total } from './syllable-score.ts';

/** Lines decoded in one encoding. */
export interface DecodedLines<Name> {
  name: Name;
  lines: string[];
}

/** The most likely encoding of a text. */
export interface EncodingChoice<Name> extends DecodedLines<Name> {
  /**
   * True where its words are Vietnamese and no other encoding has as many, or where the encoding
   * does not matter.
   */
  sure: boolean;
  /** The number of Vietnamese syllables among the words that are not ASCII. */
  syllables: number;
  /**
   * The index of the first line in another encoding than the lines before it, with both encodings.
   */
  change?: { index: number; first: Name; second: Name };
}

/**
 * Chooses the encoding in which most words are Vietnamese syllables; of equals, the first.
 * Undefined only where `candidates` is empty.
 */
export function chooseEncoding<Name extends string>(
  candidates: DecodedLines<Name>[],
): EncodingChoice<Name> | undefined {
  const score = scorer();
  const scored = candidates.map(({ name, lines }) => {
    const scores = lines.map(score);
    return { name, lines, scores, sum: total(scores), text: lines.join('\n') };
  });
  const [best, ...others] = scored.toSorted(
    (a, b) => b.sum.syllables - a.sum.syllables || a.sum.words - b.sum.words,
  );
  if (!best) return undefined;
  const rivals = others.filter(
    ({ sum, text }) => sum.syllables === best.sum.syllables && text !== best.text,
  );
  // Only quotation marks and dashes: the encoding does not matter where another one decodes them
  // alike.
  const alike = best.sum.words === 0 && others.some(({ text }) => text === best.text);
  const change = firstChange(best.lines.map((_, index) => nameOf(index, best, others)));
  return {
    name: best.name,
    lines: best.lines,
    syllables: best.sum.syllables,
    sure: alike || (isVietnamese(best.sum) && rivals.length === 0),
    ...(change && { change }),
  };
}

/** The certain encoding of one line; undefined where there is none. */
function nameOf<Name>(
  index: number,
  best: { name: Name; scores: Score[] },
  others: { name: Name; scores: Score[] }[],
): Name | undefined {
  const here = best.scores[index];
  if (!here || here.words === 0) return undefined;
  if (isVietnamese(here)) return best.name;
  if (here.syllables > 0.5 * here.words) return undefined;
  return others.find(({ name, scores }) => {
    const there = scores[index];
    return name !== best.name && there && there.syllables > 1 && isVietnamese(there);
  })?.name;
}

function firstChange<Name>(names: (Name | undefined)[]): EncodingChoice<Name>['change'] {
  let first: Name | undefined;
  for (const [index, second] of names.entries()) {
    if (first !== undefined && second !== undefined && second !== first)
      return { index, first, second };
    first ??= second;
  }
  return undefined;
}
