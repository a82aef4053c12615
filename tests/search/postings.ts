import { foldTerm } from '../../src/search/format/search-text.ts';
import { readPageTable, writePageTable } from '../../src/search/format/page-table.ts';
import type { Postings } from '../../src/search/worker/postings.ts';
import type { WordPostings } from '../../src/search/worker/bm25.ts';

/**
 * Pages that have a term, each with the positions at which it stands; `title` names those whose
 * title has it.
 */
export function postings(pages: Record<number, number[]>, title: readonly number[] = []): Postings {
  const found = Object.entries(pages).map(([page, positions]) => ({
    page: Number(page),
    positions,
  }));
  return {
    pages: Uint32Array.from(found, ({ page }) => page),
    counts: Uint8ClampedArray.from(found, ({ positions }) => positions.length),
    inTitle: Uint8Array.from(found, ({ page }) => Number(title.includes(page))),
    positions: found.map(({ positions }) => positions),
  };
}

/**
 * What an index of these texts, one a page, has of the words of a query and of their pairs,
 * whatever their marks.
 */
export function terms(texts: readonly string[], query: string): WordPostings {
  const pages = texts.map((text) => foldTerm(text.toLowerCase()).split(' '));
  const words = foldTerm(query.toLowerCase()).split(' ');
  const where = (isThere: (words: string[], position: number) => boolean): Postings => {
    const found = pages.map((page) =>
      page.flatMap((_, position) => (isThere(page, position) ? [position] : [])),
    );
    return postings(
      Object.fromEntries(
        found.flatMap((positions, page) => (positions.length > 0 ? [[page, positions]] : [])),
      ),
    );
  };
  return {
    words: words.map((word) => where((page, position) => page[position] === word)),
    pairs: words
      .slice(1)
      .map((word, index) =>
        where((page, position) => page[position] === words[index] && page[position + 1] === word),
      ),
  };
}

/** The table of pages of these lengths. */
export function table(lengths: readonly number[]) {
  return readPageTable(
    writePageTable({ lengths, frequentWords: [], splitWords: 0, stopWords: [], entry: '' }),
  );
}
