import { openSearchWord } from '../lib/search-text.ts';
import { readFragment, readHits, type Hit, type PagefindInstance } from './pagefind.ts';
import { toTerm, type Query } from './query.ts';
import { rank } from './rank.ts';
import { toResult, type Result } from './result.ts';

/** What a search found. */
export interface Found {
  count: number;
  /** The words (in their search copy) that no report has; the others alone were looked for. */
  missing: string[];
  /** The results from one position up to another, best first. Throws where they cannot be loaded. */
  results: (from: number, to: number) => Promise<Result[]>;
}

/** Looks for a query; throws where the index cannot be read. */
export type Find = (query: Query) => Promise<Found>;

/**
 * A search over one index. The same query finds the same reports in the same order whatever was asked before, as long as its last word is
 * one that the archive has; otherwise that word is taken for the beginning of one that the reader is still typing.
 */
export function openSearch(pagefind: PagefindInstance): Find {
  const known = new Set<string>();

  const search = async (term: string): Promise<Hit[]> => {
    const hits = readHits(await pagefind.search(term));
    // Pagefind finds nothing where it could not load a part of its index, and does not say so.
    if (hits.length === 0 && !navigator.onLine) throw new Error('Offline');
    return hits;
  };

  const isKnown = async (word: string): Promise<boolean> => {
    if (!known.has(word) && (await search(word)).length > 0) known.add(word);
    return known.has(word);
  };

  const ask = async (words: string[]): Promise<{ hits: Hit[]; missing: string[] }> => {
    // Pagefind drops a word that no report has without saying so.
    const checked = await Promise.all(words.map(async (word) => ({ word, present: await isKnown(word) })));
    const present = checked.filter((word) => word.present).map(({ word }) => word);
    const missing = checked.filter((word) => !word.present).map(({ word }) => word);
    return { hits: present.length > 0 ? rank(await search(toTerm(present)), present.length) : [], missing };
  };

  const askPhrase = async (words: string[]): Promise<Hit[]> => {
    // A search in quotation marks says which pages, but only the first place in each and nothing of their worth.
    const [exact, loose] = await Promise.all([search(toTerm(words, true)), search(toTerm(words))]);
    const ids = new Set(exact.map(({ id }) => id));
    return rank(loose.filter(({ id }) => ids.has(id)), words.length);
  };

  return async ({ words, phrase }) => {
    if (phrase) return toFound({ hits: await askPhrase(words), missing: [] });
    const whole = await ask(words);
    const last = words.at(-1);
    if (last === undefined || (whole.hits.length > 0 && !whole.missing.includes(last))) return toFound(whole);
    const open = openSearchWord(last);
    const begun = await ask([...words.slice(0, -1), open]);
    return toFound(begun.missing.includes(open) ? whole : begun);
  };
}

function toFound({ hits, missing }: { hits: Hit[]; missing: string[] }): Found {
  return {
    count: hits.length,
    missing,
    results: (from, to) => Promise.all(hits.slice(from, to).map(async ({ words, data }) => toResult(readFragment(await data()), words))),
  };
}
