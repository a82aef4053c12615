import type { Element, Nodes, Root } from 'hast';
import type { ArticleLines, ArticleBlock } from './article-lines.ts';
import { SKIP, visit } from 'unist-util-visit';
import { boilerplateLines } from './boilerplate.ts';
import { isBeside, isHidden } from './element-kind.ts';
import { htmlLines, type PageLines, type LineSpan } from './html-lines.ts';
import { isProse, isSameKind, keptLines } from './kept-lines.ts';
import { measureLines, type MeasuredPage } from './line-measures.ts';
import { headTitles, linesOfTitle, titleNear, type TitleFit } from './article-title.ts';

/** The lines of a page, and which of them are its article. */
export interface MainText extends PageLines {
  /** For each line, whether it belongs to the article. */
  isKept: boolean[];
  /** The number of the line that is the title of the page. */
  title: number | undefined;
}

/**
 * Finds the article on a page: from the title, which the head of the page repeats, to the end of
 * the innermost element around all blocks of its text, without what belongs to the site
 * (`boilerplateLines`).
 */
export function findMainText(root: Root): MainText {
  const found = htmlLines(root);
  const { lines } = found;
  const fits = linesOfTitle(lines, headTitles(root));
  const bestFit = Math.max(...fits.map(({ fit }) => fit));
  const titles = fits.filter(({ fit }) => fit === bestFit);
  const measured = {
    ...found,
    measure: measureLines(lines),
    holdsTitle: spansWith(titles, lines.length),
  };
  const densest = densestBlock(measured, root);
  const boilerplate = boilerplateLines(root, { ...measured, densest: densest.span });
  const page = { ...found, boilerplate, measure: measureLines(lines, boilerplate) };
  const near = fits.filter(({ at }) => !boilerplate[at] && isBeforeText(at, densest.span, page));
  const best = Math.max(...near.map(({ fit }) => fit));
  const title = near.findLast(({ fit }) => fit === best)?.at ?? titleNear(densest, page);
  const article = articleBlock(densest, title, page);
  return { ...found, isKept: keptLines(article, title, page), title };
}

/** Whether a line can be the title of the text: nearly all of its sentences follow. */
function isBeforeText(at: number, { from, to }: LineSpan, { measure }: ArticleLines): boolean {
  if (at < from) return true;
  return (
    at < to &&
    measure({ from, to: at }).sentenceLetters <= 0.2 * measure({ from: at, to }).sentenceLetters
  );
}

function spansWith(fits: readonly TitleFit[], length: number): (span: LineSpan) => boolean {
  const counts = [0];
  const has = new Set(fits.map(({ at }) => at));
  for (let at = 0; at < length; at += 1) counts.push((counts[at] ?? 0) + Number(has.has(at)));
  return ({ from, to }) => (counts[to] ?? 0) > (counts[from] ?? 0);
}

/**
 * Finds the element with most sentences of its own. Those beside the title count twice, those
 * that are hidden, or stand beside an article by their element or class, half.
 */
function densestBlock(
  { lines, spans, parents, measure, holdsTitle }: Omit<MeasuredPage, 'densest'>,
  root: Root,
): ArticleBlock {
  const besides = lines.map(() => false);
  visit(root, 'element', (node) => {
    const span = isBeside(node) || isHidden(node) ? spans.get(node) : undefined;
    if (!span) return undefined;
    besides.fill(true, span.from, span.to);
    return SKIP;
  });
  const own = new Map<Element | Root, number>();
  for (const [at, { within }] of lines.entries()) {
    const sentenceLetters =
      measure({ from: at, to: at + 1 }).sentenceLetters * (besides[at] ? 0.5 : 1);
    const span = spans.get(within);
    const isOnly = span !== undefined && span.to - span.from === 1;
    const holder = (isOnly ? parents.get(within) : undefined) ?? within;
    if (sentenceLetters > 0) own.set(holder, (own.get(holder) ?? 0) + sentenceLetters);
  }
  let best: ArticleBlock = { node: root, span: { from: 0, to: lines.length } };
  let most = 0;
  for (const [node, sentenceLetters] of own) {
    const span = spans.get(node);
    if (!span) continue;
    const around = spans.get(parents.get(node) ?? node) ?? span;
    const score = sentenceLetters * (holdsTitle(span) || holdsTitle(around) ? 2 : 1);
    if (score <= most) continue;
    most = score;
    best = { node, span };
  }
  return best;
}

/**
 * Widens the densest block as long as other blocks of sentences stand beside it, up to the element
 * that also holds the title; beyond that, only blocks of the same kind, as page builders make them.
 */
function articleBlock(
  densest: ArticleBlock,
  title: number | undefined,
  page: ArticleLines,
): ArticleBlock {
  const { parents, spans } = page;
  let article = densest;
  let isInScope = title !== undefined && !isApart(title, densest.node, page);
  let child: Nodes = densest.node;
  for (let node = parents.get(child); node; node = parents.get(child)) {
    const path = child;
    isInScope &&= title !== undefined && title < (spans.get(path)?.from ?? 0);
    const goesOn = node.children.some(
      (other) => other !== path && isProse(other, page) && (isInScope || isSameKind(path, other)),
    );
    const span = spans.get(node);
    if (span && goesOn) article = { node, span };
    child = node;
  }
  return article;
}

/** Whether a title stands in a part of the page of its own, without the text. */
function isApart(title: number, text: Nodes, { lines, parents, spans }: ArticleLines): boolean {
  const heading = lines[title]?.within;
  for (let node: Nodes | undefined = text; node; node = parents.get(node)) {
    const span = spans.get(node);
    if (!span || span.from > title) continue;
    const isPage = node.type !== 'element' || node.tagName === 'body';
    return isPage && heading !== undefined && parents.get(heading) !== node;
  }
  return true;
}
