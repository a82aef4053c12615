/** Returns the width of a text in a typeface of one size. */
export type TextWidth = (text: string) => number;

/** The size of a text in pixels, and the most lines that it may then have. */
export interface TextStep {
  size: number;
  lines: number;
}

/** A text in lines, and the size at which they fit. */
export interface FittedText {
  size: number;
  lines: string[];
}

/**
 * Sets a text in lines of at most `width`, at the first of the sizes where it fits. Where it fits
 * at none, it ends with an ellipsis at the last. Lines are broken at spaces only.
 */
export function fitText(
  text: string,
  width: number,
  steps: readonly TextStep[],
  widthAt: (size: number) => TextWidth,
): FittedText {
  for (const { size, lines: most } of steps) {
    const widthOf = widthAt(size);
    const lines = breakLines(text, width, widthOf);
    if (lines.length <= most && lines.every((line) => widthOf(line) <= width))
      return { size, lines };
  }
  const last = steps.at(-1);
  if (!last) return { size: 0, lines: [] };
  return { size: last.size, lines: cut(text, width, last.lines, widthAt(last.size)) };
}

/** Breaks a text at its spaces. A word that is wider than a line has one of its own. */
export function breakLines(text: string, width: number, widthOf: TextWidth): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Sets lines anew, as many, of about one width: no word stands alone below long lines. */
export function balance(lines: readonly string[], widthOf: TextWidth): string[] {
  const text = lines.join(' ');
  let balanced = [...lines];
  for (let width = Math.max(...lines.map(widthOf)); width > 0; width *= 0.97) {
    const narrower = breakLines(text, width, widthOf);
    if (narrower.length > lines.length || narrower.some((line) => widthOf(line) > width)) break;
    balanced = narrower;
  }
  return balanced;
}

/** Cuts a text to so many lines: after a word, or within one that is wider than a line. */
function cut(text: string, width: number, most: number, widthOf: TextWidth): string[] {
  const lines = breakLines(text, width, widthOf);
  const tooWide = lines.findIndex((line) => widthOf(line) > width);
  const end = tooWide === -1 ? most : Math.min(most, tooWide + 1);
  const last = lines[end - 1] ?? '';
  return [...lines.slice(0, end - 1), ellipsised(last, width, widthOf)];
}

function ellipsised(line: string, width: number, widthOf: TextWidth): string {
  const words = line.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const shorter = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\s,;:.·–-]+$/, '')}…`;
    if (widthOf(shorter) <= width) return shorter;
  }
  const letters = [...line];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('')}…`;
}
