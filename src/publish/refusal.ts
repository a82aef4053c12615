/**
 * Ends a build for a reason that its message says in full: Astro prints no stack where there is
 * none, and where its text is empty, guesses at no cause (the word `window` of a report would be
 * taken for the browser's).
 */
export class Refusal extends Error {
  override stack = '';

  override toString(): string {
    return '';
  }
}
