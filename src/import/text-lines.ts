/** Characters that would move the cursor, change colours or the direction of text in a terminal. */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Makes one line of a text from outside, without control characters. */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unprintable, '').trim();
}

/**
 * Wraps a text into lines of at most `width` letters: the first after `lead`, the others indented.
 * A longer word stays whole.
 */
export function wrap(
  lead: string,
  text: string,
  width: number,
  indent = ' '.repeat(lead.length),
): string[] {
  const lines: string[] = [];
  let line = lead;
  let filled = false;
  for (const word of printable(text).split(' ')) {
    if (filled && line.length + 1 + word.length > width) {
      lines.push(line);
      [line, filled] = [indent, false];
    }
    line += filled ? ` ${word}` : word;
    filled = true;
  }
  return [...lines, line.trimEnd()];
}

/** Cuts a text to `length` letters, the last of which is then `…`. */
export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, Math.max(0, length - 1)).trimEnd()}…` : text;
}
