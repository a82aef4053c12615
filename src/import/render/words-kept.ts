import { compareWords, excerpt } from '../../model/compare-words.ts';
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
  const difference = compareWords(
    original,
    printed,
    'same',
    (word, other, index) =>
      word === other || (index < heading.length && word.toLowerCase() === other.toLowerCase()),
  );
  return (
    difference && {
      at: difference.at,
      original: excerpt(original, difference.at),
      page: excerpt(printed, difference.other),
    }
  );
}
