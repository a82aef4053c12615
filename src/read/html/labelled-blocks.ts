import type { Nodes } from 'hast';
import { isHeading } from './article-title.ts';
import type { PageLine, LineSpan } from './html-lines.ts';
import { isSentence, isWithin, type MeasuredPage } from './line-measures.ts';
import { keywords, labelKind, type LabelKind } from './page-labels.ts';

/** A page, with what of it is left out so far. */
interface LabelledPage extends MeasuredPage {
  boilerplate: boolean[];
}

/** Leaves out the blocks that begin with a label of the site, and what belongs to them. */
export function leaveOutLabelled(page: LabelledPage): void {
  for (const [at, line] of page.lines.entries()) {
    const kind = kindOf(line);
    if (!kind || (kind === 'tool' && isSettled(at, page))) continue;
    if (kind === 'line') {
      page.boilerplate[at] = true;
      continue;
    }
    const { box, span } = blockOf(at, kind, page);
    page.boilerplate.fill(true, span.from, span.to);
    const around = box ? page.parents.get(box) : line.within;
    const end = around && page.spans.get(around)?.to;
    if (end === undefined || kind === 'tool') continue;
    const rest = { from: span.to, to: end };
    if (kind === 'list' && around) leaveOutPreviews(rest, around, page);
    else if (rest.from >= page.densest.to && !page.holdsTitle(rest))
      page.boilerplate.fill(true, rest.from, rest.to);
  }
}

/** Whether a line is left out already, or heads a text: a sentence follows it in the same block. */
function isSettled(at: number, { boilerplate, lines, parents }: LabelledPage): boolean {
  if (boilerplate[at]) return true;
  const [line, next] = lines.slice(at, at + 2);
  return (
    line !== undefined &&
    next !== undefined &&
    isHeading(line) &&
    isSentence(next.text) &&
    parents.get(line.within) === parents.get(next.within)
  );
}

function kindOf({ text, links }: PageLine): LabelKind | undefined {
  return labelKind(text) ?? (links.length > 0 && keywords.test(text) ? 'tool' : undefined);
}

/** Finds the widest block that begins with a label and is what the label says. */
function blockOf(
  at: number,
  kind: Exclude<LabelKind, 'line'>,
  { lines, boilerplate, parents, spans, measure, holdsTitle, densest }: LabelledPage,
): { box: Nodes | undefined; span: LineSpan } {
  let box: Nodes | undefined;
  let span = { from: at, to: at + 1 };
  for (let next: Nodes | undefined = lines[at]?.within; next; next = parents.get(next)) {
    const wider = spans.get(next);
    if (!wider) continue;
    const isBegun = boilerplate.slice(wider.from, at).every(Boolean);
    if (!isBegun || next.type === 'root' || holdsTitle(wider) || isWithin(densest, wider)) break;
    const { sentenceLetters, links } = measure(wider);
    const fits = {
      tool: sentenceLetters === 0,
      list: links > 0 || sentenceLetters === 0,
      replies: true,
    }[kind];
    if (!fits && wider.to - wider.from > 1) break;
    box = next;
    span = { from: Math.min(wider.from, at), to: Math.max(wider.to, at + 1) };
  }
  return { box, span };
}

/**
 * Leaves out the blocks that follow a label as long as they begin with links, or, below the text,
 * are no sentences.
 */
function leaveOutPreviews(
  rest: LineSpan,
  around: Nodes,
  { lines, boilerplate, parents, spans, holdsTitle, densest }: LabelledPage,
): void {
  for (let at = rest.from; at < rest.to;) {
    const line = lines[at];
    const isTitle = line && at >= densest.to && !isSentence(line.text);
    if (!line || !(boilerplate[at] || line.linkedFirst > 0 || isTitle)) break;
    let block: Nodes = line.within;
    for (let next = parents.get(block); next && next !== around; next = parents.get(block))
      block = next;
    const end = block === around ? at + 1 : Math.max(spans.get(block)?.to ?? 0, at + 1);
    if (holdsTitle({ from: at, to: end }) || isWithin(densest, { from: at, to: end })) break;
    boilerplate.fill(true, at, end);
    at = end;
  }
}
