import type { Element, Root } from 'hast';
import type { PageLines, LineSpan } from './html-lines.ts';
import type { Measure } from './line-measures.ts';

/** A page whose boilerplate is known. */
export interface ArticleLines extends PageLines {
  /** For each line, whether it is boilerplate. */
  boilerplate: readonly boolean[];
  /** Measures lines without the boilerplate. */
  measure: (span: LineSpan) => Measure;
}

/** An element with nearly all sentences of the article. */
export interface ArticleBlock {
  node: Element | Root;
  span: LineSpan;
}
