/** The version of Pagefind that this folder was written for. README.md lists what it relies on. */
export const pagefindVersion = '1.6.0';

/**
 * Throws where another version made the index, with a sentence that says what to do. Pagefind may
 * change its format without notice, and a search that misreads it silently finds less.
 */
export function assertPagefindVersion(found: string): void {
  if (found !== pagefindVersion)
    throw new Error(
      `Pagefind ${found} is installed, but src/search/format was written for ${pagefindVersion}. ` +
        'Compare what src/search/format/README.md lists with the new version, mend what differs, ' +
        'then set pagefindVersion in src/search/format/pagefind-version.ts.',
    );
}
