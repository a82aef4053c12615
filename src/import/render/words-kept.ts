import { words } from '../../model/vietnamese.ts';
import type { ReadReport } from '../../read/read-report.ts';
import { pageReader, type PageText } from './page-text.ts';

/** The first place where a report's page has other words than its file as read. */
export interface WordsLost {
  /** How many words are the same before it. */
  at: number;
  /** The words from there on, as the file has them. */
  original: string;
  /** And as the page has them. */
  page: string;
}

const readPage = pageReader();
const shown = 8;

/** Compares the words of a report's page, as `markdown` becomes one, with those of the original; undefined where all are there, in order. */
export async function wordsKept(
  read: Pick<ReadReport, 'paragraphs' | 'title'>,
  markdown: string,
  page: (markdown: string) => Promise<PageText> = readPage,
): Promise<WordsLost | undefined> {
  const { preamble, title, text } = await page(markdown);
  // An archivist may put right the capitals of a title; one that a page had in its head alone is none of the text's words.
  const isOfHead =
    read.title !== undefined &&
    !read.paragraphs
      .join(' ')
      .toLowerCase()
      .startsWith([preamble, title].join(' ').trim().toLowerCase());
  const heading = isOfHead ? [] : words([preamble, title].join(' '));
  const [original, printed] = [words(read.paragraphs.join('\n')), [...heading, ...words(text)]];
  const same = (index: number) =>
    original[index] === printed[index] ||
    (index < heading.length && original[index]?.toLowerCase() === printed[index]?.toLowerCase());
  const length = Math.max(original.length, printed.length);
  for (let at = 0; at < length; at += 1) {
    if (!same(at))
      return {
        at,
        original: original.slice(at, at + shown).join(' '),
        page: printed.slice(at, at + shown).join(' '),
      };
  }
  return undefined;
}
