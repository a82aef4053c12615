import { PostingsCollector } from '../../src/search/build/collect-postings.ts';
import { countWords } from '../../src/search/build/count-words.ts';
import { encodeSearchText } from '../../src/search/format/search-text.ts';

/** Counts the words of pages, each given as its words in order. */
export function countsOf(pages: readonly (readonly string[])[]) {
  const collector = new PostingsCollector();
  for (const page of pages) collector.add([encodeSearchText(page.join(' '))], '');
  return countWords(collector.sort());
}
