/** Neighbouring paragraphs as one range. `label` is its numbers: `7`, `7–9`. */
export interface ParagraphRange {
  first: number;
  label: string;
}

/** Joins paragraph numbers to ranges, in ascending order: `[9, 4, 7, 8]` → `4`, `7–9`. */
export function paragraphRanges(paragraphs: readonly number[]): ParagraphRange[] {
  const ranges: [first: number, last: number][] = [];
  for (const paragraph of paragraphs.toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range?.[1] === paragraph - 1) range[1] = paragraph;
    else ranges.push([paragraph, paragraph]);
  }
  return ranges.map(([first, last]) => ({
    first,
    label: first === last ? String(first) : `${first}–${last}`,
  }));
}
