import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { spellingKey } from '../../model/vietnamese.ts';
import type { ArticleLines, ArticleBlock } from './article-lines.ts';
import { countLetters } from './block-text.ts';
import { isHeadingName } from './element-kind.ts';
import type { PageLine, PageLines } from './html-lines.ts';
import { isSentence } from './line-measures.ts';
import { leadsHome } from './page-links.ts';

/** Reads the titles that the head of a page gives, the best one first. */
export function headTitles(root: Root): string[] {
  const found: Record<number, string> = {};
  visit(root, 'element', ({ tagName, properties, ...node }) => {
    const { property, name, content } = properties;
    if (tagName === 'title') found[2] ??= toString({ ...node, tagName, properties }).trim();
    if (tagName !== 'meta' || typeof content !== 'string') return;
    if (property === 'og:title') found[1] ??= content.trim();
    if (name === 'twitter:title' || name === 'title') found[3] ??= content.trim();
  });
  return Object.values(found).filter(Boolean);
}

/** How well a line fits the titles of the head, and how surely it is a title by its element. */
export interface TitleFit {
  at: number;
  fit: number;
}

/** A line of fewer words is the title only if it is all that the head says. */
const fewestWords = 3;
const longestTitle = 300;
const owner = /bản quyền|copyright|©/iu;
/**
 * How well a line fits a title of the head: all of it, its beginning before the name of the site,
 * or its end behind that. A heading fits better by one than another line. The path of a page links
 * to the section that its head names before the title: hardly a title.
 */
const fits = { whole: 8, beginning: 6, end: 3, isHeading: 1, ofPath: 1, none: 0 };

/**
 * Finds the lines that print a title of the head, which may have the name of the site before or
 * behind it. The name of the site itself leads to the first page, or owns the page: `© Báo Gốm`.
 */
export function linesOfTitle(lines: readonly PageLine[], titles: readonly string[]): TitleFit[] {
  const owners = lines.filter(({ text }) => owner.test(text)).map(({ text }) => inWords(text));
  const heads = titles
    .map(inWords)
    .filter((head) => !owners.some((words) => words.endsWith(head) || words.includes(`${head} `)));
  return lines.flatMap((line, at) => {
    if (line.text.length > longestTitle || leadsHome(line)) return [];
    const words = inWords(line.text);
    const fit = Math.max(fits.none, ...heads.map((head) => fitOf(words, head)));
    if (fit === fits.none) return [];
    if (isHeading(line)) return [{ at, fit: fit + fits.isHeading }];
    const isOfPath = line.linked >= 0.8 * countLetters(line.text);
    return [{ at, fit: isOfPath ? fits.ofPath : fit }];
  });
}

function fitOf(line: string, head: string): number {
  if (line === '') return fits.none;
  if (line === head) return fits.whole;
  const count = line.split(' ').length;
  if (count < fewestWords) return fits.none;
  if (head.startsWith(`${line} `)) return fits.beginning;
  // The head cuts a long title.
  if (line.startsWith(head) && head.split(' ').length > 2 * fewestWords) return fits.beginning;
  const before = head.endsWith(` ${line}`) ? head.slice(0, -line.length).trim() : undefined;
  return before !== undefined && 2 * before.split(' ').length <= count ? fits.end : fits.none;
}

/** Whether a line is a heading by its element. */
export function isHeading({ block }: PageLine): boolean {
  return isHeadingName(block);
}

/** Removes the name of the site from a title of a head. */
export function withoutSiteName(title: string): string {
  return title.replace(/\s+[-–|:•·]+\s+[^-–|]{2,60}$/u, '') || title;
}

