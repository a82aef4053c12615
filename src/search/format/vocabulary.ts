import { defined } from '../../model/defined.ts';
import { isRecord } from '../../model/is-record.ts';
import { spellings } from '../../model/spelling.ts';
import { fold } from '../../model/vietnamese.ts';
import { toSteps } from './delta-list.ts';

/** A word of the archive. */
export interface KnownWord {
  /** In the spelling of the archive: NFC, lower case. */
  text: string;
  /** The rounded base-2 logarithm of the number of pages that have it. */
  level: number;
  /** Its position in the vocabulary. */
  position: number;
}

/** The words of an archive and the bonds of their pairs, by which slips of typing are corrected. */
export interface Vocabulary {
  /** Looks a word up (NFC, lower case, in any spelling). */
  find: (word: string) => KnownWord | undefined;
  /**
   * The bond of two words: how much likelier the second is after the first than elsewhere, as a
   * rounded base-2 logarithm (pointwise mutual information). 0 where it is not known.
   */
  bond: (first: KnownWord, second: KnownWord) => number;
  /** The rarity of a word that one page has, in bits: the logarithm of the sum over all words. */
  rarity: number;
  /** The words by their folded form. */
  folded: ReadonlyMap<string, readonly KnownWord[]>;
}

/** The number of pages on which one word directly follows another. */
export interface PairCount {
  first: string;
  second: string;
  pages: number;
}

/**
 * The number of pages that have each word, and each pair of neighbours. Spellings count as one. The
 * build makes the vocabulary from them.
 */
export interface WordCounts {
  words: ReadonlyMap<string, number>;
  /** Can be read once. */
  pairs: Iterable<PairCount>;
}

/** The name of the file beside the index that holds the vocabulary. */
export const vocabularyFile = 'vocabulary.json';

/** The maximum numbers of words and pairs. They keep the compressed file below 60 kB. */
const mostWords = 10_000;
const mostPairs = 20_000;
/** Bonds are rounded to multiples of so many bits, up to the strongest. Those of 0 are omitted. */
const bondStep = 3;
const strongestBond = 15;

/**
 * Writes the text of that file: the words by their levels, and for each bond the words that follow
 * each word, as delta lists of positions. Of more than 10,000 words, the least frequent are omitted
 * (all of one frequency together); of more than 20,000 pairs, those with the least information.
 */
export function serializeVocabulary({ words, pairs }: WordCounts): string {
  const levels = Map.groupBy(frequent(words), (word) =>
    Math.round(Math.log2(defined(words.get(word), 'the count of a word'))),
  );
  const ordered = [...levels].sort(([a], [b]) => a - b);
  const positions = new Map(
    ordered.flatMap(([, list]) => list).map((word, index) => [word, index]),
  );
  const bonds = new Map<number, number[][]>();
  for (const { first, second, bits } of strongestPairs(words, pairs, positions)) {
    const bond = Math.min(strongestBond, bondStep * Math.round(bits / bondStep));
    const rows = bonds.get(bond) ?? Array.from(positions, () => []);
    rows[first]?.push(second);
    bonds.set(bond, rows);
  }
  return JSON.stringify({
    words: Object.fromEntries(ordered.map(([level, list]) => [level, list.join(' ')])),
    followers: Object.fromEntries(
      [...bonds]
        .sort(([a], [b]) => a - b)
        .map(([bond, rows]) => [bond, rows.map(toList).join(',')]),
    ),
  });
}

function toList(positions: number[]): string {
  positions.sort((a, b) => a - b);
  return toSteps(positions, -1).join(' ');
}

/** The most frequent words, at most `mostWords`, in the order of their code units. */
function frequent(words: WordCounts['words']): string[] {
  const tooFew = [...words.values()].sort((a, b) => b - a)[mostWords] ?? 0;
  return [...words]
    .filter(([, pages]) => pages > tooFew)
    .map(([word]) => word)
    .sort();
}

