import { endsClause } from '../sentence-end.ts';
import { countLetters } from './block-text.ts';
import type { LineSpan, PageLine, PageLines } from './html-lines.ts';

/** The letters and links of a span of lines. */
export interface Measure {
  letters: number;
  /** Letters in links. */
  linked: number;
  /** Letters of sentences, without those in links. */
  sentenceLetters: number;
  links: number;
}

/** A page, and what is known of its lines before its boilerplate is. */
export interface MeasuredPage extends PageLines {
  measure: (span: LineSpan) => Measure;
  /** Whether a title of the page may be among the lines. */
  holdsTitle: (span: LineSpan) => boolean;
  /** The block with most sentences of its own: a part of the article, at least. */
  densest: LineSpan;
}

/** Whether a span is a part of another. */
export function isWithin(inner: LineSpan, outer: LineSpan): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** Fewer letters may be a label, even with a full stop. */
const shortest = 25;
/** So many letters are a sentence, even without a full stop. */
const long = 90;

/** Whether a line is one sentence or more, as those of an article are. */
export function isSentence(text: string): boolean {
  const letters = countLetters(text);
  return letters >= long || (letters >= shortest && endsClause(text));
}

/** Measures any span of lines in constant time, without those that are left out. */
export function measureLines(
  lines: readonly PageLine[],
  boilerplate: readonly boolean[] = [],
): (span: LineSpan) => Measure {
  const sums: Measure[] = [{ letters: 0, linked: 0, sentenceLetters: 0, links: 0 }];
  for (const [at, { text, linked, links }] of lines.entries()) {
    const before = sums.at(-1);
    if (!before) break;
    if (boilerplate[at]) {
      sums.push(before);
      continue;
    }
    const letters = countLetters(text);
    sums.push({
      letters: before.letters + letters,
      linked: before.linked + linked,
      sentenceLetters:
        before.sentenceLetters +
        (isSentence(text) && linked <= 0.5 * letters ? letters - linked : 0),
      links: before.links + links.length,
    });
  }
  return ({ from, to }) => {
    const [first, last] = [sums[from], sums[to]];
    if (!first || !last) throw new RangeError(`no lines from ${from} to ${to}`);
    return {
      letters: last.letters - first.letters,
      linked: last.linked - first.linked,
      sentenceLetters: last.sentenceLetters - first.sentenceLetters,
      links: last.links - first.links,
    };
  };
}
