import { endsClause } from './sentence-end.ts';
import { closeUp } from './tidy.ts';

/** Stands between the cells of a row of a table. */
export const cellBound = ' | ';

/** The most letters in a line of a text that was wrapped to fit a page or a terminal. */
const narrow = 100;

/**
 * Returns the paragraphs of a plain text: its lines; or, in a wrapped text, the groups of lines
 * between blank lines, joined.
 */
export function paragraphsOf(lines: string[]): string[] {
  const trimmed = columnsApart(lines.map((line) => closeUp(line).trim())).flat();
  const filled = trimmed.filter(Boolean);
  const longest = Math.max(0, ...filled.map((line) => line.length));
  const inside = trimmed.filter((line, index) => line && trimmed[index + 1]);
  // A list of names has short lines too, but few are full.
  const full = inside.filter((line) => line.length > 0.6 * longest);
  const isWrapped =
    longest <= narrow &&
    inside.length > 0 &&
    filled.length > inside.length + 1 &&
    full.length >= 0.8 * inside.length;
  if (!isWrapped) return filled;
  return (
    trimmed
      .join('\n')
      // A line in capitals above others is a heading.
      .replace(/^(?=.*\p{Lu}{2})([^\p{Ll}\n]{2,80})\n(?=.*\p{Ll})/gmu, '$1\n\n')
      .split(/\n{2,}/)
      .map((group) => group.replaceAll('\n', ' '))
      .filter(Boolean)
  );
}

/**
 * Splits each line that prints two columns side by side, as a letterhead does, at the gap between
 * them. Only lines before the first sentence and after the last one can be such lines: further on a
 * gap belongs to a table.
 */
export function columnsApart(lines: readonly string[]): string[][] {
  const [first, last] = [lines.findIndex(endsClause), lines.findLastIndex(endsClause)];
  return lines.map((line, index) => {
    const [left = '', right = '', ...more] = line.split(/\s*(?:\t|\s{3})\s*/);
    const isPair = [left, right].every((column) => /\S\s+\S/.test(column) && !column.endsWith(':'));
    return (index < first || index > last) && isPair && more.length === 0 ? [left, right] : [line];
  });
}