/** A pair of words, by their positions, and their mutual information in bits. */
interface Bond {
  first: number;
  second: number;
  bits: number;
}

/** The pairs with the most information, weighted by their pages. */
function strongestPairs(
  words: WordCounts['words'],
  pairs: WordCounts['pairs'],
  positions: ReadonlyMap<string, number>,
): Bond[] {
  const total = [...words.values()].reduce((sum, pages) => sum + pages, 0);
  const countOf = (word: string) => defined(words.get(word), 'the count of a word');
  const found: RankedBond[] = [];
  let least = 0;
  for (const { first, second, pages } of pairs) {
    const [from, to] = [positions.get(first), positions.get(second)];
    if (from === undefined || to === undefined) continue;
    const bits = Math.log2((pages * total) / (countOf(first) * countOf(second)));
    const gain = pages * bits;
    if (bits < bondStep / 2 || gain < least) continue;
    found.push({ first: from, second: to, bits, gain });
    // Those of a large archive do not fit into memory.
    if (found.length <= 10 * mostPairs) continue;
    keepBest(found);
    least = found.at(-1)?.gain ?? 0;
  }
  keepBest(found);
  return found;
}

interface RankedBond extends Bond {
  gain: number;
}

/** Keeps the pairs with the most information, those first. */
function keepBest(found: RankedBond[]): void {
  found.sort((a, b) => b.gain - a.gain || a.first - b.first || a.second - b.second);
  found.length = Math.min(found.length, mostPairs);
}

/** Reads that file. Throws where its text is not a vocabulary. */
export function readVocabulary(text: string): Vocabulary {
  const read: unknown = JSON.parse(text);
  if (!isRecord(read)) throw new TypeError('Not a vocabulary');
  const words = readWords(read.words);
  const bonds = readBonds(read.followers, words.length);
  const byText = new Map(words.map((word) => [word.text, word]));
  const folded = new Map<string, KnownWord[]>();
  for (const word of words) {
    const key = fold(word.text);
    const alike = folded.get(key);
    if (alike) alike.push(word);
    else folded.set(key, [word]);
  }
  return {
    find: (word) =>
      byText.get(word) ??
      spellings(word)
        .map((spelling) => byText.get(spelling))
        .find((known) => known !== undefined),
    rarity: Math.log2(words.reduce((sum, { level }) => sum + 2 ** level, 1)),
    bond: (first, second) => bonds.get(first.position * words.length + second.position) ?? 0,
    folded,
  };
}

function readWords(lists: unknown): KnownWord[] {
  if (!isRecord(lists)) throw new TypeError('Not the words of a vocabulary');
  const words: KnownWord[] = [];
  for (const [level, list] of Object.entries(lists)) {
    if (typeof list !== 'string' || !/^\d+$/.test(level))
      throw new TypeError('Not the words of a vocabulary');
    for (const text of list.split(' '))
      words.push({ text, level: Number(level), position: words.length });
  }
  return words;
}

/**
 * The bonds by their pairs. A pair is one number: the position of the first word times the number
 * of words, plus the position of the second.
 */
function readBonds(lists: unknown, count: number): Map<number, number> {
  if (!isRecord(lists)) throw new TypeError('Not the pairs of a vocabulary');
  const bonds = new Map<number, number>();
  for (const [bond, rows] of Object.entries(lists)) {
    if (typeof rows !== 'string' || !/^\d+$/.test(bond))
      throw new TypeError('Not the pairs of a vocabulary');
    rows.split(',').forEach((row, first) => {
      let second = -1;
      for (const step of row === '' ? [] : row.split(' ')) {
        second += Number(step);
        if (!(Number(step) >= 1 && first < count && second < count))
          throw new TypeError('Not the pairs of a vocabulary');
        bonds.set(first * count + second, Number(bond));
      }
    });
  }
  return bonds;
}
