import type { Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { separatorTags } from '../markdown/allow-list.ts';
import { addressBook } from '../model/addresses.ts';
import { compareWords, excerpt } from '../model/compare-words.ts';
import { stateOf } from '../model/state.ts';
import { textsAt } from '../model/texts-at.ts';
import { readBody } from '../validate/body.ts';
import type { ContentFolder } from '../validate/content.ts';
import { flat, printedText } from '../validate/printed-words.ts';
import { idOf, reportPaths } from '../validate/paths.ts';
import { readReportFile, type ReportFile } from '../validate/report-file.ts';
import { messages } from './messages.ts';

/** Compares the pages of reports, one at a time, with the Markdown they come from. */
export interface PageCheck {
  /**
   * Returns the fault of a page, given its address below the base path. Returns undefined if the
   * page is right, or is not that of a report.
   */
  faultOf(page: string, tree: Root): Promise<string | undefined>;
  /** Leaves out a page that was found right in an earlier build and shows the same. */
  skip(page: string): void;
  /** Returns a fault for each report whose page `faultOf` and `skip` never had, but for drafts. */
  missing(): Promise<string[]>;
  /** Returns every address that the withdrawn reports have or had, below the base path. */
  withdrawn(): string[];
}

/**
 * Checks that each published report of the content has a page with exactly the words of its
 * Markdown, that each withdrawn one has a page with none of them, and that no draft has a page.
 */
export function checkPages(content: ContentFolder): PageCheck {
  const reports = reportPaths(content.paths);
  const open = new Map(reports.map((path) => [addressBook('').report(idOf(path)), path]));
  const withdrawn: string[] = [];
  const read = async (path: string) => readReportFile(await content.read(path));
  return {
    async faultOf(page, tree) {
      const path = open.get(page);
      if (path === undefined) return undefined;
      open.delete(page);
      const file = await read(path);
      if (stateOf(file.value) === 'withdrawn')
        withdrawn.push(page, ...textsAt(file.value, 'aliases.*').map(({ value }) => `${value}/`));
      const fault = faultOfPage(file, wordsOfPage(tree));
      return fault === undefined ? undefined : `${path}: ${fault}`;
    },
    skip: (page) => void open.delete(page),
    async missing() {
      const faults: string[] = [];
      for (const path of open.values())
        if (stateOf((await read(path)).value) !== 'draft') faults.push(messages.noPage(path));
      return faults;
    },
    withdrawn: () => withdrawn,
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
  const originals: string[] = [];
  visit(page, 'element', (element) => {
    if (!('dataOriginal' in element.properties)) return undefined;
    originals.push(textOf(element));
    return SKIP;
  });
  return flat(originals.join('\n'));
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
