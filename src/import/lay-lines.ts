/** What must not reach a terminal: it would move the cursor, change colours or turn the order of letters. */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A text from outside as one line that a terminal shows as it stands. */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unprintable, '').trim();
}

/** Words broken into lines of at most `width` letters: the first after `lead`, the others under it. A word that is longer stays whole. */
export function layLines(
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

/** A text cut to so many letters, with `…` where something was cut. */
export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, Math.max(0, length - 1)).trimEnd()}…` : text;
}
