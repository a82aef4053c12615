/** A part of a text, by the offsets of its ends. */
export interface TextSpan {
  start: number;
  end: number;
}

/**
 * The side of a quotation mark. That of a straight mark depends on the spaces and marks beside it.
 */
type Way = 'opens' | 'closes' | 'either';

/** The most paragraphs of a quotation. */
const longest = 12;

/**
 * Finds the quotations in each paragraph. A speech may be several paragraphs between two marks: an
 * unclosed quotation goes on where one of the next paragraphs closes it, and ends with its
 * paragraph otherwise.
 */
export function quotations(paragraphs: readonly string[]): TextSpan[][] {
  let open = false;
  return paragraphs.map((text, index) => {
    const spans: TextSpan[] = [];
    let start = open ? 0 : undefined;
    for (const { way, at } of marksOf(text)) {
      if (start === undefined) {
        if (way !== 'closes') start = at;
      } else if (way !== 'opens') {
        spans.push({ start, end: at + 1 });
        start = undefined;
      }
    }
    open = start !== undefined && closesSoon(paragraphs.slice(index + 1, index + 1 + longest));
    if (start !== undefined) spans.push({ start, end: text.length });
    return spans;
  });
}

function closesSoon(following: readonly string[]): boolean {
  for (const text of following) {
    const ways = marksOf(text).map(({ way }) => way);
    const [first] = ways;
    if (first !== undefined)
      return first === 'closes' || (first === 'either' && ways.length % 2 === 1);
  }
  return false;
}

function marksOf(text: string): { way: Way; at: number }[] {
  return [...text.matchAll(/["“”]/gu)].map(({ 0: mark, index: at }) => ({
    way:
      mark === '“'
        ? 'opens'
        : mark === '”'
          ? 'closes'
          : wayOf(text.slice(Math.max(0, at - 3), at), text.slice(at + 1)),
    at,
  }));
}

function wayOf(before: string, after: string): Way {
  if (/^\s*(?:[.,;:)!?…–-]|$)/u.test(after)) return 'closes';
  if (/(?:^|:)\s*$/u.test(before) || (/[\s(]$/u.test(before) && /^\S/u.test(after))) return 'opens';
  return /\S$/u.test(before) ? 'closes' : 'either';
}
