import type { Element, Nodes, Root } from 'hast';
import type { ArticleLines, Core } from './article-lines.ts';
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
  const seed = seedOf(measured, root);
  const out = boilerplateLines(root, { ...measured, seed: seed.span });
  const page = { ...found, out, measure: measureLines(lines, out) };
  const near = fits.filter(({ at }) => !out[at] && isBeforeText(at, seed.span, page));
  const best = Math.max(...near.map(({ fit }) => fit));
  const title = near.findLast(({ fit }) => fit === best)?.at ?? titleNear(seed, page);
  const core = coreOf(seed, title, page);
  return { ...found, isKept: keptLines(core, title, page), title };
}

/** Whether a line can be the title of the text: nearly all of its sentences follow. */
function isBeforeText(at: number, { from, to }: LineSpan, { measure }: ArticleLines): boolean {
  if (at < from) return true;
  return at < to && measure({ from, to: at }).prose <= 0.2 * measure({ from: at, to }).prose;
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
function seedOf(
  { lines, spans, parents, measure, holdsTitle }: Omit<MeasuredPage, 'seed'>,
  root: Root,
): Core {
  const besides = lines.map(() => false);
  visit(root, 'element', (node) => {
    const span = isBeside(node) || isHidden(node) ? spans.get(node) : undefined;
    if (!span) return undefined;
    besides.fill(true, span.from, span.to);
    return SKIP;
  });
  const own = new Map<Element | Root, number>();
  for (const [at, { within }] of lines.entries()) {
    const prose = measure({ from: at, to: at + 1 }).prose * (besides[at] ? 0.5 : 1);
    const span = spans.get(within);
    const isOnly = span !== undefined && span.to - span.from === 1;
    const holder = (isOnly ? parents.get(within) : undefined) ?? within;
    if (prose > 0) own.set(holder, (own.get(holder) ?? 0) + prose);
  }
  let best: Core = { node: root, span: { from: 0, to: lines.length } };
  let most = 0;
  for (const [node, prose] of own) {
    const span = spans.get(node);
    if (!span) continue;
    const around = spans.get(parents.get(node) ?? node) ?? span;
    const score = prose * (holdsTitle(span) || holdsTitle(around) ? 2 : 1);
    if (score <= most) continue;
    most = score;
    best = { node, span };
  }
  return best;
}

/**
 * Widens the seed as long as other blocks of sentences stand beside it, up to the element that also
 * holds the title; beyond that, only blocks of the same kind, as page builders make them.
 */
function coreOf(seed: Core, title: number | undefined, page: ArticleLines): Core {
  const { parents, spans } = page;
  let core = seed;
  let isInScope = title !== undefined && !isApart(title, seed.node, page);
  let child: Nodes = seed.node;
  for (let node = parents.get(child); node; node = parents.get(child)) {
    const path = child;
    isInScope &&= title !== undefined && title < (spans.get(path)?.from ?? 0);
    const goesOn = node.children.some(
      (other) => other !== path && isProse(other, page) && (isInScope || isSameKind(path, other)),
    );
    const span = spans.get(node);
    if (span && goesOn) core = { node, span };
    child = node;
  }
  return core;
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
