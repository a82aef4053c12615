import { defined } from '../../../src/model/defined.ts';

/** Entries of which each is drawn as often as its weight says. */
export class Uneven<T> {
  readonly #entries: readonly T[];
  /** The sum of the weights up to each entry. */
  readonly #ends: readonly number[];

  /** `rank` counts the entries from 1. */
  constructor(entries: readonly T[], weight: (rank: number, entry: T) => number) {
    let sum = 0;
    this.#entries = entries;
    this.#ends = entries.map((entry, index) => (sum += weight(index + 1, entry)));
  }

  /** The entry at a place between 0 and below 1, of which a likelier entry takes up more. */
  at(fraction: number): T {
    const place = fraction * (this.#ends.at(-1) ?? 0);
    let [low, high] = [0, this.#ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (defined(this.#ends[middle], 'an end') > place) high = middle;
      else low = middle + 1;
    }
    return defined(this.#entries[low], 'an entry to draw');
  }
}

/**
 * Weights by Zipf's law with Mandelbrot's shift: the higher it is, the less the first ranks have of
 * all; and the higher the exponent, the less the last.
 */
export function zipf(shift: number, exponent = 1): (rank: number) => number {
  return (rank) => (rank + shift) ** -exponent;
}

/** Whole numbers from 0, each with its weight. */
export function counts(...weights: readonly number[]): Uneven<number> {
  return new Uneven([...weights.keys()], (rank) => defined(weights[rank - 1], 'a weight'));
}

/** A distribution: values, and the share of all (0 to 1) that are smaller. */
export type Quantiles = readonly (readonly [share: number, value: number])[];

/** The value below which a share of a distribution lies, on lines between its quantiles. */
export function quantile(quantiles: Quantiles, share: number): number {
  const above = Math.max(
    1,
    quantiles.findIndex(([end]) => end > share),
  );
  const [from, low] = defined(quantiles[above - 1], 'a quantile');
  const [to, high] = defined(quantiles[above], 'a quantile');
  return low + ((high - low) * (share - from)) / (to - from);
}
