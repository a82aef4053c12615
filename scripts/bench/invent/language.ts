import { defined } from '../../../src/model/defined.ts';
import { capitalise } from '../../../src/model/vietnamese.ts';
import { abbreviations } from './abbreviation-table.ts';
import type { Chance } from './chance.ts';
import { shareOfNumbers, shareOfOtherWords, syllableRanks } from './figures.ts';
import { syllablesByRank } from './invented-syllables.ts';
import { Uneven, zipf } from './uneven.ts';

/** A word of invented prose. Words of one `sort` have the same words behind them. */
export interface ProseWord {
  text: string;
  sort: number;
}

/** The followers of a word, most of which are hardly ever drawn. */
const followers = 3000;
/** Abbreviations and foreign words. */
const otherWords = 30_000;

/**
 * The language of invented reports, the same for every seed. Syllables come as often as in real
 * text (`syllableRanks`), and each has followers of its own that are drawn by Zipf's law with the
 * exponent 1.5: the first of them make words of two syllables. Foreign words and abbreviations
 * follow Zipf's law.
 */
export class Language {
  readonly #syllables: Uneven<ProseWord>;
  readonly #others: Uneven<ProseWord>;
  readonly #followers: Uneven<number>;

  constructor() {
    const ranked = syllablesByRank().map((text, sort) => ({ text, sort }));
    const [most] = syllableRanks.at(-1) ?? [0];
    this.#syllables = new Uneven(ranked.slice(0, most), frequencyOf);
    this.#others = new Uneven(
      Array.from({ length: otherWords }, (_, index) => ({
        text: abbreviations[index]?.short ?? foreignWord(index),
        sort: -2 - index,
      })),
      zipf(2),
    );
    this.#followers = new Uneven(
      [...Array(followers).keys()],
      (rank) => 1 / ((rank + 3) * Math.sqrt(rank + 3)),
    );
  }

  /** A syllable to begin with. */
  first(chance: Chance): ProseWord {
    return this.#syllables.at(chance.fraction());
  }

  /** A word that follows another. */
  next({ sort }: ProseWord, chance: Chance): ProseWord {
    const kind = chance.fraction();
    if (kind < shareOfNumbers) return { text: inventedNumber(chance), sort: -1 };
    if (kind < shareOfNumbers + shareOfOtherWords) return this.#others.at(chance.fraction());
    const follower = this.#syllables.at(mixed(sort, this.#followers.at(chance.fraction())));
    // A syllable that was its own first follower would be said over and over.
    return follower.sort === sort ? this.first(chance) : follower;
  }
}

/** The frequency of a rank, on lines through `syllableRanks` that would be straight over 1/rank. */
function frequencyOf(rank: number): number {
  const above = Math.max(
    1,
    syllableRanks.findIndex(([end]) => end >= rank),
  );
  const [from, high] = defined(syllableRanks[above - 1], 'a rank');
  const [to, low] = defined(syllableRanks[above], 'a rank');
  return low + ((high - low) * (1 / rank - 1 / to)) / (1 / from - 1 / to);
}

/** A number from 0 to below 1 that two whole numbers fix (the finalizer of MurmurHash3). */
function mixed(a: number, b: number): number {
  let bits = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

const beginnings = 'b br d dr f fr g gr j k kr l m n p pr r s st w z'.split(' ');
const vowels = 'a e i o u'.split(' ');
const endings = 'd k l r s x ston berg tel via'.split(' ');

/** One of 110,250 words that Vietnamese has not, each of which has one index: `Frokaston`. */
function foreignWord(index: number): string {
  // A prime keeps words of neighbouring indices apart.
  let code = index * 7919;
  const take = (parts: readonly string[]) => {
    const part = defined(parts[code % parts.length], 'a part of a word');
    code = Math.floor(code / parts.length);
    return part;
  };
  const stem = take(beginnings) + take(vowels) + take(beginnings) + take(vowels);
  return capitalise(stem + take(endings));
}

/** A number as reports print it: a count, a day, a year, a share, thousands. */
function inventedNumber(chance: Chance): string {
  const kind = chance.below(20);
  if (kind < 9) return String(1 + chance.below(31));
  if (kind < 12) return String(2000 + chance.below(31));
  if (kind < 14) return `${1 + chance.below(99)}%`;
  if (kind < 15) return `${1 + chance.below(99)},${1 + chance.below(9)}%`;
  if (kind < 17) return `${1 + chance.below(28)}-${1 + chance.below(12)}`;
  if (kind < 19) return String(10 * (4 + chance.below(96)));
  return `${1 + chance.below(40)}.${100 + chance.below(900)}`;
}
