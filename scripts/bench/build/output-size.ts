import { sizesOf } from '../../../src/publish/site-files.ts';

/** How large a built site is. */
export interface OutputSize {
  files: number;
  bytes: number;
}

/**
 * Feeds and sitemaps (`.xml`), and citations and data: `.bib`, `.ris`, `.csv`, and the `.json` that
 * are named `du-lieu` or lie in a folder of that name.
 */
const forPrograms = /\.(?:bib|csv|ris|xml)$|(?:^|\/)du-lieu(?:\/[^/]+)?\.json$/;

/** Whether a file of a site is a feed, a citation or data, which no plain site has. */
export function isForPrograms(path: string): boolean {
  return forPrograms.test(path);
}

/** Measures a built site: whole, and without what is for programs. */
export function outputSize(folder: string): {
  whole: OutputSize;
  forReaders: OutputSize;
} {
  const files = sizesOf(folder);
  const sum = (some: typeof files): OutputSize => ({
    files: some.length,
    bytes: some.reduce((bytes, { size }) => bytes + size, 0),
  });
  return { whole: sum(files), forReaders: sum(files.filter(({ path }) => !isForPrograms(path))) };
}
