import { defined } from '../../../src/model/defined.ts';

/**
 * A stream of pseudo-random numbers that is the same on every machine: sfc32 of Chris
 * Doty-Humphrey's PractRand (public domain, http://pracrand.sourceforge.net), which keeps 128 bits.
 * A seed, the name of the stream and a number are its first state, so that no two streams are one.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: number, stream: string, number: number) {
    [this.#a, this.#b, this.#c] = [seed | 0, hashOf(stream), number | 0];
    // After these rounds each bit depends on all of the three.
    for (let round = 0; round < 15; round += 1) this.#next();
  }

  /** A number from 0 to below 1. */
  fraction(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }

  /** True in this share of all cases. */
  happens(share: number): boolean {
    return this.fraction() < share;
  }

  /** One entry of a list, each as likely as the others. Throws where it is empty. */
  pick<T>(list: readonly T[]): T {
    return defined(list[this.below(list.length)], 'an entry to pick');
  }

  #next(): number {
    const next = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + next) | 0;
    return next >>> 0;
  }
}

/** The 32 bits of FNV-1a over the characters of a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ defined(character.codePointAt(0), 'a character'), 0x01000193);
  return hash;
}
