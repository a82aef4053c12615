/** A stretch of a text by the offsets of its ends. */
export interface Span {
  start: number;
  end: number;
}

const straight = '"';
const closing = /["”]/u;

/**
 * What stands in quotation marks in each paragraph. Reports print a long speech over several paragraphs between two marks: an
 * unclosed quotation goes on where one of the next paragraphs closes it, and ends with its paragraph otherwise.
 */
export function quotations(paragraphs: readonly string[]): Span[][] {
  let open = false;
  return paragraphs.map((text, index) => {
    const spans: Span[] = [];
    let start = open ? 0 : undefined;
    for (const { 0: mark, index: at } of text.matchAll(/["“”]/gu)) {
      if (start === undefined) {
        if (mark !== '”') start = at;
      } else if (mark !== '“') {
        spans.push({ start, end: at + 1 });
        start = undefined;
      }
    }
    open = start !== undefined && closesSoon(paragraphs.slice(index + 1, index + 5));
    if (start !== undefined) spans.push({ start, end: text.length });
    return spans;
  });
}

function closesSoon(following: readonly string[]): boolean {
  for (const text of following) {
    if (/^\s*["“](?!\s*[,.;:)–-])/u.test(text)) return false;
    if (closing.test(text)) return text.includes('”') ? (text.indexOf('”') < text.indexOf('“') || !text.includes('“')) : text.split(straight).length % 2 === 0;
  }
  return false;
}
