import { isBare } from '../../model/vietnamese.ts';
import type { QueryReading, QueryWord } from '../query/parse-query.ts';
import type { Lookup } from './lookup.ts';
import type { Manner } from './term-queue.ts';

/**
 * Makes those words of a reading unmarked that were typed without their diacritics beside others
 * that were typed with them: the `da` of `da nẵng`, but not the `Nam` of `Nam Định`. Such a word
 * stands beside its neighbours on no page as typed. It does with other diacritics, or no page has
 * the word at all.
 */
export async function unmarkBareWords(
  lookup: Lookup,
  { words, phrases }: QueryReading,
): Promise<QueryReading> {
  const lacksMarks = async (word: QueryWord, index: number): Promise<boolean> => {
    if (!word.marked || word.strict || !isBare(word.typed)) return false;
    const isBesideAny = async (manner: Manner): Promise<boolean> => {
      const [before, after] = [words[index - 1], words[index + 1]];
      const found = await Promise.all([
        before && lookup.pair(before, word, manner),
        after && lookup.pair(word, after, manner),
      ]);
      return found.some((postings) => postings && postings.pages.length > 0);
    };
    if (await isBesideAny('exact')) return false;
    if (await isBesideAny('folded')) return true;
    return (await lookup.word(word, 'exact')).pages.length === 0;
  };
  const unmark = async (word: QueryWord, index: number): Promise<QueryWord> =>
    (await lacksMarks(word, index)) ? { ...word, marked: false } : word;
  return { words: await Promise.all(words.map(unmark)), phrases };
}
