import { syllables } from './corpus.ts';

/** Two neighbours are a word from these on: how often they meet, how closely they are bound. */
const leastMeetings = 20;
const leastBond = 0.4;

/**
 * The Vietnamese words of some texts, found without a dictionary. Two neighbouring syllables are a
 * word where they meet far more often than chance would have it (normalized pointwise mutual
 * information, Bouma 2009), and three where they are at least half of either pair.
 */
export class WordBonds {
  readonly #single = new Map<string, number>();
  readonly #pairs = new Map<string, number>();
  readonly #triples = new Map<string, number>();
  #total = 0;

  constructor(texts: readonly string[]) {
    const clauses = texts.flatMap(clausesOf);
    for (const clause of clauses) {
      this.#total += clause.length;
      for (const one of clause) count(this.#single, one);
      for (const pair of runs(clause, 2)) count(this.#pairs, pair.join(' '));
    }
    for (const clause of clauses)
      for (const triple of runs(clause, 3).map((three) => three.join(' ')))
        if (pairsOf(triple).every((pair) => this.#bond(pair) > 0)) count(this.#triples, triple);
  }

  /** The words of two syllables. */
  pairs(): string[] {
    return this.neighbours(leastMeetings).filter((pair) => this.#bond(pair) > 0);
  }

  /** The pairs of neighbours that meet at least so many times. */
  neighbours(least: number): string[] {
    return [...this.#pairs].flatMap(([pair, met]) => (met < least ? [] : [pair]));
  }

  /** The words of two or three syllables that a text is made of, in order, each where it stands. */
  wordsOf(text: string): string[] {
    return clausesOf(text).flatMap((clause) => {
      const taken = new Set<number>();
      const words = [...this.#triplesOf(clause), ...this.#pairsOf(clause)].filter(
        ({ at, word }) => {
          const places = word.split(' ').map((_, offset) => at + offset);
          if (places.some((place) => taken.has(place))) return false;
          for (const place of places) taken.add(place);
          return true;
        },
      );
      return words.toSorted((a, b) => a.at - b.at).map(({ word }) => word);
    });
  }

  #triplesOf(clause: readonly string[]): { at: number; word: string }[] {
    return runs(clause, 3)
      .map((triple, at) => ({ at, word: triple.join(' ') }))
      .filter(({ word }) => this.#isTriple(word));
  }

  /** The pairs that are words, the closest bound first. */
  #pairsOf(clause: readonly string[]): { at: number; word: string }[] {
    return runs(clause, 2)
      .map((pair, at) => ({ at, word: pair.join(' ') }))
      .filter(({ word }) => this.#bond(word) > 0)
      .toSorted((a, b) => this.#bond(b.word) - this.#bond(a.word));
  }

  #isTriple(word: string): boolean {
    const met = this.#triples.get(word) ?? 0;
    return (
      met >= leastMeetings && pairsOf(word).every((pair) => met * 2 >= (this.#pairs.get(pair) ?? 0))
    );
  }

  /** How closely two syllables are bound, up to 1; 0 where they are no word. */
  #bond(pair: string): number {
    const met = this.#pairs.get(pair) ?? 0;
    if (met < leastMeetings || /\p{N}/u.test(pair)) return 0;
    const chance = pair
      .split(' ')
      .reduce((product, one) => (product * (this.#single.get(one) ?? 0)) / this.#total, 1);
    const share = met / this.#total;
    const bond = Math.log(share / chance) / -Math.log(share);
    return bond >= leastBond ? bond : 0;
  }
}

/** The syllables between the punctuation marks of a text. No word stands across such a mark. */
function clausesOf(text: string): string[][] {
  return text.split(/[^\p{L}\p{M}\p{N}\s]+/u).map(syllables);
}

/** Both pairs of neighbours in a word of three syllables. */
function pairsOf(word: string): string[] {
  return runs(word.split(' '), 2).map((pair) => pair.join(' '));
}

/** Every run of so many neighbours, in order. */
function runs(list: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.max(0, list.length - size + 1) }, (_, at) =>
    list.slice(at, at + size),
  );
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