function inWords(text: string): string {
  return spellingKey(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** A title that the head does not repeat is one of so many lines before the second sentence. */
const nearLines = 10;
/** A line that begins with its date: `18/11/2019 | Người viết: …`. */
const dated =
  /^[^\p{L}\d]*(?:(?:thứ|ngày|cập nhật|đăng|chủ nhật)[\p{L}\s:,]{0,24})?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/iu;
const titleWords = /(?:^|[-_\s]|lbl)(?:title|headline|heading|tieu-?de|ten-?bai|tit)/i;

/** Finds the line near the beginning of a text that its element or class makes its title. */
export function titleNear(article: ArticleBlock, page: ArticleLines): number | undefined {
  const near = linesNear(article, page);
  const best = Math.max(0, ...near.map(({ rank }) => rank));
  const first = near.findLast(({ rank }) => rank === best);
  // Bold letters alone mark a title only where no other line has them, as in a letterhead.
  const isMarked = best > 1 || near.filter(({ rank }) => rank === best).length === 1;
  if (!first || best === 0 || !isMarked) return undefined;
  // `THÔNG BÁO` above a title is set like it.
  const [above] = near.filter(({ at }) => at < first.at);
  const isOneMore = above && markOf(page.lines[above.at], page.parents) === best;
  return isOneMore ? above.at : first.at;
}

/** The lines near the beginning of a text, the last one first, and how surely each is a title. */
function linesNear(
  { node, span }: ArticleBlock,
  { lines, boilerplate, parents, spans }: ArticleLines,
): { at: number; rank: number }[] {
  const sentences = lines.flatMap(({ text }, at) =>
    at >= span.from && !boilerplate[at] && isSentence(text) ? [at] : [],
  );
  const end = sentences[1] ?? sentences[0] ?? span.from;
  const besides = cellsBeside(node, parents).map((cell) => spans.get(cell));
  const near: { at: number; rank: number }[] = [];
  for (let at = end - 1; at >= 0 && near.length < nearLines; at -= 1) {
    const line = lines[at];
    if (!line || boilerplate[at]) continue;
    if (besides.some((beside) => beside && at >= beside.from && at < beside.to)) continue;
    const next = at + 1 < end ? lines[at + 1] : undefined;
    // It heads a list of the site, as of its documents.
    if (isHeading(line) && next?.block === 'li' && at + 1 < span.from) continue;
    near.push({ at, rank: rankOfTitle(line, next, parents) });
  }
  return near;
}

/** The cells on the left of a text in a table, which are columns of the page. */
function cellsBeside(text: Nodes, parents: PageLines['parents']): Nodes[] {
  const found: Nodes[] = [];
  let child = text;
  for (let node = parents.get(child); node; node = parents.get(node)) {
    if (node.type === 'element' && node.tagName === 'tr')
      found.push(
        ...node.children.slice(
          0,
          node.children.findIndex((cell) => cell === child),
        ),
      );
    child = node;
  }
  return found;
}

/**
 * How surely elements make a line a title, in sum: the first level of headings most, a class next,
 * large letters and a place right above the date, and bold letters least.
 */
const marks = { lowestHeading: 1, named: 3, large: 2, aboveDate: 2, bold: 1 };

function rankOfTitle(
  line: PageLine,
  next: PageLine | undefined,
  parents: PageLines['parents'],
): number {
  const words = line.text.split(' ').length;
  if (words < 3 || words > 60 || leadsHome(line) || /[.;:,»>]$/.test(line.text)) return 0;
  const isAboveDate =
    next !== undefined &&
    line.links.length === 0 &&
    dated.test(next.text) &&
    !isSentence(next.text);
  return markOf(line, parents) + (isAboveDate ? marks.aboveDate : 0);
}

function markOf(line: PageLine | undefined, parents: PageLines['parents']): number {
  if (!line) return 0;
  const around = [line.first, line.within, parents.get(line.within)];
  const isNamed = around.some((node) => node && titleWords.test(namesOf(node)));
  const levelsAbove = isHeading(line) ? 6 - Number(line.block.slice(1)) : undefined;
  const inside = elementsAround(line, parents);
  return (
    (levelsAbove === undefined ? 0 : marks.lowestHeading + levelsAbove) +
    (isNamed ? marks.named : 0) +
    (inside.some(isLarge) ? marks.large : 0) +
    (inside.some(isBold) ? marks.bold : 0)
  );
}

/** The elements around the first letters of a line, up to its block. */
function elementsAround({ first, within }: PageLine, parents: PageLines['parents']): Element[] {
  const found: Element[] = [];
  for (let node: Element | Root | undefined = first; node; node = parents.get(node)) {
    if (node.type === 'element') found.push(node);
    if (node === within) break;
  }
  return found;
}

/** Whether an element makes letters bold. */
function isBold({ tagName, properties: { style } }: Element): boolean {
  return (
    ['b', 'strong'].includes(tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/.test(String(style))
  );
}

/** Letters from 14 points or 18 pixels on are larger than those of any text. */
const largeLetters =
  /font-size\s*:\s*(?:(?:1[4-9]|[2-9]\d)(?:\.\d+)?pt|(?:1[89]|[2-9]\d)(?:\.\d+)?px|(?:x{1,2}-)?large)/;

/** Whether an element makes letters large. The size of `<font>` goes from 1 to 7, 3 by default. */
function isLarge({ tagName, properties: { size, style } }: Element): boolean {
  return (
    (tagName === 'font' && /^(?:[4-7]|\+[1-4])$/.test(String(size))) ||
    largeLetters.test(String(style))
  );
}

/** The classes and the id of an element, in one line. */
export function namesOf(node: Nodes): string {
  return node.type === 'element'
    ? [node.properties.className, node.properties.id].flat().join(' ')
    : '';
}
