import type { PageTable } from '../format/page-table.ts';
import {
  foldTerm,
  isPlacesTerm,
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
  type Hit,
  type PagefindInstance,
} from './pagefind.ts';
import { unite, type Postings } from './postings.ts';
import type { Word } from '../query/query.ts';

/** How a word is looked for: with the marks it was typed with, or whatever its marks. */
export type Manner = 'exact' | 'folded';

/** What one search asks an index. Everything throws where the index cannot be read, and when a newer search has begun. */
export interface Lookup {
  /**
   * Loads at once what these rows of words need, as typed; where the reader may be in the middle of a word, or has typed but one, only once there
   * is a pause.
   */
  prepare: (rows: readonly (readonly Word[])[], open: boolean) => Promise<void>;
  /** Waits for such a pause where one of these pages is still to be loaded. Throws where a newer search begins meanwhile. */
  settle: (pages: readonly number[]) => Promise<void>;
  /** Whether so many pages have a word that among others its pairs suffice. */
  isCommon: (word: Word, manner: Manner) => boolean;
  /** The pages that have a word. */
  word: (word: Word, manner: Manner) => Promise<Postings>;
  /** The pages on which one word directly follows another. */
  pair: (first: Word, second: Word, manner: Manner) => Promise<Postings>;
  /** The same, with their positions. */
  places: (first: Word, second: Word, manner: Manner) => Promise<Postings>;
  /** The pages that have a word of which this is the beginning; with one before, only directly after that. */
  begun: (before: Word | undefined, word: Word) => Promise<Postings>;
}

/** An index that is open. */
export interface OpenIndex {
  /**
   * Begins a search; what earlier ones still wait for is dropped unless this one asks for it, too. Only where a reader is `typing` does it wait
   * for pauses.
   */
  begin: (typing: boolean) => Lookup;
  /** A page, by its number. Throws where it cannot be loaded. */
  fragment: (page: number) => Promise<Fragment>;
}

/** How many answers are kept: a reader who types on asks for the same words again. */
const kept = 400;
/** How long (ms) a reader must pause before most is fetched: of a query that is being typed, most beginnings are gone by then, and so are their results. */
const hesitation = 120;
/** The beginning of a word stands for so many words at most, those of most pages. */
const mostCompletions = 8;

/**
 * Looks terms up in an index, one after the other, because Pagefind takes the manner of a search from a setting that all of them share.
 * `failures` counts what could not be loaded so far: Pagefind goes on without a part of its index, finds less, and does not say so.
 */
