import { compareWords, excerpt } from '../../model/compare-words.ts';
import { words } from '../../model/vietnamese.ts';
import { pageReader, type PageText } from './page-text.ts';

/** The text of an original, and the title that it marks. */
export interface ComparedText {
  paragraphs: readonly string[];
  title?: string | undefined;
}

/** The first difference of a report's page from the original. */
export interface LostWords {
  /** The number of equal words before it. */
  at: number;
  /** The next words of the original. */
  original: string;
  /** The next words of the page. */
  page: string;
}

const readPage = pageReader();

/**
 * Compares the words of a report's page with those of the original; undefined where all are there,
 * in order.
 */
export async function lostWords(
  read: ComparedText,
  markdown: string,
  page: (markdown: string) => Promise<PageText> = readPage,
): Promise<LostWords | undefined> {
  const { preamble, title, text } = await page(markdown);
  // An archivist may correct the capitals of a title. A title from the head of a page is not in the
  // text.
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
