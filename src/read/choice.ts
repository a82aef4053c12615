import { isVietnamese, type Score, scorer, total } from './score.ts';

/** The same lines, read under one encoding. */
export interface Candidate<Name> {
  name: Name;
  lines: string[];
}

/** Which of several encodings a text is in. */
export interface Choice<Name> extends Candidate<Name> {
  /** Whether its words are Vietnamese and no other encoding reads as many, or nothing depends on the encoding. */
  sure: boolean;
  /** How many of its words are syllables, of those that the encoding changes. */
  syllables: number;
  /** The first line that is in another encoding than those before it, as an index, with both encodings. */
  change?: { index: number; first: Name; second: Name };
}

/**
 * Chooses the encoding under which most words are syllables of Vietnamese; of equals, the one named first. Undefined only where
 * there is none to choose from.
 */
export function choose<Name extends string>(
  candidates: Candidate<Name>[],
): Choice<Name> | undefined {
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
  // Quotation marks and dashes alone: no word tells, and it does not matter as long as another encoding reads them alike.
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

/** The encoding that one line is surely in; undefined where it tells too little. */
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

function firstChange<Name>(names: (Name | undefined)[]): Choice<Name>['change'] {
  let first: Name | undefined;
  for (const [index, second] of names.entries()) {
    if (first !== undefined && second !== undefined && second !== first)
      return { index, first, second };
    first ??= second;
  }
  return undefined;
}
