import type { QueryReading, QueryWord } from '../query/parse-query.ts';
import type { Lookup } from './lookup.ts';
import { pagesOfPhrase, type Postings } from './postings.ts';
import type { ReadingPostings } from './rank-pages.ts';
import type { Manner } from './term-queue.ts';

/** The settings of a look-up. */
export interface LookupOptions {
  /**
   * The manner of words that are marked. Those that are not are always folded, and those that are
   * strict are never.
   */
  manner: Manner;
  /** Omits stop words that stand in a pair of the archive. */
  omitsStopWords: boolean;
  /** The last word may be the prefix of one. */
  open: boolean;
}

/** Looks up the words of a reading, its pairs of neighbours, and its phrases. */
export async function lookUpReading(
  lookup: Lookup,
  { words, phrases }: QueryReading,
  { manner, omitsStopWords, open }: LookupOptions,
): Promise<ReadingPostings> {
  const pairs = await Promise.all(
    neighbours(words).map(([first, second]) => lookUpPair(lookup, first, second, manner)),
  );
  const isInPair = (index: number) =>
    pairs.slice(Math.max(0, index - 1), index + 1).some(({ pages }) => pages.length > 0);
  const isPhrase = (index: number) =>
    phrases.some(([from, to]) => from === index && to === index + 1);
  const found = await Promise.all(
    words.map(async (word, index): Promise<Postings | undefined> => {
      const own = word.strict ? 'exact' : word.marked ? manner : 'folded';
      const isOmitted =
        omitsStopWords && isInPair(index) && !isPhrase(index) && lookup.isStopWord(word, own);
      return isOmitted ? undefined : lookup.word(word, own);
    }),
  );
  const phrasePages = await Promise.all(
    phrases.map(([from, to]) =>
      lookUpPhrase(lookup, words.slice(from, to), manner, found[from], pairs[from]),
    ),
  );
  const last = words.at(-1);
  if (!open || !last || found.at(-1)?.pages.length !== 0)
    return { words: found, pairs, phrases: phrasePages };
  const before = words.at(-2);
  return {
    words: [...found.slice(0, -1), await lookup.prefix(undefined, last)],
    pairs: before ? [...pairs.slice(0, -1), await lookup.prefix(before, last)] : pairs,
    phrases: phrasePages,
  };
}

/** The pages that have a phrase. The postings of its first word and its first pair are known. */
async function lookUpPhrase(
  lookup: Lookup,
  words: readonly QueryWord[],
  manner: Manner,
  first: Postings | undefined,
  pair: Postings | undefined,
): Promise<ReadonlySet<number>> {
  if (words.length < 3) return new Set((words.length === 1 ? first : pair)?.pages);
  return pagesOfPhrase(
    await Promise.all(
      neighbours(words).map(([one, other]) =>
        lookUpPair(lookup, one, other, manner, lookup.pairPositions),
      ),
    ),
  );
}

/** Each word with the one after it. */
function neighbours(words: readonly QueryWord[]): [QueryWord, QueryWord][] {
  return words.flatMap((word, index): [QueryWord, QueryWord][] => {
    const next = words[index + 1];
    return next ? [[word, next]] : [];
  });
}

async function lookUpPair(
  { pair }: Lookup,
  first: QueryWord,
  second: QueryWord,
  manner: Manner,
  lookUp = pair,
): Promise<Postings> {
  const own = first.strict && second.strict ? 'exact' : manner;
  if (own === 'folded' || (!first.marked && !second.marked)) return lookUp(first, second, 'folded');
  const exact = await lookUp(first, second, 'exact');
  // Where one of the words was typed without its diacritics, the index has the pair only with them.
  return exact.pages.length > 0 || (first.marked && second.marked)
    ? exact
    : lookUp(first, second, 'folded');
}
