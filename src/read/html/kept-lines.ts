import type { Nodes } from 'hast';
import type { ArticleLines, ArticleBlock } from './article-lines.ts';
import { countLetters } from './block-text.ts';
import { isBeside } from './element-kind.ts';
import type { PageLine, PageLines, LineSpan } from './html-lines.ts';
import { isByAuthor, staysInside } from './page-links.ts';
import { endsSentence } from '../sentence-end.ts';
import { isHeading, namesOf } from './article-title.ts';

/** A block before the text has so many lines without a sentence at most. */
const mostLines = 3;
const dated = /\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm|,)?\s*\d{4}/iu;
const aboutSource =
  /^[(\s]*(?:nguồn|theo|tác giả|tin|bài|ảnh|tin,? (?:bài|ảnh)|bài,? (?:và )?ảnh|người viết|thực hiện|biên tập)(?: tin| bài viết)?(?:\s*:|\s+(?=\p{Lu}))/iu;
const namesSource = /(?:^|[-_\s])(?:authors?|byline|tac-?gia|nguon|source|signature|but-?danh)/i;

/** The name below a text: `Nguyễn Văn Mẫu`, `P.V`, `Hà - Minh`. */
const signature = /^[(\s]*\p{Lu}[\p{L}.]*(?:[\s,–-]+\p{Lu}[\p{L}.]*){0,7}[)\s]*$/u;

function isOnTheRight(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const { align, style, className } = node.properties;
  return (
    align === 'right' ||
    /text-align\s*:\s*(?:right|end)/.test(String(style)) ||
    /(?:^|[\s-])(?:text|align)-?(?:right|end)(?:$|\s)/.test([className].flat().join(' '))
  );
}

/** Decides for each line whether it belongs to the article. */
export function keptLines(
  article: ArticleBlock,
  title: number | undefined,
  page: ArticleLines,
): boolean[] {
  const { lines, boilerplate, measure } = page;
  const scope = scopeOf(article, title, page);
  const begin = title ?? scope.from;
  const sentences = lines.flatMap((_, at) =>
    at >= begin && at < article.span.to && measure({ from: at, to: at + 1 }).sentenceLetters > 0
      ? [at]
      : [],
  );
  const [first, last] = [sentences[0] ?? begin, sentences.at(-1) ?? begin];
  const around = childrenAround(article.node, page.parents);
  return lines.map((line, at) => {
    if (boilerplate[at] || at < scope.from || at >= scope.to) return false;
    if (at === title) return true;
    if (at < begin) return begin - at <= mostLines && dated.test(line.text);
    if (isLinkElsewhere(line)) return isByAuthor(line);
    if (at >= first && at <= last && at >= article.span.from) return true;
    if (!/\p{L}\.?\p{L}|\d{4}/u.test(line.text)) return false;
    return (
      (at >= article.span.from && at < article.span.to) ||
      belongs(at, { begin, article, around }, page)
    );
  });
}

/** The innermost element with the title and the text; without a title, with what stands above. */
function scopeOf(
  article: ArticleBlock,
  title: number | undefined,
  { parents, spans, boilerplate, measure }: ArticleLines,
): LineSpan {
  let scope = article.span;
  let levels = 0;
  for (let node = parents.get(article.node); node; node = parents.get(node)) {
    if (title !== undefined && title >= scope.from) break;
    const wider = spans.get(node);
    if (!wider) continue;
    if (title === undefined) {
      const before = { from: wider.from, to: scope.from };
      const count = boilerplate.slice(before.from, before.to).filter((isOut) => !isOut).length;
      levels += 1;
      if (levels > 3 || (count > mostLines && measure(before).sentenceLetters === 0)) break;
    }
    scope = wider;
  }
  return scope;
}

/** Each element around the article, with its child that holds the article. */
function childrenAround(article: Nodes, parents: PageLines['parents']): Map<Nodes, Nodes> {
  const around = new Map<Nodes, Nodes>();
  let child = article;
  for (let node = parents.get(child); node; node = parents.get(node)) {
    around.set(node, child);
    child = node;
  }
  return around;
}

/**
 * Whether a line beside the article belongs to it: before it, what is a sentence or short;
 * behind it, a source or an author.
 */
function belongs(
  at: number,
  {
    begin,
    article,
    around,
  }: { begin: number; article: ArticleBlock; around: ReadonlyMap<Nodes, Nodes> },
  page: ArticleLines,
): boolean {
  const { lines, parents, spans, boilerplate, measure } = page;
  const line = lines[at];
  if (!line) return false;
  const chain: Nodes[] = [line.within];
  for (let next = parents.get(line.within); next && !around.has(next); next = parents.get(next))
    chain.push(next);
  const box = chain.at(-1) ?? line.within;
  const span = spans.get(box) ?? { from: at, to: at + 1 };
  const { sentenceLetters } = measure(span);
  if (at < article.span.from) {
    const inside = boilerplate.slice(
      Math.max(span.from, begin + 1),
      Math.min(span.to, article.span.from),
    );
    const count = inside.filter((isOut) => !isOut).length;
    return sentenceLetters > 0 || count <= mostLines || dated.test(line.text);
  }
  if (line.text.length < 120 && aboutSource.test(line.text)) return true;
  if (at === article.span.to && signature.test(line.text) && chain.some(isOnTheRight)) return true;
  return chain.some((node) => namesSource.test(namesOf(node)));
}

/** Whether a block is mostly sentences. */
export function isProse(node: Nodes, { spans, measure }: ArticleLines): boolean {
  const span = spans.get(node);
  if (!span || node.type !== 'element' || isBeside(node)) return false;
  const { sentenceLetters, letters } = measure(span);
  return sentenceLetters > 0 && sentenceLetters >= 0.5 * letters;
}

/**
 * Whether two elements have one name and the same first class; of boxes without, the same id. Cells
 * of a table, and its rows, are columns and bands of a page, which have nothing in common.
 */
export function isSameKind(one: Nodes, other: Nodes): boolean {
  const kind = kindOf(one);
  return kind === kindOf(other) && !/^t[dr]\./.test(kind);
}

function kindOf(node: Nodes): string {
  if (node.type !== 'element') return '';
  const { className, id = '' } = node.properties;
  const [first] = [className].flat();
  const name = node.tagName === 'div' ? id.replace(/\d+/g, '') : '';
  return `${node.tagName}.${first ?? name}`;
}

/** Whether a line is nothing but a link to another page, and no sentence. */
export function isLinkElsewhere(line: PageLine): boolean {
  const letters = countLetters(line.text);
  return (
    line.links.length > 0 &&
    line.linked >= 0.8 * letters &&
    !isHeading(line) &&
    !endsSentence(line.text) &&
    !line.links.every(staysInside)
  );
}
