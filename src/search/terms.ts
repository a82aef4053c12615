import type { Lookup, Manner } from './lookup.ts';
import type { Postings } from './postings.ts';
import type { Query, Reading, Word } from './query.ts';
import type { Asked } from './rank.ts';

/** How the words of a reading are looked up. */
interface How {
  /** With the marks they were typed with, or whatever their marks; words typed without any have no manner. */
  manner: Manner;
  /** Leaves out the single words that take long, though not the pairs that they belong to. */
  quick: boolean;
  /** The last word may also be the beginning of one. */
  open: boolean;
}

/** The pages of the words of a reading and of their pairs. */
export async function askReading(lookup: Lookup, { words, phrases }: Reading, { manner, quick, open }: How): Promise<Asked> {
  const isLeftOut = (word: Word) => quick && lookup.isSlow(word, single(word, manner));
  const [found, pairs] = await Promise.all([
    Promise.all(words.map(async (word): Promise<Postings | undefined> => (isLeftOut(word) ? undefined : lookup.word(word, single(word, manner))))),
    Promise.all(words.slice(1).map((word, index) => askPair(lookup, words[index] ?? word, word, manner))),
  ]);
  const last = words.at(-1);
  if (!open || !last || found.at(-1)?.pages.length !== 0) return { words: found, pairs, phrases };
  const before = words.at(-2);
  const begun = await lookup.begun(undefined, last);
  return { words: [...found.slice(0, -1), begun], pairs: before ? [...pairs.slice(0, -1), await lookup.begun(before, last)] : pairs, phrases };
}

/** Whether leaving out the words that take long would spare time, and what is left would tell something. */
export function isWorthGlance(lookup: Lookup, { readings }: Query, manner: Manner): boolean {
  const slow = readings.map(({ words }) => words.map((word) => lookup.isSlow(word, single(word, manner))));
  const tells = readings.some(({ words, phrases }, reading) => words.length > 1 && phrases.every(([from, to]) => to - from > 1 || slow[reading]?.[from] === false));
  return tells && slow.flat().includes(true);
}

function single({ marked }: Word, manner: Manner): Manner {
  return marked ? manner : 'folded';
}

async function askPair(lookup: Lookup, first: Word, second: Word, manner: Manner): Promise<Postings> {
  if (manner === 'folded' || (!first.marked && !second.marked)) return lookup.pair(first, second, 'folded');
  const exact = await lookup.pair(first, second, 'exact');
  // Of two words one of which was typed without its marks, the index has the pair with them only.
  return exact.pages.length > 0 || (first.marked && second.marked) ? exact : lookup.pair(first, second, 'folded');
}
