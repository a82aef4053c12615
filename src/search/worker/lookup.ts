import { defined } from '../../model/defined.ts';
import type { PageTable } from '../format/page-table.ts';
import {
  allPages,
  readFragment,
  type Fragment,
  type PagefindInstance,
} from '../format/pagefind-engine.ts';
import { positionsTerm } from '../format/search-text.ts';
import type { QueryWord } from '../query/parse-query.ts';
import { loadOnce } from '../../model/load-once.ts';
import { unionOf, type Postings } from './postings.ts';
import { RecentMap } from './recent-map.ts';
import { pairTerms, termNames } from './term-names.ts';
import { answerKey, termQueue, type Manner } from './term-queue.ts';

/**
 * The look-ups of one search. Each rejects where the index cannot be read, and when a newer search
 * has begun.
 */
export interface Lookup {
  /**
   * Preloads the chunks of the index that these sequences of words need. Where the visitor may be
   * in the middle of a word, or has typed only one, it waits for a pause first (debounce).
   */
  prepare: (sequences: readonly (readonly QueryWord[])[], open: boolean) => Promise<void>;
  /** Waits for a pause in the typing where one of these pages is still to be loaded. */
  settle: (pages: readonly number[]) => Promise<void>;
  /** Whether a word is a stop word: among others its pairs suffice. */
  isStopWord: (word: QueryWord, manner: Manner) => boolean;
  /** The pages that have a word. */
  word: (word: QueryWord, manner: Manner) => Promise<Postings>;
  /** The pages on which the second word directly follows the first. */
  pair: (first: QueryWord, second: QueryWord, manner: Manner) => Promise<Postings>;
  /** The same, with the positions of the first word. */
  pairPositions: (first: QueryWord, second: QueryWord, manner: Manner) => Promise<Postings>;
  /** The pages that have a word with this prefix; after a word `before`, only directly after it. */
  prefix: (before: QueryWord | undefined, prefix: QueryWord) => Promise<Postings>;
}

/** An index that is open. */
export interface OpenIndex {
  /**
   * Begins a search. Look-ups of earlier searches are dropped unless this one needs them too. Only
   * where the visitor `isTyping` does it wait for pauses.
   */
  begin: (isTyping: boolean) => Lookup;
  /** Loads a page by its number. Throws where it cannot be loaded. */
  fragment: (page: number) => Promise<Fragment>;
}

/** Size of the cache of pages. Pagefind caches them too, but makes an excerpt at each request. */
const mostFragments = 200;
/** Size of the set of terms whose chunks are loaded. */
const mostPrepared = 2_000;
/**
 * Debounce (ms): most queries that are being typed are stale after it, and so are their results.
 */
const hesitation = 120;

/**
 * Opens an index. `failures` counts failed downloads. Throws where the index and its table do not
 * have the same pages.
 */
export async function openIndex(
  pagefind: PagefindInstance,
  table: PageTable,
  failures: () => number,
): Promise<OpenIndex> {
  const all = await allPages(pagefind);
  if (all.length !== table.count)
    throw new RangeError(`The index has ${all.length} pages, its table ${table.count}`);
  const queue = termQueue(pagefind, new Map(all.map(({ id }, number) => [id, number])), failures);
  const names = termNames(table);
  const prepared = new RecentMap<string, true>(mostPrepared);
  const fragments = new RecentMap<number, Promise<Fragment>>(mostFragments);

  const load = async (page: number): Promise<Fragment> =>
    readFragment(await defined(all[page], `Page ${page} of the index`).data());

  const begin = (isTyping: boolean): Lookup => {
    const search = queue.begin();
    const start = performance.now();
    const pause = async (): Promise<void> => {
      const left = start + hesitation - performance.now();
      if (!isTyping || left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
      queue.check(search);
    };
    /** The union of the posting lists of terms. Each list is requested once. */
    const union = async (terms: readonly string[], manner: Manner): Promise<Postings> => {
      const distinct = new Map(terms.map((term) => [answerKey(term, manner), term]));
      const answers = [...distinct].map(([key, term]) =>
        queue.ask(names.termOf(term, manner), manner, key, search),
      );
      return unionOf(await Promise.all(answers));
    };
    return {
      async prepare(sequences, open) {
        const terms = sequences.flatMap(names.needed);
        const isBeginning = open || sequences.every(({ length }) => length < 2);
        if (isBeginning && terms.some((term) => !prepared.has(term))) await pause();
        for (const term of terms) prepared.set(term, true);
        const before = failures();
        await pagefind.preload(terms.join(' '));
        if (failures() > before) for (const term of terms) prepared.delete(term);
      },
      settle: async (pages) => (pages.every((page) => fragments.has(page)) ? undefined : pause()),
      isStopWord: names.isStopWord,
      word: ({ spellings }, manner) => union(spellings, manner),
      pair: (first, second, manner) => union(pairTerms(first, second), manner),
      pairPositions: (first, second, manner) =>
        union(pairTerms(first, second).map(positionsTerm), manner),
      prefix: (before, prefix) => union(names.completions(before, prefix), 'folded'),
    };
  };

  return { begin, fragment: loadOnce(load, fragments) };
}
