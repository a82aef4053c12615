import { defined } from '../../model/defined.ts';
import type { Lookup } from './lookup.ts';
import type { Manner } from './term-queue.ts';
import { inARow, type Postings } from './postings.ts';
import type { Reading, Word } from '../query/query.ts';
import type { Asked } from './rank.ts';

/** How the words of a reading are looked up. */
interface How {
  /**
   * With the marks they were typed with, or whatever their marks; words typed without any have no
   * manner.
   */
  manner: Manner;
  /** Leaves out common words whose pairs tell enough. */
  lightly: boolean;
  /** The last word may also be the beginning of one. */
  open: boolean;
}

/** The pages of the words of a reading, of their pairs, and of what must stand in a row. */
export async function askReading(
  lookup: Lookup,
  { words, phrases }: Reading,
  { manner, lightly, open }: How,
): Promise<Asked> {
  const pairs = await Promise.all(
    neighbours(words).map(([first, second]) => askPair(lookup, first, second, manner)),
  );
  const isTold = (index: number) =>
    pairs.slice(Math.max(0, index - 1), index + 1).some(({ pages }) => pages.length > 0);
  const isDemanded = (index: number) =>
    phrases.some(([from, to]) => from === index && to === index + 1);
  const found = await Promise.all(
    words.map(async (word, index): Promise<Postings | undefined> => {
      const how = single(word, manner);
      return lightly && isTold(index) && !isDemanded(index) && lookup.isCommon(word, how)
        ? undefined
        : lookup.word(word, how);
    }),
  );
  const rows = await Promise.all(
    phrases.map(([from, to]) =>
      askRow(lookup, words.slice(from, to), manner, found[from], pairs[from]),
    ),
  );
  const last = words.at(-1);
  if (!open || !last || found.at(-1)?.pages.length !== 0) return { words: found, pairs, rows };
  const before = words.at(-2);
  const begun = await lookup.begun(undefined, last);
  return {
    words: [...found.slice(0, -1), begun],
    pairs: before ? [...pairs.slice(0, -1), await lookup.begun(before, last)] : pairs,
    rows,
  };
}

/**
 * The pages that have words in a row; those of the first word alone, and of the first two, are
 * known.
 */
async function askRow(
  lookup: Lookup,
  words: readonly Word[],
  manner: Manner,
  first: Postings | undefined,
  pair: Postings | undefined,
): Promise<ReadonlySet<number>> {
  if (words.length < 3) return new Set((words.length === 1 ? first : pair)?.pages);
  return inARow(
    await Promise.all(
      neighbours(words).map(([first, second]) =>
        askPair(lookup, first, second, manner, lookup.places),
      ),
    ),
  );
}

/** Each word with the one after it. */
function neighbours(words: readonly Word[]): [Word, Word][] {
  return words.slice(1).map((word, index) => [defined(words[index], 'The word before'), word]);
}

function single({ marked }: Word, manner: Manner): Manner {
  return marked ? manner : 'folded';
}

async function askPair(
  { pair }: Lookup,
  first: Word,
  second: Word,
  manner: Manner,
  ask = pair,
): Promise<Postings> {
  if (manner === 'folded' || (!first.marked && !second.marked)) return ask(first, second, 'folded');
  const exact = await ask(first, second, 'exact');
  // Of two words one of which was typed without its marks, the index has the pair with them only.
  return exact.pages.length > 0 || (first.marked && second.marked)
    ? exact
    : ask(first, second, 'folded');
}
