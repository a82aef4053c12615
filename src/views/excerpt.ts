import { remember } from '../model/remember.ts';
import type { Report } from '../model/report.ts';
import { firstSentence, shorten, words } from '../model/vietnamese.ts';

/**
 * The text for a report in lists and descriptions: its summary, else the first sentence of its text
 * (headings and captions of photographs are skipped), truncated to `length` characters.
 */
export function excerpt(report: Report, length: number): string {
  return shorten(report.summary ?? beginning(report), length);
}

/** A report stands in many lists, and its text is on disk. */
const beginning = remember((report: Report) => firstSentence(opening(report)), new WeakMap());

function opening({ body, captions, pictures }: Report): string {
  const passed = new Set(
    [...captions, ...pictures.flatMap(({ caption }) => caption ?? [])].map((caption) =>
      words(caption).join(' '),
    ),
  );
  for (const [block] of body.matchAll(/(?:[^\n]*\S[^\n]*(?:\n|$))+/g)) {
    const text = plain(block);
    if (text !== '' && !/^#{1,6}\s/.test(block.trim()) && !passed.has(text)) return text;
  }
  return '';
}

/**
 * The plain text of a block of Markdown, without links, emphasis, the markers of lists and
 * quotations, and backslashes.
 */
function plain(markdown: string): string {
  const text = markdown
    .replace(/^\s*(?:[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)\*+|(?<![\\\p{L}\p{N}])_+(?=\S)|(?<=[^\s\\])_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return words(text).join(' ');
}
