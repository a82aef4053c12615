/**
 * A place in Markdown on which a parser spends too long, or which nests too deep for the programs
 * behind it.
 */
export interface Excess {
  kind: 'nested' | 'marks' | 'blocks';
  /** Where the limit is exceeded, in UTF-16 units. */
  offset: number;
}

/** The most that a text may have. */
export const limits = {
  /** Levels of quotations, lists and emphasis in each other. */
  nested: 20,
  /** Marks of emphasis and links in one paragraph. */
  marks: 2000,
  /** Quotations and underlined headings. */
  blocks: 1000,
} as const;

/** One marker of a quotation or a list at the beginning of a line. */
const container = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
const rule = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const underline = /^[ \t>]*(?:=+|-+)[ \t]*$/;
/** Delimiters of emphasis and links. A backslash makes plain text of the next one. */
const mark = /\\.|[*_[\]]/gs;
/** A line that begins a new block, whatever precedes it. */
const opening = /^[ \t>]*[-+*][ \t]+\S/;

/**
 * Finds the first place where a text exceeds `limits`, in linear time. To be called before a
 * Markdown parser, which takes time quadratic in these numbers.
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

/**
 * The containers that a line opens or continues: the number of quotations, and the columns at which
 * lists begin.
 */
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
