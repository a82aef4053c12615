/** Markdown that a parser takes too long over, or that nests too deep for the programs behind it. */
export interface Excess {
  kind: 'nested' | 'marks' | 'blocks';
  /** Where it is exceeded, in UTF-16 units. */
  offset: number;
}

/** The most layers of quotations, lists and emphasis, the most marks in one paragraph, the most quotations and underlined headings of a text. */
export const limits = { nested: 20, marks: 2000, blocks: 1000 } as const;

/** One marker of a quotation or a list at the beginning of a line. */
const container = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
const rule = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
/** Signs of emphasis and links; a backslash makes a word of the next sign. */
const mark = /\\.|[*_[\]]/gs;
/** A line that begins a new block, whatever stands above it. */
const opening = /^[ \t>]*[-+*][ \t]+\S/;

/**
 * Finds the first place where a text exceeds `limits`, in time proportional to its length. A parser of Markdown takes time that grows with the
 * square of these numbers.
 */
export function excessOf(markdown: string): Excess | undefined {
  let [offset, marks, blocks] = [0, 0, 0];
  let before = { isBlank: true, isQuoted: false };
  let lists: number[] = [];
  for (const line of markdown.split('\n')) {
    const { quotes, columns } = containersOf(line);
    const isBlank = line.trim() === '';
    const isQuoted = quotes > 0;
    const [outermost] = columns;
    if (outermost !== undefined)
      lists = [...lists.filter((column) => column < outermost), ...columns];
    else if (/^\S/.test(line)) lists = [];
    if (quotes + lists.length > limits.nested) return { kind: 'nested', offset };
    const opens = (isQuoted && !before.isQuoted) || (!before.isBlank && underline.test(line));
    if (opens) blocks += 1;
    if (blocks > limits.blocks) return { kind: 'blocks', offset };
    if (isBlank || opening.test(line)) marks = 0;
    for (const [sign] of line.matchAll(mark)) if (sign.length === 1) marks += 1;
    if (marks > limits.marks) return { kind: 'marks', offset };
    before = { isBlank, isQuoted };
    offset += line.length + 1;
  }
  return undefined;
}

/** The containers that a line opens or goes on with: how many quotations, and the columns at which lists begin. */
function containersOf(line: string): { quotes: number; columns: number[] } {
  let quotes = 0;
  const columns: number[] = [];
  if (rule.test(line)) return { quotes, columns };
  container.lastIndex = 0;
  for (let found = container.exec(line); found; found = container.exec(line)) {
    if (found[0].endsWith('>')) quotes += 1;
    else columns.push(found.index + found[0].search(/\S/));
    if (quotes + columns.length > limits.nested) break;
  }
  return { quotes, columns };
}
