import type { Element, Nodes, Root } from 'hast';
import { separatorTags } from '../markdown/allow-list.ts';
import { compareWords, excerpt } from '../model/compare-words.ts';
import { stateOf } from '../model/state.ts';
import { textsAt } from '../model/texts-at.ts';
import { readBody } from '../validate/body.ts';
import { flat, printedText } from '../validate/printed-words.ts';
import { readReportFile, type ReportFile } from '../validate/report-file.ts';
import { messages } from './messages.ts';

/** The outcome of comparing the page of a report with the Markdown that it comes from. */
export interface CheckedPage {
  /** Undefined if the page is right. */
  fault: string | undefined;
  /** Every address that the report has or had, below the base path, if it is withdrawn. */
  withdrawn: string[];
}

/**
 * Checks that the page of a published report has exactly the words of its Markdown, that of a
 * withdrawn one none of them, and that it is no draft's. `path` is that of the report's file, and
 * `page` the address below the base path.
 */
export function checkPage(path: string, bytes: Uint8Array, page: string, tree: Root): CheckedPage {
  const file = readReportFile(bytes);
  const fault = faultOfPage(file, wordsOfPage(tree));
  const aliases = textsAt(file.value, 'aliases.*').map(({ value }) => `${value}/`);
  return {
    fault: fault === undefined ? undefined : `${path}: ${fault}`,
    withdrawn: stateOf(file.value) === 'withdrawn' ? [page, ...aliases] : [],
  };
}

/** Returns the fault of the page of a report, given the words on it that come from the original. */
function faultOfPage({ value, body }: ReportFile, words: string): string | undefined {
  switch (stateOf(value)) {
    case 'draft':
      return messages.draftShown;
    case 'withdrawn':
      return words === '' ? undefined : messages.withdrawnShown;
    case 'published':
      return difference(words, printedText(value, readBody(body).text));
  }
}

/**
 * Returns the words of a page that come from the original, with one space between them: those in
 * elements with `data-original`, except in elements with `data-added`.
 */
export function wordsOfPage(page: Root): string {
  return flat(originalsIn(page).map(textOf).join('\n'));
}

function originalsIn(node: Nodes): Element[] {
  if (node.type === 'element' && 'dataOriginal' in node.properties) return [node];
  return 'children' in node ? node.children.flatMap(originalsIn) : [];
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && 'dataAdded' in node.properties))
    return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && separatorTags.includes(node.tagName) ? `\n${text}\n` : text;
}

/**
 * Describes where the words of a page first differ from those of its Markdown. Returns undefined if
 * they are the same.
 */
function difference(page: string, markdown: string): string | undefined {
  if (page === markdown) return undefined;
  if (page === '') return messages.emptyPage;
  const [ours, theirs] = [page.split(' '), markdown.split(' ')];
  const difference = compareWords(ours, theirs);
  if (!difference) return undefined;
  const from = difference.at - 2;
  return messages.otherWords(excerpt(ours, from), excerpt(theirs, from));
}
