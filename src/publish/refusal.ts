/**
 * Ends a build for a reason that its message states in full. Astro prints no stack where there is
 * none, and guesses at no cause where it is empty (it would take the word `window` of a report for
 * the browser's).
 */
export class Refusal extends Error {
  override stack = '';

  override toString(): string {
    return '';
  }
}
