/** The version of Pagefind whose files and script this folder was written for; README.md here says what it relies on. */
export const pagefindVersion = '1.6.0';

/**
 * Throws where the index was made by another version, with a sentence that says what to do: Pagefind changes its format without
 * notice, and a format that is misread finds less and says nothing.
 */
export function assertPagefindVersion(found: string): void {
  if (found !== pagefindVersion)
    throw new Error(
      `Pagefind ${found} is installed, but src/search/format was written for ${pagefindVersion}. ` +
        'Compare what src/search/format/README.md lists with the new version, mend what differs, ' +
        'then set pagefindVersion in src/search/format/pagefind-version.ts.',
    );
}