export async function openIndex(
  pagefind: PagefindInstance,
  { words: frequent, apart, common }: PageTable,
  failures: () => number,
): Promise<OpenIndex> {
  const all = readHits(await pagefind.search(null));
  const numbers = new Map(all.map(({ id }, number) => [id, number]));
  const spelledApart = new Set(frequent.slice(0, apart));
  const answers = new Map<string, Promise<Postings>>();
  const wanted = new Map<string, number>();
  const prepared = new Set<string>();
  // Pagefind keeps what it has loaded, too, but makes an excerpt of it whenever it is asked.
  const fragments = new Map<number, Promise<Fragment>>();
  let searches = 0;
  let last: Promise<unknown> = Promise.resolve();

  const attempt = async (term: string): Promise<Hit[]> => {
    const before = failures();
    const hits = readHits(await pagefind.search(term));
    if (failures() > before) throw new Error('A part of the index could not be loaded');
    return hits;
  };

  /** The term under which the index has a word in this manner. */
  const termOf = (term: string, manner: Manner): string =>
    (manner === 'exact' && spelledApart.has(foldTerm(term)) ? spellingTerm(term) : undefined) ??
    term;

  const search = async (term: string, manner: Manner, key: string): Promise<Postings> => {
    await turn();
    if (wanted.get(key) !== searches) throw overtaken();
    await pagefind.options({ exactDiacritics: manner === 'exact' });
    const hits = await attempt(term).catch(() => attempt(term));
    return toPostings(hits, numbers, isPlacesTerm(term));
  };

  const ask = async (term: string, manner: Manner, mine: number): Promise<Postings> => {
    if (mine !== searches) throw overtaken();
    const key = toKey(term, manner);
    wanted.set(key, mine);
    const known = answers.get(key);
    const answer = known ?? last.then(() => search(termOf(term, manner), manner, key));
    if (!known) last = answer.catch(() => undefined);
    answers.delete(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    const [oldest] = answers.keys();
    if (answers.size > kept && oldest !== undefined) {
      answers.delete(oldest);
      wanted.delete(oldest);
    }
    return answer;
  };

  /** The pages that have any of these terms, of which those that differ in nothing that counts are one. */
  const any = async (terms: readonly string[], manner: Manner, mine: number): Promise<Postings> => {
    const distinct = new Map(terms.map((term) => [toKey(term, manner), term]));
    return unite(await Promise.all([...distinct.values()].map((term) => ask(term, manner, mine))));
  };

  const isCommon = ({ spellings }: Word, manner: Manner): boolean =>
    spellings.some((term) => common.has(manner === 'exact' ? term : foldTerm(term)));

  /** The terms of a word, as it was typed, and of its pair with the one before it. */
  const needed = (word: Word, before: Word | undefined, isAlone: boolean): string[] => {
    const manner = word.marked ? 'exact' : 'folded';
    const own =
      isAlone || !isCommon(word, manner) ? word.spellings.map((term) => termOf(term, manner)) : [];
    return before ? [...own, ...couples(before, word)] : own;
  };

  const begin = (typing: boolean): Lookup => {
    const mine = (searches += 1);
    const begun = performance.now();
    const pause = async (): Promise<void> => {
      const left = begun + hesitation - performance.now();
      if (!typing || left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
      if (mine !== searches) throw overtaken();
    };
    return {
      async prepare(rows, open) {
        const terms = rows.flatMap((words) =>
          words.flatMap((word, index) => needed(word, words[index - 1], words.length === 1)),
        );
        const isBeginning = open || rows.every(({ length }) => length < 2);
        if (isBeginning && terms.some((term) => !prepared.has(term))) await pause();
        for (const term of terms) prepared.add(term);
        await pagefind.preload(terms.join(' '));
      },
      settle: async (pages) => (pages.every((page) => fragments.has(page)) ? undefined : pause()),
      isCommon,
      word: ({ spellings }, manner) => any(spellings, manner, mine),
      pair: (first, second, manner) => any(couples(first, second), manner, mine),
      places: (first, second, manner) => any(couples(first, second).map(placesTerm), manner, mine),
      // Pagefind would take any term for a beginning, but finds only what lies in the parts of its index that it happens to have loaded.
      begun(before, word) {
        const beginnings = word.spellings.map((spelling) => foldTerm(openSearchWord(spelling)));
        const completions = frequent
          .filter((term) => beginnings.some((letters) => term.startsWith(letters)))
          .slice(0, mostCompletions);
        const terms = before
          ? completions.flatMap((completion) =>
              before.spellings.map((one) => pairTerm(one, completion)),
            )
          : completions;
        return any(terms, 'folded', mine);
      },
    };
  };

  const load = async (page: number): Promise<Fragment> => {
    const hit = all[page];
    if (!hit) throw new RangeError(`The index has no page ${page}`);
    return readFragment(await hit.data());
  };

  return {
    begin,
    fragment: loadOnce(load, fragments),
  };
}

function toKey(term: string, manner: Manner): string {
  return `${manner} ${manner === 'exact' ? term : foldTerm(term)}`;
}

function overtaken(): Error {
  return new Error('A newer search has begun');
}

function couples(first: Word, second: Word): string[] {
  return first.spellings.flatMap((one) => second.spellings.map((other) => pairTerm(one, other)));
}

/** Lets messages in between two look-ups, so that a search whose reader has typed on can be dropped. */
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
  hits: readonly Hit[],
  numbers: ReadonlyMap<string, number>,
  arePlaces: boolean,
): Postings {
  return {
    pages: Uint32Array.from(hits, ({ id }) => numbers.get(id) ?? 0),
    counts: Uint8Array.from(hits, ({ words }) =>
      arePlaces ? words.length : words.reduce((sum, count) => sum + count, 0),
    ),
    inTitle: Uint8Array.from(hits, ({ matchedMetaFields }) =>
      Number(matchedMetaFields?.includes('title') === true),
    ),
    positions: arePlaces ? hits.map(({ words }) => words) : [],
  };
}
