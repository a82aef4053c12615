import type { Element } from 'hast';
import { defined } from '../model/defined.ts';

/** A text that replaces the characters of a page between two offsets. */
export interface HtmlEdit {
  from: number;
  to: number;
  text: string;
}

/** Carries out edits that do not overlap. Those at one offset come in their order. */
export function editHtml(html: string, edits: readonly HtmlEdit[]): string {
  let [written, done] = ['', 0];
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    written += html.slice(done, from) + text;
    done = to;
  }
  return written + html.slice(done);
}

/** Inserts a text before an element of the page. */
export function insertBefore(element: Element, text: string): HtmlEdit {
  const { from } = offsetsOf(element);
  return { from, to: from, text };
}

/** Inserts a text behind an element of the page. */
export function insertBehind(element: Element, text: string): HtmlEdit {
  const { to } = offsetsOf(element);
  return { from: to, to, text };
}

/** Removes an element from the page. */
export function cut(element: Element): HtmlEdit {
  return { ...offsetsOf(element), text: '' };
}

function offsetsOf({ position }: Element): { from: number; to: number } {
  const at = 'the place of an element in its page';
  return { from: defined(position?.start.offset, at), to: defined(position?.end.offset, at) };
}
