import { defined } from '../../model/defined.ts';
import { readHits, type PagefindHit, type PagefindInstance } from '../format/pagefind-engine.ts';
import { foldTerm, isPositionsTerm } from '../format/search-text.ts';
import type { Postings } from './postings.ts';
import { RecentMap } from './recent-map.ts';

/** Whether a look-up respects the diacritics of a word (`exact`) or ignores them (`folded`). */
export type Manner = 'exact' | 'folded';

/** Looks up terms for one search after the other. */
export interface TermQueue {
  /**
   * Begins a search and returns its number. Look-ups of earlier searches are dropped unless this
   * one needs them too.
   */
  begin: () => number;
  /** Throws where a newer search has begun. */
  check: (search: number) => void;
  /**
   * Returns the posting list of a term; `key` is its key in the cache. Rejects where the index
   * cannot be read, and when a newer search has begun.
   */
  ask: (term: string, manner: Manner, key: string, search: number) => Promise<Postings>;
}

/** A cached posting list, which may still be loading, and the last search that needed it. */
interface CachedAnswer {
  postings: Promise<Postings>;
  search: number;
}

/** Size of the cache: a visitor who types on searches for the same words again. */
const mostAnswers = 400;

/**
 * Looks up one term after the other, because all searches of Pagefind share the setting of the
 * manner. `numbers` are the numbers of the pages by their ids. `failures` counts failed downloads:
 * where a chunk of its index is missing, Pagefind finds less and does not say so.
 */
export function termQueue(
  pagefind: PagefindInstance,
  numbers: ReadonlyMap<string, number>,
  failures: () => number,
): TermQueue {
  const answers = new RecentMap<string, CachedAnswer>(mostAnswers);
  let searches = 0;
  let last: Promise<unknown> = Promise.resolve();

  const check = (search: number): void => {
    if (search !== searches) throw new Error('A newer search has begun');
  };

  const attempt = async (term: string): Promise<PagefindHit[]> => {
    const before = failures();
    const hits = readHits(await pagefind.search(term));
    if (failures() > before) throw new Error('A part of the index could not be loaded');
    return hits;
  };

  const search = async (term: string, manner: Manner): Promise<Postings> => {
    await pagefind.options({ exactDiacritics: manner === 'exact' });
    const hits = await attempt(term).catch(() => attempt(term));
    return toPostings(hits, numbers, isPositionsTerm(term));
  };

  const enqueue = (term: string, manner: Manner, key: string, mine: number): CachedAnswer => {
    const drop = (): void => {
      if (answers.get(key) === answer) answers.delete(key);
    };
    const inTurn = async (): Promise<Postings> => {
      await turn();
      // Dropped before the rejection is seen: a newer search may need the same term at once.
      if (answer.search !== searches) drop();
      check(answer.search);
      return search(term, manner);
    };
    const answer: CachedAnswer = { postings: last.then(inTurn), search: mine };
    last = answer.postings.catch(drop);
    return answer;
  };

  return {
    begin: () => (searches += 1),
    check,
    async ask(term, manner, key, mine) {
      check(mine);
      const answer = answers.get(key) ?? enqueue(term, manner, key, mine);
      answer.search = mine;
      answers.set(key, answer);
      return answer.postings;
    },
  };
}

/** The cache key of a term. Folded terms that differ only in diacritics have the same key. */
export function answerKey(term: string, manner: Manner): string {
  return `${manner} ${manner === 'exact' ? term : foldTerm(term)}`;
}

/** Yields to the event loop, so that a message can begin a newer search before the next look-up. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

function toPostings(
  hits: readonly PagefindHit[],
  numbers: ReadonlyMap<string, number>,
  hasPositions: boolean,
): Postings {
  return {
    pages: Uint32Array.from(hits, ({ id }) => defined(numbers.get(id), `The page ${id}`)),
    counts: Uint8ClampedArray.from(hits, ({ words }) =>
      hasPositions ? words.length : words.reduce((sum, count) => sum + count, 0),
    ),
    inTitle: Uint8Array.from(hits, ({ matchedMetaFields }) =>
      Number(matchedMetaFields?.includes('title') === true),
    ),
    positions: hasPositions ? hits.map(({ words }) => words) : [],
  };
}
