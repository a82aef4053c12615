import { openSearchWord } from '../lib/search-text.ts';
import { readFragment, readHits, type Fragment, type PagefindInstance } from './pagefind.ts';
import { unite, type Places, type Postings } from './postings.ts';
import type { Word } from './query.ts';

/** How a word is looked for: with the marks it was typed with, whatever its marks, or as the beginning of one. */
export type Manner = 'exact' | 'folded' | 'open';

/** What the search asks an index. */
export interface Lookup {
  /** Loads at once what these words need. */
  prepare: (words: readonly Word[]) => Promise<void>;
  /** The pages that have a word. Throws where the index cannot be read. */
  pages: (word: Word, manner: Manner) => Promise<Postings>;
  /** A page that an earlier look-up found. Throws where it cannot be loaded. */
  fragment: (id: string) => Promise<Fragment>;
}

/** How many answers are kept: a reader who types on asks for the same words again. */
const kept = 48;

/** Looks words up in an index, one after the other, because Pagefind takes the manner of a search from a setting that all of them share. */
export function openLookup(pagefind: PagefindInstance): Lookup {
  const answers = new Map<string, Promise<Postings>>();
  const loaders = new Map<string, () => Promise<unknown>>();
  let last: Promise<unknown> = Promise.resolve();

  const search = async (spelling: string, manner: Manner): Promise<Postings> => {
    await pagefind.options({ exactDiacritics: manner === 'exact' });
    const hits = readHits(await pagefind.search(manner === 'open' ? openSearchWord(spelling) : spelling));
    // Pagefind finds nothing where it could not load a part of its index, and does not say so.
    if (hits.length === 0 && !navigator.onLine) throw new Error('Offline');
    for (const { id, data } of hits) loaders.set(id, data);
    return new Map(hits.map(({ id, words, matchedMetaFields }): [string, Places] => [id, { positions: ascending(words), inTitle: matchedMetaFields?.includes('title') === true }]));
  };

  const ask = (spelling: string, manner: Manner): Promise<Postings> => {
    const key = `${manner} ${spelling}`;
    const answer = answers.get(key) ?? last.then(() => search(spelling, manner));
    last = answer.catch(() => undefined);
    answers.delete(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    const [oldest] = answers.keys();
    if (answers.size > kept && oldest !== undefined) answers.delete(oldest);
    return answer;
  };

  return {
    prepare: async (words) => void (await pagefind.preload(words.flatMap(({ spellings }) => spellings).join(' '))),
    pages: async ({ spellings }, manner) => unite(await Promise.all(spellings.map((spelling) => ask(spelling, manner)))),
    async fragment(id) {
      const load = loaders.get(id);
      if (!load) throw new TypeError(`${id} was not found before`);
      return readFragment(await load());
    },
  };
}

function ascending(positions: number[]): number[] {
  return positions.every((position, index) => index === 0 || (positions[index - 1] ?? 0) <= position) ? positions : positions.toSorted((a, b) => a - b);
}
