/**
 * An error that ends a command for a reason that its message states in full, in Vietnamese. The
 * stack is empty so that Astro prints none. `toString` is empty so that Astro guesses at no cause:
 * it would take the word `window` in a report for the browser's.
 */
export class Refusal extends Error {
  override stack = '';

  override toString(): string {
    return '';
  }
}

/** A refusal of the words of a command line. Its message says what to write instead. */
export class UsageError extends Refusal {
  override readonly name = 'UsageError';
}
