import { defined } from '../../model/defined.ts';
import type { PageTable } from '../format/page-table.ts';
import {
  foldTerm,
  openSearchWord,
  pairTerm,
  placesTerm,
  spellingTerm,
} from '../format/search-text.ts';
import { loadOnce } from './load-once.ts';
import {
  readFragment,
  readHits,
  type Fragment,
  type PagefindInstance,
} from '../format/pagefind-engine.ts';
import { unite, type Postings } from './postings.ts';
import type { Word } from '../query/query.ts';
import { RecentMap } from './recent-map.ts';
import { answerKey, termQueue, type Manner } from './term-queue.ts';

/**
 * The look-ups of one search. Each rejects where the index cannot be read, and when a newer search
 * has begun.
 */
export interface Lookup {
  /**
   * Preloads the chunks of the index that these rows of words need. Where the reader may be in the
   * middle of a word, or has typed only one, it waits for a pause first (debounce).
   */
  prepare: (rows: readonly (readonly Word[])[], open: boolean) => Promise<void>;
  /**
   * Waits for such a pause where one of these pages is still to be loaded. Throws where a newer
   * search begins meanwhile.
   */
  settle: (pages: readonly number[]) => Promise<void>;
  /** Whether so many pages have a word that among others its pairs suffice. */
  isCommon: (word: Word, manner: Manner) => boolean;
  /** The pages that have a word. */
  word: (word: Word, manner: Manner) => Promise<Postings>;
  /** The pages on which one word directly follows another. */
  pair: (first: Word, second: Word, manner: Manner) => Promise<Postings>;
  /** The same, with their positions. */
  places: (first: Word, second: Word, manner: Manner) => Promise<Postings>;
  /**
   * The pages that have a word of which this is the beginning; with one before, only directly after
   * that.
   */
  begun: (before: Word | undefined, word: Word) => Promise<Postings>;
}

/** An index that is open. */
export interface OpenIndex {
  /**
   * Begins a search; look-ups of earlier ones are dropped unless this one asks for them, too. Only
   * where a reader is `typing` does it wait for pauses.
   */
  begin: (typing: boolean) => Lookup;
  /** A page, by its number. Throws where it cannot be loaded. */
  fragment: (page: number) => Promise<Fragment>;
}

/** Size of the cache of pages. Pagefind caches them, too, but builds an excerpt at each request. */
const mostFragments = 200;
/** Size of the set of terms whose chunks are loaded. */
const mostPrepared = 2_000;
/**
 * Debounce (ms): while a query is typed, most beginnings of it are gone by then, and so are their
 * results.
 */
const hesitation = 120;
/** The most words that a prefix stands for, those of most pages. */
const mostCompletions = 8;

/**
 * Opens an index; `failures` counts what could not be loaded so far. Throws where it and its table
 * are not of the same pages.
 */
export async function openIndex(
  pagefind: PagefindInstance,
  table: PageTable,
  failures: () => number,
): Promise<OpenIndex> {
  const all = readHits(await pagefind.search(null));
  if (all.length !== table.count)
    throw new RangeError(`The index has ${all.length} pages, its table ${table.count}`);
  const queue = termQueue(pagefind, new Map(all.map(({ id }, number) => [id, number])), failures);
  const names = termNames(table);
  const prepared = new RecentMap<string, true>(mostPrepared);
  const fragments = new RecentMap<number, Promise<Fragment>>(mostFragments);

  const load = async (page: number): Promise<Fragment> =>
    readFragment(await defined(all[page], `Page ${page} of the index`).data());

  const begin = (typing: boolean): Lookup => {
    const mine = queue.begin();
    const begun = performance.now();
    const pause = async (): Promise<void> => {
      const left = begun + hesitation - performance.now();
      if (!typing || left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
      queue.check(mine);
    };
    /** The union of the postings of these terms, each answer once. */
    const any = async (terms: readonly string[], manner: Manner): Promise<Postings> => {
      const distinct = new Map(terms.map((term) => [answerKey(term, manner), term]));
      const answers = [...distinct].map(([key, term]) =>
        queue.ask(names.termOf(term, manner), manner, key, mine),
      );
      return unite(await Promise.all(answers));
    };
    return {
      async prepare(rows, open) {
        const terms = rows.flatMap(names.needed);
        const isBeginning = open || rows.every(({ length }) => length < 2);
        if (isBeginning && terms.some((term) => !prepared.has(term))) await pause();
        for (const term of terms) prepared.set(term, true);
        const before = failures();
        await pagefind.preload(terms.join(' '));
        if (failures() > before) for (const term of terms) prepared.delete(term);
      },
      settle: async (pages) => (pages.every((page) => fragments.has(page)) ? undefined : pause()),
      isCommon: names.isCommon,
      word: ({ spellings }, manner) => any(spellings, manner),
      pair: (first, second, manner) => any(couples(first, second), manner),
      places: (first, second, manner) => any(couples(first, second).map(placesTerm), manner),
      begun: (before, word) => any(names.begun(before, word), 'folded'),
    };
  };

  return { begin, fragment: loadOnce(load, fragments) };
}

/** The terms by which an index knows words. */
function termNames({ words: frequent, apart, common }: PageTable) {
  const spelledApart = new Set(frequent.slice(0, apart));

  /** The term under which the index has a word in this manner. */
  const termOf = (term: string, manner: Manner): string =>
    (manner === 'exact' && spelledApart.has(foldTerm(term)) ? spellingTerm(term) : undefined) ??
    term;

  const isCommon = ({ spellings }: Word, manner: Manner): boolean =>
    spellings.some((term) => common.has(manner === 'exact' ? term : foldTerm(term)));

  return {
    termOf,
    isCommon,
    /** The terms of words in a row, as they were typed, and of their pairs. */
    needed: (words: readonly Word[]): string[] =>
      words.flatMap((word, index) => {
        const manner = word.marked ? 'exact' : 'folded';
        const isAsked = words.length === 1 || !isCommon(word, manner);
        const before = words[index - 1];
        return [
          ...(isAsked ? word.spellings.map((term) => termOf(term, manner)) : []),
          ...(before ? couples(before, word) : []),
        ];
      }),
    /**
     * The terms of the words that begin with this one; after another word, of their pairs with it.
     * Pagefind would match prefixes itself, but only within the chunks that it happens to have
     * loaded.
     */
    begun(before: Word | undefined, word: Word): string[] {
      const beginnings = word.spellings.map((spelling) => foldTerm(openSearchWord(spelling)));
      const completions = frequent
        .filter((term) => beginnings.some((letters) => term.startsWith(letters)))
        .slice(0, mostCompletions);
      return before
        ? completions.flatMap((completion) =>
            before.spellings.map((one) => pairTerm(one, completion)),
          )
        : completions;
    },
  };
}

function couples(first: Word, second: Word): string[] {
  return first.spellings.flatMap((one) => second.spellings.map((other) => pairTerm(one, other)));
}
